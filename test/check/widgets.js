/** One word names a widget everywhere: contract, folder, tag, class, index, prefix, receipt, notices, fixtures, test, stories. */
import { readFileSync } from 'node:fs'
import { ROOT } from './command.js'
import { exists } from './source-files.js'
import { verdict } from './verdict.js'

const SRC = 'packages/elements/src'
const read = path => (exists(path) ? readFileSync(ROOT + path, 'utf8') : '')

const contract = read('packages/data-adapter/src/contract/widgets.ts')
const [, body] = contract.match(/export interface WidgetData \{([^}]*)\}/)
const keys = [...body.matchAll(/'([a-z-]+)':/g)].map(([, key]) => key)
const index = read(`${SRC}/index.ts`)
const prefixed = read(`${SRC}/prefix/prefix.ts`)
const receipt = read(`${SRC}/messages/receipt.ts`)
const notices = read('packages/server/src/sql/change-notices.ts')
const pascal = key => key.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())

const findings = []
for (const key of keys) {
  const element = read(`${SRC}/${key}/${key}.ts`)
  const fixtures = read(`${SRC}/${key}/${key}.fixtures.ts`)
  const definition = read(`${SRC}/${key}/define.ts`)
  const wants = [
    [element, `${SRC}/${key}/${key}.ts exists`],
    // Tests, stories and pictures begin with it.
    [
      /^export const fixtures = \{.*^ {2}ready\b/ms.test(fixtures),
      `${SRC}/${key}/${key}.fixtures.ts exports \`fixtures\` with \`ready\``,
    ],
    [exists(`${SRC}/${key}/${key}.test.ts`), `${SRC}/${key}/${key}.test.ts exists`],
    [new RegExp(`export class ${pascal(key)}\\b`).test(element), `its class is ${pascal(key)}`],
    [definition.includes(`define('lmp-${key}', ${pascal(key)})`), `${SRC}/${key}/define.ts defines it`],
    [element.includes(`'lmp-${key}': ${pascal(key)}`), `HTMLElementTagNameMap has 'lmp-${key}'`],
    [
      read(`stories/${key}.stories.ts`).includes(`bookOf('${key}')`),
      `stories/${key}.stories.ts has its pages`,
    ],
    [index.includes(`'./${key}/define.js'`), `${SRC}/index.ts has its line`],
    [prefixed.includes(`\n  ${pascal(key)},\n`), `${SRC}/prefix/prefix.ts has its line`],
    // A search does not represent a number.
    [
      key === 'account-search' || receipt.includes(`'counts.${key}':`),
      `${SRC}/messages/receipt.ts says what it counts`,
    ],
    [
      key === 'account-search' || notices.includes(`'${key}'`),
      'packages/server/src/sql/change-notices.ts has it with its tables',
    ],
  ]
  findings.push(...wants.filter(([holds]) => !holds).map(([, want]) => `${key}: ${want}: no`))
}
verdict(
  `${keys.length} agree in contract, folder, tag, class, index, prefix, receipt, notices, fixtures, test, stories`,
  findings,
)
