import { en } from './en.js'

/** Our own words, with what is said in their place; a text where we need a function, or the reverse, is not. */
export function reworded<T extends object>(own: T, said: object): T {
  if (said === en) return own
  const words = { ...own }
  for (const key in own) {
    const other = (said as T)[key]
    if (typeof other === typeof own[key]) words[key] = other
  }
  return words
}

/** A view's own words, in the language of the element. */
export const words = <T extends object>(view: { text: object }, own: T): T => reworded(own, view.text)

const HERE = '\u0000'

/** A text with a template, such as a link, in the place of its first word. */
export function withLink<R extends unknown[]>(
  text: (first: string, ...rest: R) => string,
  link: unknown,
  ...rest: R
): [before: string | undefined, link: unknown, after: string | undefined] {
  const [before, after] = text(HERE, ...rest).split(HERE)
  return [before, link, after]
}
