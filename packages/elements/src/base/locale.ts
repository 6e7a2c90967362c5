import { closestAround } from './closest-around.js'
import { readTag, type Language } from '../messages/language.js'

/**
 * The language of an element: the first of those it is asked to be in that is known, else English.
 * `provided` is its provider's.
 */
export function languageOf(element: Element, provided: string | undefined): Language {
  for (const tag of tagsFor(element, provided)) {
    const language = tag && readTag(tag)
    if (language) return language
  }
  return { locale: 'en' }
}

/** The languages that an element is asked to use: by a `lang` around it, its provider, the page, the browser. */
export const tagsFor = (element: Element, provided: string | undefined): (string | null | undefined)[] => [
  langAround(element),
  provided,
  element.ownerDocument.documentElement.lang,
  navigator.language,
]

/** The nearest `lang`, out through shadow roots; the page's does not count. */
export const langAround = (element: Element): string | null | undefined =>
  closestAround(element, '[lang]:not([lang=""],:root)')?.getAttribute('lang')
