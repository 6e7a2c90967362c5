import { readFileSync } from 'node:fs'
import { ROOT } from '../check/command.js'
import { filesBelow } from '../check/source-files.js'

/** A piece of code that a page shows. */
export interface Sample {
  /** `docs/export.md:12` */
  where: string
  /** The page, by its path in the repository. */
  page: string
  /** The last heading before it. */
  heading: string
  /** What the fence says: `ts`, `html`, `css`, `json`, `http`, `sh`, `sql`; empty for what a program prints. */
  language: string
  text: string
}

const PAGES = [
  'README.md',
  ...filesBelow('docs').filter((path: string) => path.endsWith('.md')),
  ...filesBelow('packages').filter((path: string) => /^packages\/[^/]+\/README\.md$/.test(path)),
]

/** All samples written by hand. Those in a generated block are tested where they come from. */
export const SAMPLES: readonly Sample[] = PAGES.flatMap(page =>
  samplesIn(page, readFileSync(ROOT + page, 'utf8')),
)

function samplesIn(page: string, text: string): Sample[] {
  const samples: Sample[] = []
  let heading = ''
  let generated = ''
  let open: { language: string; line: number; lines: string[] } | undefined
  for (const [i, line] of text.split('\n').entries()) {
    const [, fence] = /^```(\w*)/.exec(line) ?? []
    if (open && fence === undefined) open.lines.push(line)
    else if (open) {
      const { language, lines } = open
      if (!generated)
        samples.push({ where: `${page}:${open.line}`, page, heading, language, text: lines.join('\n') })
      open = undefined
    } else if (fence !== undefined) open = { language: fence, line: i + 1, lines: [] }
    else if (/^#/.test(line)) heading = line.replace(/^#+ /, '')
    else if (/^<!-- \/\w+ -->/.test(line)) generated = ''
    else if (/^<!-- [a-z]+( \S.*)? -->$/.test(line)) generated = line
  }
  return samples
}

/** How a sample is named where more is known of it. */
export const keyOf = ({ page, heading, language }: Sample): string => `${page}, ${heading}, ${language}`

/** Whether it is a program, in TypeScript or JavaScript. */
export const isProgram = ({ language }: Sample): boolean => language === 'ts' || language === 'js'
