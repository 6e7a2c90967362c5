import { readFile } from 'node:fs/promises'
import { command, ROOT } from '../check/command.js'
import type { Entry } from './turn-page.js'

/** Builds the book as designers get it, and says what is in it. */
export async function buildBook(): Promise<Entry[]> {
  const { code, output } = await command('npm', ['run', 'build', '-w', 'stories', '--silent'])
  if (code !== 0) throw new Error(output)
  const index = await readFile(`${ROOT}stories/dist/book/index.json`, 'utf8')
  return Object.values((JSON.parse(index) as { entries: Record<string, Entry> }).entries)
}
