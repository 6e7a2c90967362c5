/** Prettier would change nothing. `node test/check/format.js --write` lets it. */
import { tool } from './command.js'
import { verdict } from './verdict.js'

// What a script or npm writes is as it is.
const FILES = [
  '**/*.{ts,tsx,js,cjs,mjs,json,css,html}',
  '!packages/data-adapter/src/schema/**',
  '!packages/elements/golden/**',
  '!package-lock.json',
]

const write = process.argv.includes('--write')
const { code, output } = await tool('prettier', [write ? '--write' : '--list-different', '--', ...FILES])
if (write) console.log(output)
else verdict('all files as Prettier writes them', code === 0 ? [] : output.split('\n'), 'npm run format')
