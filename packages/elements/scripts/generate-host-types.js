/**
 * Writes what hosts and their tools read about the elements, from `custom-elements.json`: `dist/types/`, a declaration
 * file for each framework; `dist/html-custom-data.json` for VS Code; `dist/web-types.json` for JetBrains; and
 * `dist/llms.txt`.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration'
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration'
import { hostTags } from './host-tags.js'
import { llmsText } from './llms-text.js'

const HERE = fileURLToPath(new URL('..', import.meta.url))
const DIST = `${HERE}dist`

const readJson = async path => JSON.parse(await readFile(path, 'utf8'))
const manifest = await readJson(`${HERE}custom-elements.json`)
const { name, version } = await readJson(`${HERE}package.json`)
const elements = manifest.modules
  .flatMap(({ declarations = [], path }) => declarations.map(each => ({ ...each, module: path })))
  .filter(({ customElement, tagName }) => customElement && tagName)

await mkdir(DIST, { recursive: true })
await cp(`${HERE}scripts/host-types`, `${DIST}/types`, { recursive: true })
await writeFile(`${DIST}/types/tags.d.ts`, hostTags(elements))
await writeFile(`${DIST}/llms.txt`, llmsText(elements))

// Both tools write into what they are given, and one of them into package.json, unless it does not know where that is.
const brief = { hideLogs: true, hideCssPropertiesDocs: true, hideMethodDocs: true }
const vsCode = getVsCodeHtmlCustomData(structuredClone(manifest), brief)
await writeFile(`${DIST}/html-custom-data.json`, vsCode)
const webTypes = `${DIST}/web-types.json`
generateJetBrainsWebTypes(structuredClone(manifest), { ...brief, outdir: DIST, packageJson: false })
await writeFile(webTypes, JSON.stringify({ ...(await readJson(webTypes)), name, version }))

console.log(`dist/types/ and editor data of ${elements.length} elements`)
