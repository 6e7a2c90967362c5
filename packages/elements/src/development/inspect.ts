import { tagsFor } from '../base/locale.js'
import { readTag } from '../messages/language.js'
import { isTimeZone, RULES } from './rules.js'
import { warn } from './warn.js'

/** Warns of what the host has set on an element, or around it, and is not taken as it is. */
export function inspect(element: HTMLElement, provided: string | undefined): void {
  const tag = `<${element.localName}>`
  for (const { attributes, code, holds, right } of RULES) {
    for (const name of attributes) {
      const value = element.getAttribute(name)
      if (value !== null && !holds(value)) warn(code, `${tag} has ${name}="${value}".`, right)
    }
  }
  const { timeZone } = element as { timeZone?: string | null }
  if (timeZone && !element.hasAttribute('time-zone') && !isTimeZone(timeZone)) {
    warn('lmp-time-zone', `${tag} has the time zone "${timeZone}".`, 'Times are shown in UTC.')
  }
  // The last one is the browser's, which no host can mend.
  for (const lang of tagsFor(element, provided).slice(0, -1)) {
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
