import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { removeLeftovers } from './leftovers.js'

/** What is in `dist` of a package with these files once its leftovers are removed. */
async function left(...files: string[]): Promise<string[]> {
  const home = await mkdtemp(join(tmpdir(), 'lmp-leftovers-'))
  for (const file of files) {
    await mkdir(join(home, dirname(file)), { recursive: true })
    await writeFile(join(home, file), '')
  }
  await removeLeftovers(home)
  const dist = await readdir(join(home, 'dist'), { recursive: true }).catch(() => [])
  await rm(home, { recursive: true })
  return dist.filter(file => file.includes('.')).sort()
}

describe('what an earlier build has left in a package', () => {
  it('goes with its source, its types and its map too', async () => {
    const gone = ['dist/old/define.js', 'dist/old/define.js.map', 'dist/old/define.d.ts']
    assert.deepEqual(await left('src/index.ts', 'dist/index.js', 'dist/index.d.ts', ...gone), [
      'index.d.ts',
      'index.js',
    ])
  })

  it('stays where it is of a source in JavaScript, of a script of ours, or no code', async () => {
    const stays = ['.tsbuildinfo', 'cdn/http.js', 'llms.txt', 'types/vue.d.ts', 'web-types.json', 'worker.js']
    assert.deepEqual(await left('src/worker.js', ...stays.map(file => `dist/${file}`)), stays)
  })

  it('is nothing where nothing was built yet', async () => {
    assert.deepEqual(await left('src/index.ts'), [])
  })
})
