import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { it } from 'node:test'
import { BROWSERS } from './client-build.js'

it('the client is built for the browsers that the documentation promises, and for none that are older', async () => {
  const page = await readFile(new URL('../../../../docs/support.md', import.meta.url), 'utf8')
  const [, table = ''] = /<!-- browsers -->(.*?)<!-- \/browsers -->/s.exec(page) ?? []
  const promised = [...table.matchAll(/^\| (\w+).*? \| ([\d.]+) \|$/gm)].map(
    ([, browser, version]) => `${browser?.toLowerCase()}${version}`,
  )
  assert.deepEqual(BROWSERS, promised)
})
