/** Writes a directive for each element of the manifest into `src/directives/`, and `src/index.ts` with those of the main entry. */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const MANIFEST = fileURLToPath(import.meta.resolve('@lmp-widgets/elements/custom-elements.json'))
const MADE = '// Made by scripts/generate-directives.js from the custom-elements manifest.'

const style = await resolveConfig(MANIFEST, { editorconfig: false })
const pretty = text => format(text, { ...style, parser: 'typescript' })

/** `customers-href` as a class says it. */
const camel = name => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())

const isProperty = ({ attribute, kind, name, privacy = 'public', readonly, static: isStatic }) =>
  kind === 'field' && privacy === 'public' && !isStatic && !readonly && !attribute && !name.includes('-')

/** An input: it has the name of its property, or of its attribute where that is all there is. */
function inputOf({ description, fieldName, name, type }) {
  const input = fieldName ?? name
  const isText = /^(string|'|[A-Z])/.test(type.text)
  const said = fieldName ? `Element['${fieldName}']` : `${type.text} | undefined`
  const handOn = !fieldName ? `say('${input}'` : isText ? `set('${input}'` : `setOrSay('${input}', '${name}'`
  return `/** ${description.replaceAll('\n', ' ')} */
@Input(${camel(input) === input ? '' : `'${input}'`})
set ${camel(input)}(value: ${said}${isText ? '' : ' | string'} | null) {
  this.${handOn}, value)
}`
}

function directiveOf({ attributes = [], description, members = [], name, tagName }, key) {
  const properties = members
    .filter(isProperty)
    .map(({ description, name }) => ({ description, name, fieldName: name, type: { text: 'Property' } }))
  return `${MADE}
import { Directive, Input } from '@angular/core'
import '@lmp-widgets/elements/${key}'
import type { ${name} as Element } from '@lmp-widgets/elements/${key}/class'
import { BoundElement } from '../bound-element.js'

/** ${description.split('\n')[0]} */
@Directive({ selector: '${tagName}' })
export class ${name} extends BoundElement<Element> {
${[...attributes, ...properties].map(inputOf).join('\n\n')}
}
`
}

const { modules } = JSON.parse(await readFile(MANIFEST, 'utf8'))
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ customElement, tagName }) => customElement && tagName)
  // What a receipt is drawn by is no tag of a template.
  .filter(({ attributes }) => attributes?.length)

await mkdir(`${SRC}directives`, { recursive: true })
const exported = []
for (const element of elements) {
  const key = element.tagName.slice('lmp-'.length)
  await writeFile(`${SRC}directives/${key}.ts`, await pretty(directiveOf(element, key)))
  exported.push({ key, name: element.name })
}
// What the elements keep in an entry of its own has one here too: to import it is to have it.
const { exports: main } = modules.find(({ path }) => path === 'src/index.ts')
const lines = exported
  .filter(({ name }) => main.some(each => each.name === name))
  .map(({ key, name }) => `export { ${name} } from './directives/${key}.js'`)
await writeFile(
  `${SRC}index.ts`,
  await pretty(`${MADE}\nimport '@lmp-widgets/elements'\n${lines.join('\n')}\n`),
)

// What is no element any more.
const keys = new Set(exported.map(({ key }) => `${key}.ts`))
for (const file of await readdir(`${SRC}directives`))
  if (!keys.has(file)) await rm(`${SRC}directives/${file}`)

console.log(`packages/angular/src: ${exported.length} directives`)
