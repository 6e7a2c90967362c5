/**
 * lit-analyzer accepts every template: known tags, attributes and properties of the right type.
 * Its own knowledge is older than the sources in three places; what it says there is left out.
 */
import { tool } from './command.js'
import { filesBelow, isTest } from './source-files.js'
import { verdict } from './verdict.js'

const files = ['packages/elements/src', 'packages/portal/src']
  .flatMap(filesBelow)
  .filter(path => path.endsWith('.ts') && !isTest(path))

const { output } = await tool('lit-analyzer', ['--strict', '--format', 'list', '--noColor', '--', ...files])

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
  // CSS has grown since.
  if (/^Unknown (property:|at rule @container)/.test(message)) return true
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
