/**
 * Writes the custom-elements manifest from the sources: documentation, editors and wrappers are made from it.
 */
import { readFileSync } from 'node:fs'
import { command, ROOT } from './command.js'
import { exists } from './source-files.js'
import { verdict } from './verdict.js'

const PACKAGE = 'packages/elements'
const MANIFEST = `${PACKAGE}/custom-elements.json`

const { code, output } = await command(
  process.execPath,
  [
    '--conditions=lmp-source',
    '--import=tsx',
    `${ROOT}node_modules/.bin/custom-elements-manifest`,
    'analyze',
    `--config=${ROOT}test/check/manifest.config.js`,
  ],
  { cwd: ROOT + PACKAGE },
)

const findings = code === 0 && exists(MANIFEST) ? [] : [output]
const { modules } = findings.length > 0 ? { modules: [] } : JSON.parse(readFileSync(ROOT + MANIFEST, 'utf8'))
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(each => each.customElement && each.tagName)

const tags = new Set()
for (const { tagName } of elements) {
  if (tags.has(tagName)) findings.push(`${tagName}: there twice`)
  tags.add(tagName)
}
if (elements.length === 0 && findings.length === 0) findings.push(`${MANIFEST} holds no element`)

verdict(`${elements.length} elements, none twice`, findings)
