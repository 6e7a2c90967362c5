/** Whatever an element offers has a row in the manifest that says what it is; the pages of the book are these rows. */
import { ELEMENTS } from './element-list.js'
import { verdict } from './verdict.js'

/** What lit itself brings has no say here. */
const isOurs = ({ inheritedFrom, name, privacy = 'public', static: isStatic }) =>
  privacy === 'public' && !isStatic && !name.startsWith('#') && !/^lit/.test(inheritedFrom?.package ?? '')
const isPublic = kind => member => member.kind === kind && isOurs(member)

const findings = []
let rows = 0

function described(element, what, members = []) {
  const names = new Set()
  for (const { description, name } of members) {
    const called = `${element.tagName}: ${what} ${name || 'default'}`
    if (names.has(name)) findings.push(`${called} is there twice`)
    if (!description?.trim()) findings.push(`${called} has no description`)
    names.add(name)
  }
  rows += names.size
}

/** What an editor can offer: `kind="AccountKind"` would be no word of ours. */
const WRITTEN =
  /^('[\w-]+'|boolean|number|string|undefined)( \| ('[\w-]+'|boolean|number|string|undefined))*$/

for (const element of ELEMENTS) {
  for (const { name, type } of element.attributes ?? [])
    if (!WRITTEN.test(type?.text)) findings.push(`${element.tagName}: attribute ${name} is a ${type?.text}`)
  if (!element.description?.trim()) findings.push(`${element.tagName}: no description`)
  if (!element.accessibility?.length) findings.push(`${element.tagName}: no accessibility note`)
  described(element, 'attribute', element.attributes)
  described(element, 'property', element.members?.filter(isPublic('field')))
  described(element, 'method', element.members?.filter(isPublic('method')))
  described(element, 'event', element.events)
  for (const { detail, name } of element.events ?? []) described(element, `detail of ${name}:`, detail)
  described(element, 'slot', element.slots)
  described(element, 'part', element.cssParts)
  described(element, 'token', element.cssProperties)
  described(element, 'state', element.cssStates)
}

verdict(
  `${ELEMENTS.length} elements, ${rows} rows, each described, none twice`,
  findings,
  'one doc line on the property or method; @fires, @slot, @csspart, @cssprop, @cssstate, @accessibility on the class',
)
