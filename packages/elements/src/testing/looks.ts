/** The text in an element's shadow tree, as it is read, in one line. */
export function textOf(element: Element): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** The one element in the shadow tree that matches. */
export function part(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot!.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`There is no ${selector} in ${element.localName}: ${textOf(element)}`)
  return found
}

/** Whether the shadow tree has such an element. */
export const has = (element: Element, selector: string): boolean =>
  element.shadowRoot?.querySelector(selector) !== null

/** The accessible name that the labels give, in one line. */
export function labelOf(element: HTMLElement): string {
  const root = element.getRootNode() as ShadowRoot
  const ids = (element.getAttribute('aria-labelledby') ?? '').split(' ')
  return ids
    .map(id => root.getElementById(id)?.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .filter(Boolean)
    .join(' ')
}

/** Where its text is. */
export function wordsIn(element: Element): DOMRect {
  const words = document.createRange()
  words.selectNodeContents(element)
  return words.getBoundingClientRect()
}
