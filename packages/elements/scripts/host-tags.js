// What a host's template may say about each element, as a declaration file: `dist/types/tags.d.ts`.

const isSettable = ({ attribute, kind, privacy = 'public', readonly, static: isStatic }) =>
  kind === 'field' && privacy === 'public' && !isStatic && (!readonly || attribute)

/** The properties that a host may set, then the attributes of another name. */
function settings({ attributes = [], members = [], name }) {
  const properties = members.filter(isSettable)
  const named = new Set(properties.map(property => property.name))
  const others = attributes.filter(attribute => !named.has(attribute.name))
  const typeOf = ({ fieldName, type }) => (fieldName ? `${name}['${fieldName}']` : type.text)
  return [
    ...properties.map(property => ({ ...property, type: `${name}['${property.name}']` })),
    ...others.map(attribute => ({ ...attribute, type: typeOf(attribute) })),
  ]
}

const field = ({ description, name, type }) => `  /** ${description} */
  '${name}'?: ${type} | undefined`

const eventType = ({ name, type }) =>
  type.text === 'Event' ? `'${name}': Event` : `'${name}': HTMLElementEventMap['${name}']`

/** The declaration file, of elements as the manifest describes them and the module of each. */
export function hostTags(elements) {
  const imports = elements.map(
    ({ module, name }) => `import type { ${name} } from '../${module.replace(/^src\/(.*)\.ts$/, '$1.js')}'`,
  )
  const properties = elements.map(
    element => `/** ${element.description.split('\n')[0]} */
export interface ${element.name}Properties {
${settings(element).map(field).join('\n')}
}`,
  )
  const tags = elements.map(
    ({ events = [], name, tagName }) => `  '${tagName}': {
    element: ${name}
    properties: ${name}Properties
    events: { ${events.map(eventType).join('; ')} }
  }`,
  )
  return `// Made by scripts/generate-host-types.js from custom-elements.json.
${imports.join('\n')}
// The events of HTMLElementEventMap.
import type {} from '../index.js'

${properties.join('\n\n')}

/** What a template may say about each element. */
export interface Tags {
${tags.join('\n')}
}
`
}
