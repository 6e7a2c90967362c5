/** What is made from tokens.json agrees with it; our styles read only tokens, and each token is read somewhere. */
import { readFileSync } from 'node:fs'
import { command, ROOT } from './command.js'
import { filesBelow, isTest } from './source-files.js'
import { TOKENS } from './token-list.js'
import { verdict } from './verdict.js'

const SCRIPT = 'packages/elements/scripts/generate-tokens.js'
const MADE = 'packages/elements/src/styles/tokens.ts'

const { code, output } = await command(process.execPath, [SCRIPT, '--check'])
const findings = code === 0 ? [] : [output]

const names = new Set(TOKENS.map(({ name }) => name))
const texts = new Map(
  ['packages/elements/src', 'packages/portal/src', 'stories', 'docs']
    .flatMap(filesBelow)
    .filter(path => path !== MADE && !isTest(path) && /\.(ts|css|html|md|mdx)$/.test(path))
    .map(path => [path, readFileSync(ROOT + path, 'utf8')]),
)

for (const [path, text] of texts) {
  for (const [name] of text.matchAll(/--lmp-[a-z][a-z-]*[a-z]/g))
    if (!names.has(name)) findings.push(`${path}: ${name} is no token`)
  if (!path.startsWith('packages/elements/')) continue
  if (/var\(--lmp-/.test(text)) findings.push(`${path}: a token without its default; take its constant`)
  if (/--_/.test(text)) findings.push(`${path}: a private property makes every element declare it again`)
}

const styles = [...texts].filter(([path]) => path.endsWith('.styles.ts')).map(([, text]) => text)
for (const { constant, name } of TOKENS)
  if (!styles.some(text => text.includes(`\${${constant}}`))) findings.push(`${name}: no style reads it`)

verdict(`${TOKENS.length} tokens, each read, and nothing else`, findings, `node ${SCRIPT}`)
