/** Writes a directive for each element of the manifest into `src/directives/`, and `src/index.ts` with those of the main entry. */
import { camel, elements, isProperty, writeWrappers } from '../../elements/scripts/wrappers.js'

const MADE = '// Made by scripts/generate-directives.js from the custom-elements manifest.'

/** An input: it has the name of its property, or of its attribute where that is all there is. */
function inputOf({ description, fieldName, name, type }) {
  const input = fieldName ?? name
  // Of these a template may have the text, which the element reads itself.
  const isRead = /^(boolean|number)/.test(type?.text)
  const said = fieldName ? `Element['${fieldName}']` : `${type.text} | undefined`
  const handOn = !fieldName ? `say('${input}'` : isRead ? `setOrSay('${input}', '${name}'` : `set('${input}'`
  return `/** ${description.replaceAll('\n', ' ')} */
@Input(${camel(input) === input ? '' : `'${input}'`})
set ${camel(input)}(value: ${said}${isRead ? ' | string' : ''} | null) {
  this.${handOn}, value)
}`
}

function directiveOf({ attributes = [], description, members = [], name, tagName }, key) {
  const properties = members
    .filter(isProperty)
    .map(({ description, name }) => ({ description, name, fieldName: name }))
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

// What a receipt is drawn by is no tag of a template.
const bound = elements.filter(({ attributes }) => attributes?.length)
const count = await writeWrappers(bound, new URL('../src/directives/', import.meta.url), {
  moduleOf: directiveOf,
  head: MADE,
  namesOf: ({ name }) => name,
  // It shows whatever is loaded: with it come all.
  placeOf: ({ name }) => (name === 'Dashboard' ? './dashboard.js' : undefined),
})
console.log(`packages/angular/src: ${count} directives`)
