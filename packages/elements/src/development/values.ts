import { closestAround } from '../base/closest-around.js'
import { tagsFor } from '../base/locale.js'
import { readTag } from '../messages/language.js'
import { problem, type Problem } from './problem.js'
import { RULES } from './rules.js'

/** Values that are not taken as they are, be they attributes or properties, and a language around the element. */
export function valueProblems(element: HTMLElement): Problem[] {
  const tag = `<${element.localName}>`
  const problems = RULES.flatMap(({ attributes, code, holds, right }) =>
    attributes.flatMap(name => {
      const value = element.getAttribute(name) ?? propertyOf(element, name)
      return value === undefined || holds(value)
        ? []
        : [problem(code, `${tag} has ${name}="${value}".`, right)]
    }),
  )
  // The last one is the browser's, which no host can correct.
  const tags = tagsFor(element, undefined)
    .slice(0, -1)
    .filter(lang => !!lang) as string[]
  const known = tags.findIndex(readTag)
  const unknown = known < 0 ? tags : tags.slice(0, known)
  return [...problems, ...unknown.map(lang => languageProblem(element, lang))]
}

/** It names the tag that has the `lang`: one is around many elements, and is said once. */
function languageProblem(element: HTMLElement, lang: string): Problem {
  const { localName } = closestAround(element, `[lang=${JSON.stringify(lang)}]`) ?? element
  const hyphened = lang.replace(/_/g, '-')
  const right = hyphened !== lang && readTag(hyphened) ? hyphened : 'fr-CA'
  return problem(
    'lmp-language',
    `<${localName}> has lang="${lang}", which is no known language.`,
    `Write a tag such as "${right}".`,
  )
}

function propertyOf(element: HTMLElement, attribute: string): string | undefined {
  const name = attribute.endsWith('-href')
    ? attribute
    : attribute.replace(/-./g, ([, letter]) => letter!.toUpperCase())
  const value = (element as unknown as Record<string, unknown>)[name]
  return value === undefined || value === null || value === '' ? undefined : String(value)
}
