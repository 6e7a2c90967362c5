import { en } from './en.js'

/** A text, or a function that makes one from values: only that can be called. */
type Text = ((...values: unknown[]) => string) & { call?: unknown }

/**
 * Our own words, with what is said in their place. Ours stay where a text is said for a function, or the reverse, and
 * where a function throws or makes no text.
 */
export function reworded<T extends object>(own: T, said: object): T {
  if (said === en) return own
  const words = { ...own } as Record<string, unknown>
  for (const key in words) {
    const ours = words[key] as Text
    const other = (said as typeof words)[key] as Text
    const either = (...values: unknown[]) => {
      try {
        return other(...values).trim()
      } catch {
        return ours(...values)
      }
    }
    if (typeof other === typeof ours) words[key] = ours.call ? either : other
  }
  return words as T
}

/** A view's own words, in the language of the element. */
export const words = <T extends object>(view: { text: object }, own: T): T => reworded(own, view.text)

const HERE = '\u0000'

/** A text with a template, such as a link, in place of its first value. */
export function withLink<R extends unknown[]>(
  text: (first: string, ...rest: R) => string,
  link: unknown,
  ...rest: R
): [before: string | undefined, link: unknown, after: string | undefined] {
  const [before, after] = text(HERE, ...rest).split(HERE)
  return [before, link, after]
}
