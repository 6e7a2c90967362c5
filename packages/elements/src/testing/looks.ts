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

/** Where the texts of two parts begin: from left to right, and from right to left. */
export const startsOf = (widget: HTMLElement, ...parts: [string, string]): number[][] =>
  (['ltr', 'rtl'] as const).map(direction => {
    widget.dir = direction
    return parts.map(selector => {
      const words = document.createRange()
      words.selectNodeContents(part(widget, selector))
      return words.getBoundingClientRect()[direction === 'ltr' ? 'left' : 'right']
    })
  })
