/** House rules that are plain text: names and sizes of files, words that must not stay. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { ROOT } from './command.js'
import { exists, filesBelow, isGenerated, isTest } from './source-files.js'
import { verdict } from './verdict.js'

const LONGEST = 200
const NAMELESS = /^(utils?|helpers?|types|common|misc)\.[a-z.]+$/
const KEBAB = /^[a-z0-9]+([.-][a-z0-9]+)*$/
// Written in pieces, so that this file does not hold them itself.
const WORDS = [
  ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].map(word => new RegExp(`\\b${word}\\b`)),
  [
    /\b(describe|context|suite|it|specify|test|t|this)\.(only|skip|todo)\b/,
    /\b[fx](it|describe)\(/,
    // A condition is for the reporters: to them a test that is skipped has failed.
    /[{,]\s*(only|skip|todo): (true|['"`])/,
  ],
  [
    new RegExp('eslint-' + 'disable'),
    new RegExp('@ts-(ignore|nocheck|expect-error)'),
    new RegExp('prettier-' + 'ignore'),
  ],
].flat()

const findings = []
const files = ['packages', 'test', 'stories', 'docs']
  .filter(exists)
  .flatMap(filesBelow)
  .filter(path => !isGenerated(path))
const code = files.filter(path => /\.(ts|tsx|vue|svelte|js|cjs|mjs|css|html)$/.test(path))

for (const path of code) {
  const text = readFileSync(ROOT + path, 'utf8')
  const lines = text.split('\n')
  const name = basename(path)
  if (path.startsWith('packages/') && NAMELESS.test(name))
    findings.push(`${path}: a file is named after its one idea`)
  // Components of Vue and Svelte are named as their tags.
  if (!KEBAB.test(name) && !/\.(vue|svelte)$/.test(name)) findings.push(`${path}: file names are kebab-case`)
  // What all widgets share is documented once, at length, on their base: that is to be read, not to be cut.
  const written = lines.slice(0, -1).filter(line => !/^\s*(\/\*\*|\*)/.test(line)).length
  if (/\/src\/.*\.ts$/.test(path) && !isTest(path) && written > LONGEST)
    findings.push(`${path}: ${written} lines beside documentation, over ${LONGEST}`)
  lines.forEach((line, index) => {
    const word = WORDS.find(each => each.test(line))
    if (word) findings.push(`${path}:${index + 1}: ${line.trim().slice(0, 100)} (${word.source})`)
  })
}

// A lock that names a registry installs from nowhere else.
for (const path of ['package-lock.json', 'test/bench/peers/package-lock.json'])
  for (const host of new Set(readFileSync(ROOT + path, 'utf8').match(/"resolved": "https?:\/\/[^/"]+/g)))
    findings.push(`${path}: ${host}`)

verdict(`${code.length} files and the locks keep the rules`, findings)
