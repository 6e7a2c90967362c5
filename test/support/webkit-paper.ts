/** The paper of WebKitGTK. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { findWebKitPaper } from './browsers.js'
import { startDisplay } from './webkit.js'

const PROGRAM = fileURLToPath(new URL('webkit-paper.py', import.meta.url))

/** What stands on the sheets: all lines, and what of each the end of a sheet cuts through. */
export interface Paper {
  said: string[]
  cut: string[]
}

/** Prints a page with what `findWebKitPaper` found; the page says by its title "ready" that it may be. */
export async function printInWebKit(
  { display, python }: Awaited<ReturnType<typeof findWebKitPaper>>,
  file: string,
): Promise<Paper> {
  const env = { ...process.env, DISPLAY: await startDisplay(display) }
  const { stdout } = await promisify(execFile)(python, [PROGRAM, file, `${file}.pdf`], { env })
  return JSON.parse(stdout) as Paper
}
