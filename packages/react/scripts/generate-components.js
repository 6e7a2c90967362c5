/** Writes a component for each element of the manifest into `src/components/`, and `src/index.ts` with those of the main entry. */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'

const SRC = fileURLToPath(new URL('../src/', import.meta.url))
const MANIFEST = fileURLToPath(import.meta.resolve('@lmp-widgets/elements/custom-elements.json'))
const MADE = '// Made by scripts/generate-components.js from the custom-elements manifest.'

const style = await resolveConfig(MANIFEST, { editorconfig: false })
const pretty = text => format(text, { ...style, parser: 'typescript' })

/** `heading-level` as a program says it. */
const camel = name => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
const handler = event => `on-${event.replace(/^lmp-/, '')}`

const isProperty = ({ attribute, kind, name, privacy = 'public', readonly, static: isStatic }) =>
  kind === 'field' && privacy === 'public' && !isStatic && !readonly && !attribute && !name.includes('-')

/** Props with their types: attributes, then what is no text, then events. */
function propsOf({ attributes = [], events = [], members = [] }) {
  const own = name => `Element['${name}']`
  return {
    attributes: attributes.map(({ description, fieldName, name, type }) => ({
      prop: camel(name),
      name,
      description,
      type: fieldName ? own(fieldName) : type.text,
    })),
    properties: members
      .filter(isProperty)
      .map(({ description, name }) => ({ prop: name, name, description, type: own(name) })),
    events: events.map(({ description, name, type }) => ({
      prop: camel(handler(name)),
      name,
      description,
      type: `(event: ${type.text === 'Event' ? 'Event' : `HTMLElementEventMap['${name}']`}) => void`,
    })),
  }
}

const declared = ({ description, prop, type }) => `/** ${description.replaceAll('\n', ' ')} */
${prop}?: ${type.includes('=>') ? `(${type})` : type} | undefined`

const mapped = props => `{ ${props.map(({ name, prop }) => `${prop}: '${name}'`).join(', ')} }`

function componentOf(element, key) {
  const { description, name, tagName } = element
  const { attributes, events, properties } = propsOf(element)
  return `'use client'
${MADE}
// The events of HTMLElementEventMap.
import type {} from '@lmp-widgets/elements'
import '@lmp-widgets/elements/${key}'
import type { ${name} as Element } from '@lmp-widgets/elements/${key}/class'
import { component, type Component } from '../component.js'

/** What a program may say of it. */
export interface ${name}Props {
${[...attributes, ...properties, ...events].map(declared).join('\n')}
}

/** ${description.split('\n')[0]} */
export const ${name}: Component<Element, ${name}Props> = component('${tagName}', {
  attributes: ${mapped(attributes)},
  properties: [${properties.map(({ name }) => `'${name}'`).join(', ')}],
  events: ${mapped(events)},
})
`
}

const { modules } = JSON.parse(await readFile(MANIFEST, 'utf8'))
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ customElement, tagName }) => customElement && tagName)

await mkdir(`${SRC}components`, { recursive: true })
const exported = []
for (const element of elements) {
  const key = element.tagName.slice('lmp-'.length)
  await writeFile(`${SRC}components/${key}.ts`, await pretty(componentOf(element, key)))
  exported.push({ key, name: element.name })
}
// What the elements keep in an entry of its own, a receipt or a doctor, has one here too: to import it is to have it.
const { exports: main } = modules.find(({ path }) => path === 'src/index.ts')
const lines = exported
  .filter(({ name }) => main.some(each => each.name === name))
  .map(({ key, name }) => `export { ${name}, type ${name}Props } from './components/${key}.js'`)
const index = `'use client'
${MADE}
import '@lmp-widgets/elements'
${lines.join('\n')}
`
await writeFile(`${SRC}index.ts`, await pretty(index))

// What is no element any more.
const keys = new Set(exported.map(({ key }) => `${key}.ts`))
for (const file of await readdir(`${SRC}components`))
  if (!keys.has(file)) await rm(`${SRC}components/${file}`)

console.log(`packages/react/src: ${exported.length} components`)
