// Writes what is made from tokens.json: the constants for our style sheets, a style sheet for hosts, and the table of
// the documentation. `--check` writes nothing and fails when the committed files are not what tokens.json says.
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { constantOf, defaultOf, readTokens, useOf } from './design-tokens.js'

const MADE = 'Made by scripts/generate-tokens.js from tokens.json'

const tokens = await readTokens()
const declarations = (of, importance = '') =>
  tokens
    .filter(of)
    .map(token => `--lmp-${token.name}: ${of(token)}${importance};`)
    .join(' ')

/** Without the white space that only its readers need: every page loads it. */
const tight = css => css.replace(/([,:;]) /g, '$1').replace(/ (?=!)|;$/g, '')

/** Each constant can be left out of a bundle that does not use it, which a tagged template cannot. */
const constant = (doc, name, css) => `
/** ${doc} */
export const ${name} = /* @__PURE__ */ unsafeCSS(${JSON.stringify(tight(css))})`

const constants = `// ${MADE}.
import { unsafeCSS } from 'lit'

/** The custom properties that a host may set. */
export type TokenName = ${tokens.map(({ name }) => `'--lmp-${name}'`).join(' | ')}
${tokens.map(token => constant(`${token.description}.`, constantOf(token), useOf(token, tokens))).join('\n')}
${constant(
  'What the dense density sets.',
  'compact',
  declarations(({ compact }) => compact),
)}
${constant(
  'The same tokens as they are without it.',
  'comfortable',
  declarations(token => token.compact && token.light),
)}
${constant(
  'In forced colours a system colour takes the place of each colour, whatever a host has set.',
  'forcedColors',
  declarations(({ forced }) => forced, ' !important'),
)}
`

const styleSheet = `/* ${MADE}: every token with its default. Copy it, and change what you like. */
:root {
${tokens.map(token => `/* ${token.description} */\n--lmp-${token.name}: ${defaultOf(token)};`).join('\n')}
}
`

const GROUPS = { color: 'Colours', font: 'Text', space: 'Space', radius: 'Corners' }
const code = text => (text ? `\`${text}\`` : '')

function table(group) {
  const rows = tokens.filter(token => token.group === group)
  const isColor = group === 'color'
  const head = isColor ? ['token', 'for', 'light', 'dark', 'forced colours'] : ['token', 'for', 'default']
  const cells = rows.map(token => {
    const value = token.of ? `as \`--lmp-${token.of}\`` : code(token.light)
    const compact = token.compact ? `; ${code(token.compact)} when compact` : ''
    const start = [code(`--lmp-${token.name}`), token.description]
    return isColor
      ? [...start, value, token.of ? '' : code(token.dark), code(token.forced)]
      : [...start, value + compact]
  })
  return [`## ${GROUPS[group]}`, '', line(head), line(head.map(() => '---')), ...cells.map(line)].join('\n')
}

const line = cells => `| ${cells.join(' | ')} |`

const page = `<!-- ${MADE}. -->

# Tokens

The custom properties that our styles read, and what they are when a host sets none. How to use them is in
[theming](theming.md).

${Object.keys(GROUPS).map(table).join('\n\n')}
`

const OUTPUTS = { 'src/styles/tokens.ts': constants, 'tokens.css': styleSheet, '../../docs/tokens.md': page }
const check = process.argv.includes('--check')
for (const [path, text] of Object.entries(OUTPUTS)) {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
  const made = await format(text, { ...(await resolveConfig(file)), filepath: file })
  const committed = await readFile(file, 'utf8').catch(() => '')
  if (made === committed) continue
  if (check) {
    console.error(`${path} differs from tokens.json; run npm run generate -w packages/elements`)
    process.exitCode = 1
  } else {
    await writeFile(file, made)
    console.log(`${path} written`)
  }
}
