/** Draws an element anew. Where what had the focus is gone then, it goes on at the heading of the page. */
export function keepFocus(element: HTMLElement, draw: () => void): void {
  const hadFocus = element.contains(document.activeElement)
  draw()
  if (hadFocus && !element.contains(document.activeElement))
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}
