import { nearest } from '@lmp-widgets/data-adapter/diagnosis'
import type { LitElement } from 'lit'
import { problem, type Code, type Problem } from './problem.js'

/** Values that only a property can hold, by the name that the attribute would have in HTML. */
const PROPERTIES: Readonly<Record<string, string>> = {
  adapter: 'adapter',
  data: 'data',
  messages: 'messages',
  hreffor: 'hrefFor',
  'href-for': 'hrefFor',
}

/** What a provider has and a widget does not. */
const OF_PROVIDERS = ['src', 'announce']

/** What any element of ours may have besides its properties. */
const OF_ALL = ['scheme', 'density', 'max-stale']

/** What framework templates write before a name, or around it. */
const SYNTAX = /^(?:[.:[(]|(?:prop|on|attr|bind|v-bind|v-on):|on)([\w-]+)[\])]?$/

const EVENTS = ['lmp-drill-down', 'lmp-state', 'lmp-error', 'session-expired']

interface Misnamed {
  code: Code
  attribute: string
  right: string
}

/** The attributes of an element that were meant for it, and that it does not have. */
export function misnamed(element: HTMLElement): Misnamed[] {
  const { observedAttributes = [] } = element.constructor as typeof LitElement
  const known = [...observedAttributes, ...OF_ALL]
  return element.getAttributeNames().flatMap(attribute => {
    const right = isMade(element, attribute) || isSet(element, attribute) || known.includes(attribute)
    const wrong = right ? undefined : cureOf(attribute, known)
    return wrong ? [{ attribute, code: wrong[0], right: wrong[1] }] : []
  })
}

/** Alpine leaves the binding beside the attribute that it has made from it, and alone where the value is none. */
function isMade(element: Element, attribute: string): boolean {
  const name = SYNTAX.exec(attribute)?.[1] ?? ''
  const { _x_bindings: bound = {} } = element as Element & { _x_bindings?: object }
  return element.hasAttribute(name) || name in bound
}

/** Svelte's server writes as text what Svelte sets as a property in the browser. */
const isSet = (element: HTMLElement, attribute: string): boolean =>
  (element as unknown as Record<string, unknown>)[PROPERTIES[attribute] ?? ''] !== undefined

function cureOf(attribute: string, known: readonly string[]): [Code, string] | undefined {
  const property = PROPERTIES[attribute]
  if (property)
    return ['lmp-property', `Set the property: element.${property} = …; an attribute is only text.`]
  const meant = SYNTAX.exec(attribute)?.[1]
  if (meant && EVENTS.includes(meant))
    return ['lmp-attribute', `Write element.addEventListener('${meant}', …); no template has compiled this.`]
  if (meant && (meant in PROPERTIES || known.includes(meant)))
    return [
      'lmp-attribute',
      `No template has compiled this: write ${meant}="…", or set the property in a script.`,
    ]
  if (OF_PROVIDERS.includes(attribute))
    return [
      'lmp-attribute',
      `Only <lmp-provider> and <lmp-dashboard> have ${attribute}: put the widget into one.`,
    ]
  const near = nearest(attribute, known)
  return near ? ['lmp-attribute', `Did you mean ${near}?`] : undefined
}

/** A name close to one of the element's own, or an attribute's name used as a property. */
export const nameProblems = (element: HTMLElement): Problem[] => [
  ...misnamed(element).map(({ attribute, code, right }) =>
    problem(code, `<${element.localName}> has no attribute ${attribute}.`, right),
  ),
  ...strangeProperties(element),
]

/** What Solid makes of `customers-href={url()}`, and what an author of a script may write. */
function strangeProperties(element: HTMLElement): Problem[] {
  const { observedAttributes = [] } = element.constructor as typeof LitElement
  return [...observedAttributes, ...OF_ALL].flatMap(attribute => {
    const property = attribute.replace(/-./g, ([, letter]) => letter!.toUpperCase())
    if (!Object.hasOwn(element, property)) return []
    const right = `Write the attribute: setAttribute('${attribute}', …), or attr:${attribute}={…} in Solid.`
    return [problem('lmp-property', `<${element.localName}> has no property ${property}.`, right)]
  })
}
