/**
 * The HTML that belongs to an answer, for servers in other languages: an answer and its HTML for each widget, and for all of
 * them the manifest and the dashboard.
 * `tsx --conditions=lmp-source test/packed/golden.ts` writes them anew from what `npm run build` has built.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Answer } from '@lmp-widgets/data-adapter'
import { command, ROOT } from '../check/command.js'
import { answers, manifest, SCREENS, server } from './written-site.js'

const FOLDER = `${ROOT}packages/elements/golden/`

const OPTIONS = { attributes: SCREENS, stylesheets: '/lmp' }
const htmlOf = (answer: Answer): Promise<string> => server.renderWidget(answer, OPTIONS)
const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`

/** What the files are to hold, by their names. */
export async function goldenFiles(): Promise<Record<string, string>> {
  const files: Record<string, string> = {
    'manifest.json': json(manifest),
    'dashboard.html': `${await server.renderDashboard(manifest, answers, OPTIONS)}\n`,
  }
  for (const answer of answers) {
    files[`${answer.widget}.json`] = json(answer)
    files[`${answer.widget}.html`] = `${await htmlOf(answer)}\n`
  }
  return files
}

/** What a file holds; empty when it is not there. */
export const golden = (name: string): Promise<string> => readFile(FOLDER + name, 'utf8').catch(() => '')

/** What the example in Python writes for an answer, and what this package writes for the same. */
export async function inPython(answer: Answer): Promise<{ ours: string; python: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'lmp-python-'))
  const file = join(folder, 'answer.json')
  await writeFile(file, JSON.stringify(answer))
  const absent = (error: Error) => ({ code: 1, output: String(error) })
  const { code, output } = await command('python3', [`${FOLDER}emit.py`, file]).catch(absent)
  await rm(folder, { recursive: true })
  if (code !== 0) throw new Error(`python3 has to be installed, and to run emit.py: ${output}`)
  return { ours: await htmlOf(answer), python: output }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(await goldenFiles())) await writeFile(FOLDER + name, text)
