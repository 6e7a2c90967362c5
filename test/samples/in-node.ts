import { mkdir, writeFile } from 'node:fs/promises'
import { command, ROOT } from '../check/command.js'
import type { Sample } from './read-samples.js'

const FOLDER = `${ROOT}test/dist/samples`

/** A back end, for a program that has one already. */
const GIVEN = `
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { TINY_NOW, tinyBook } from '@lmp-widgets/data-adapter/testing'
const viewer = { accountId: 'northwind', role: 'administrator' } as const
Object.assign(globalThis, { adapter: new MemoryAdapter(tinyBook(), viewer, { now: () => new Date(TINY_NOW) }) })
`

/** Whether a program is for Node and not for a page. */
export const isForNode = ({ text }: Sample): boolean =>
  /from '(node:|@lmp-widgets\/(server|elements\/server|data-adapter\/(laws|verify|doctor))')/.test(text)

/** Runs a program to its end; what it printed, if it did not end well. */
export async function runInNode({ text }: Sample, name: string): Promise<string> {
  await mkdir(FOLDER, { recursive: true })
  await writeFile(`${FOLDER}/given.ts`, GIVEN)
  await writeFile(`${FOLDER}/${name}.ts`, `import './given.js'\n${text}\n`)
  const run = ['--conditions=lmp-source', '--import', 'tsx', `${FOLDER}/${name}.ts`]
  const { code, output } = await command(process.execPath, run)
  return code === 0 ? '' : output || `exit code ${code}`
}
