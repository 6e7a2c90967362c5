/** Writes a component for each element of the manifest into `src/components/`, and `src/index.ts` with those of the main entry. */
import { writeFile } from 'node:fs/promises'
import { camel, elements, isProperty, writeWrappers } from '../../elements/scripts/wrappers.js'

const MADE = '// Made by scripts/generate-components.js from the custom-elements manifest.'

const handler = event => `on-${event.replace(/^lmp-/, '')}`

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

export type { Component }

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

const count = await writeWrappers(elements, new URL('../src/components/', import.meta.url), {
  moduleOf: componentOf,
  head: `'use client'\n${MADE}\nexport type { Component } from './component.js'`,
  namesOf: ({ name }) => `${name}, type ${name}Props`,
  // It shows whatever is loaded: with it come all.
  placeOf: ({ name }) => (name === 'Dashboard' ? './dashboard.js' : undefined),
})
await writeFile(
  new URL('../src/dashboard.ts', import.meta.url),
  `'use client'
${MADE}
import '@lmp-widgets/elements'
import { Dashboard as Bare } from './components/dashboard.js'

export type { DashboardProps } from './components/dashboard.js'

/** All widgets that the back end grants to this user, in its order, in a grid; all of them are loaded with it. */
// A value of this module: what is only handed on, a bundler takes from where it is made, and leaves the widgets out.
export const Dashboard: typeof Bare = Bare
`,
)
console.log(`packages/react/src: ${count} components`)
