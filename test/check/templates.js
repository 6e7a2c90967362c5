/**
 * lit-analyzer accepts every template: known tags, attributes and properties of the right type.
 * Where its own knowledge is older than the sources, what it says is left out; which attributes our elements
 * have, the manifest tells.
 */
import { readFileSync } from 'node:fs'
import { ROOT, tool } from './command.js'
import { ELEMENTS } from './element-list.js'
import { filesBelow, isTest } from './source-files.js'
import { verdict } from './verdict.js'

const files = ['packages/elements/src', 'packages/portal/src']
  .flatMap(filesBelow)
  .filter(path => path.endsWith('.ts') && !isTest(path))

const { output } = await tool('lit-analyzer', ['--strict', '--format', 'list', '--noColor', '--', ...files])

const attributes = new Set(ELEMENTS.flatMap(({ attributes = [] }) => attributes.map(({ name }) => name)))

const findings = []
let file = ''
let analyzed = false
for (const line of output.split('\n')) {
  if (line.startsWith('./')) file = line.slice(2)
  analyzed ||= /^Analyzing \d+ files/.test(line)
  const [, place, message] = /^\s+(\d+:\d+)\s+(?:error|warning)\s+(.*)$/.exec(line) ?? []
  if (message && !isKnown(message)) findings.push(`${file}:${place} ${message}`)
}
if (!analyzed) findings.push(output)
verdict(`${files.length} files, no template at fault`, findings)

function isKnown(message) {
  // An expression may stand for whole declarations, which it does not know.
  if (/ expected$/.test(message) && /^\s*\$\{\w+\}$/m.test(readFileSync(ROOT + file, 'utf8'))) return true
  // The portal's server writes attributes with a template of its own.
  if (file.startsWith('packages/portal/src/server/') && /is not a Lit 2 directive'$/.test(message))
    return true
  // CSS has grown since.
  if (/^Unknown (property:|at rule @container)/.test(message)) return true
  // So has HTML.
  if (/^Unknown attribute '(enterkeyhint|popover(target(action)?)?)'\.$/.test(message)) return true
  // A page uses our elements by the package's name; its main module has imported them.
  const [, tag] = /^Missing import for <(.*)>$/.exec(message) ?? []
  if (tag) return ELEMENTS.some(({ tagName }) => tagName === tag)
  const [, attribute] = /^Unknown attribute '(.*)'\.$/.exec(message) ?? []
  if (attribute && file.startsWith('packages/portal/')) return attributes.has(attribute)
  const [, given, wanted] = /^Type '(.*)' is not assignable to '(.*)'$/.exec(message) ?? []
  if (given === undefined) return false
  // Text assigned to `style` goes to its `cssText`.
  if (given === 'string' && wanted.startsWith('CSSStyleDeclaration')) return true
  // Lit's `nothing` fits every attribute; the rest of the union must fit by itself.
  const accepted = wanted.split(' | ')
  const rest = given.split(' | ').filter(type => !/^(unique )?[Ss]ymbol(\(.*\))?$/.test(type))
  const fits = type => accepted.includes(type) || (/^"/.test(type) && accepted.includes('string'))
  return rest.length < given.split(' | ').length && rest.every(fits)
}
