import { tagsFor } from '../base/locale.js'
import { readTag } from '../messages/language.js'
import { RULES } from './rules.js'
import { warn } from './warn.js'

/** Warns of a value that is not taken as it is, be it an attribute or a property, and of a language around the element. */
export function inspectValues(element: HTMLElement): void {
  const tag = `<${element.localName}>`
  for (const { attributes, code, holds, right } of RULES) {
    for (const name of attributes) {
      const value = element.getAttribute(name) ?? propertyOf(element, name)
      if (value !== undefined && !holds(value)) warn(code, `${tag} has ${name}="${value}".`, right)
    }
  }
  // The last one is the browser's, which no host can mend.
  for (const lang of tagsFor(element, undefined).slice(0, -1)) {
    if (!lang) continue
    if (readTag(lang)) break
    const nearest = lang.replace(/_/g, '-')
    const right = nearest !== lang && readTag(nearest) ? nearest : 'fr-CA'
    warn(
      'lmp-language',
      `${tag} is in lang="${lang}", which is no known language.`,
      `Write a tag such as "${right}".`,
    )
  }
}

function propertyOf(element: HTMLElement, attribute: string): string | undefined {
  const name = attribute.endsWith('-href')
    ? attribute
    : attribute.replace(/-./g, ([, letter]) => letter!.toUpperCase())
  const value = (element as unknown as Record<string, unknown>)[name]
  return value === undefined || value === null || value === '' ? undefined : String(value)
}
