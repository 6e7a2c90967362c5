import type { ArgTypes } from '@storybook/web-components-vite'
import { elementOf, type Attribute } from './manifest.js'

/** What an attribute is said to belong to, by the class that it comes from; else it is the element's own. */
const SHARED: Record<string, string> = { WidgetElement: 'Of every widget', Provider: 'Of every provider' }

/** A control for each attribute of an element, as the manifest has it. */
export function argTypesOf(tag: string): ArgTypes {
  const { attributes = [] } = elementOf(tag)
  return Object.fromEntries(attributes.map(attribute => [attribute.name, argTypeOf(attribute)]))
}

function argTypeOf(attribute: Attribute): ArgTypes[string] {
  const { default: initial, description = '', inheritedFrom, name, type } = attribute
  const text = (type?.text ?? 'string').replace(/ \| undefined/, '')
  const words = text.split(' | ').map(word => /^'(.*)'$/.exec(word)?.[1])
  const options = words.filter(word => word !== undefined)
  return {
    name,
    description,
    ...(options.length === words.length
      ? { options, control: { type: 'inline-radio' } }
      : { control: { type: text === 'boolean' || text === 'number' ? text : 'text' } }),
    table: {
      category: SHARED[inheritedFrom?.name ?? ''] ?? 'Its own',
      type: { summary: text },
      ...(initial !== undefined && { defaultValue: { summary: initial.replaceAll("'", '') } }),
    },
  }
}
