import assert from 'node:assert/strict'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { BROWSERS, buildClient } from './client-build.js'
import { ClientFiles } from './client-files.js'

describe('the build of the client', () => {
  let out: string
  before(async () => {
    out = await mkdtemp(join(tmpdir(), 'lmp-client-'))
  })
  after(() => rm(out, { recursive: true, force: true }))

  it('is whole for each of those who start at once, and one', { timeout: 120_000 }, async () => {
    await writeFile(join(out, 'of other sources'), '')
    const start = async () => ClientFiles.read(await buildClient(() => {}, out))
    for (const { app, assets } of await Promise.all([start(), start()])) {
      const named = [...app.matchAll(/\/assets\/([^"]+)/g)].map(([, name]) => name!)
      assert.ok(named.length > 2)
      for (const name of named)
        assert.equal(
          assets.response(name, 'br')?.headers.get('Content-Encoding'),
          /(js|css)$/.test(name) ? 'br' : null,
          name,
        )
    }
    assert.equal((await readdir(out)).length, 1)
  })

  it('is made once: the next start finds it', async () => {
    const told: string[] = []
    await buildClient(state => told.push(state), out)
    assert.deepEqual(told, ['ready'])
  })

  it('is for the browsers that the documentation promises, and for none that are older', async () => {
    const page = await readFile(new URL('../../../../docs/support.md', import.meta.url), 'utf8')
    const [, table = ''] = /<!-- browsers -->(.*?)<!-- \/browsers -->/s.exec(page) ?? []
    const promised = [...table.matchAll(/^\| (\w+).*? \| ([\d.]+) \|$/gm)].map(
      ([, browser, version]) => `${browser?.toLowerCase()}${version}`,
    )
    assert.deepEqual(BROWSERS, promised)
  })
})
