/**
 * Writes the custom-elements manifest from the sources and holds it to be whole:
 * documentation, editors and wrappers are made from it.
 */
import { readFileSync } from 'node:fs'
import { ROOT, tool } from './command.js'
import { exists } from './source-files.js'
import { verdict } from './verdict.js'

const PACKAGE = 'packages/elements'
const MANIFEST = `${PACKAGE}/custom-elements.json`

const { code, output } = await tool(
  'custom-elements-manifest',
  ['analyze', '--config', `${ROOT}test/check/manifest.config.js`],
  { cwd: ROOT + PACKAGE },
)

const findings = code === 0 && exists(MANIFEST) ? [] : [output]
const { modules } = findings.length > 0 ? { modules: [] } : JSON.parse(readFileSync(ROOT + MANIFEST, 'utf8'))
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(each => each.customElement && each.tagName)

const isPublic = ({ kind, privacy, static: isStatic, name }) =>
  kind === 'field' && !isStatic && !name.startsWith('#') && (privacy ?? 'public') === 'public'

/** What a member of ours says; what lit itself brings has no say here. */
function described(element, what, members = []) {
  const names = new Set()
  for (const { name = 'default', description, inheritedFrom } of members) {
    if (names.has(name)) findings.push(`${element.tagName}: ${what} ${name} is there twice`)
    names.add(name)
    if (!description?.trim() && !/^lit/.test(inheritedFrom?.package ?? ''))
      findings.push(`${element.tagName}: ${what} ${name} has no description`)
  }
  return names.size
}

const tags = new Set()
let members = 0
for (const element of elements) {
  if (tags.has(element.tagName)) findings.push(`${element.tagName}: there twice`)
  tags.add(element.tagName)
  if (!element.description?.trim()) findings.push(`${element.tagName}: no description`)
  members += described(element, 'property', element.members?.filter(isPublic))
  members += described(element, 'attribute', element.attributes)
  members += described(element, 'event', element.events)
  members += described(element, 'slot', element.slots)
  members += described(element, 'part', element.cssParts)
  members += described(element, 'CSS property', element.cssProperties)
}
if (elements.length === 0 && findings.length === 0) findings.push(`${MANIFEST} holds no element`)

verdict(
  `${elements.length} elements, ${members} members, each described, none twice`,
  findings,
  'one doc line on the property; @fires, @slot, @csspart, @cssprop, @cssstate on the class',
)
