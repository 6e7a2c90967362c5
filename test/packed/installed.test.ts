/** What a page has a host install: pnpm and Yarn let it import nothing else, not even what that brings itself. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { ROOT } from '../check/command.js'

/** The packages, ours and Lit's, that a text has somebody install, and those that its programs import and it does not. */
function packagesOf(text: string) {
  const named = (line: string) => line.match(/@(?:lmp-widgets|lit-labs)\/[\w-]+/g) ?? []
  const installed = (text.match(/npm install[^\n`]*/g) ?? []).flatMap(named)
  const imported = (text.match(/^ *(?:import|\} from)\b.*/gm) ?? []).flatMap(named)
  return { installed, lacking: [...new Set(imported)].filter(name => !installed.includes(name)) }
}

describe('what a page has a host install', () => {
  for (const page of ['packages/angular/README.md', 'packages/react/README.md'])
    it(`is all that its programs import: ${page}`, async () => {
      assert.deepEqual(packagesOf(await readFile(ROOT + page, 'utf8')).lacking, [])
    })

  it('is all that the programs of each framework import', async () => {
    const sections = (await readFile(`${ROOT}docs/frameworks.md`, 'utf8')).split(/^## /m).slice(1)
    const found = sections.map(text => [text.split('\n')[0]!, packagesOf(text)] as const)
    const installing = found.filter(([, { installed }]) => installed.length > 0)
    assert.ok(installing.length >= 7)
    for (const [framework, { lacking }] of installing) assert.deepEqual(lacking, [], framework)
  })
})
