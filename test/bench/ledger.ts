import { readFile, writeFile } from 'node:fs/promises'
import { cpus } from 'node:os'

const LEDGER = new URL('../../docs/performance.md', import.meta.url)
const PLACE = /(<!-- bench -->\n)[^]*?(\n<!-- \/bench -->)/

/** Puts the tables into the ledger, with what they were measured on. */
export async function writeLedger(parts: readonly string[], samples: number, browser: string): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const [{ model } = { model: 'an unknown processor' }] = cpus()
  const circumstances = `Measured on ${today} in Chromium ${browser}, ${cpus().length} cores (${model.trim()}), ${samples} fresh pages for each figure, medians.`
  const text = await readFile(LEDGER, 'utf8')
  const tables = [circumstances, ...parts].join('\n\n')
  await writeFile(
    LEDGER,
    text.replace(PLACE, (_, start: string, end: string) => `${start}\n${tables}\n${end}`),
  )
}
