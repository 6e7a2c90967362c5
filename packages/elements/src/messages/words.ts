import type { View } from '../base/view.js'

/** A view's own words, with what the host has put in their place. */
export function words<T extends object>(view: View, own: T): T {
  return { ...own, ...(view.text as object) }
}

const HERE = '\u0000'

/** A text with a template, such as a link, in the place of its first word. */
export function withLink(
  text: (first: string, ...rest: string[]) => string,
  link: unknown,
  ...rest: string[]
): unknown {
  const [before, after] = text(HERE, ...rest).split(HERE)
  return [before, link, after]
}
