/** Redraws an element. If what had the focus is gone afterwards, the focus moves to the heading of the page. */
export function keepFocus(element: HTMLElement, draw: () => void): void {
  const hadFocus = element.contains(document.activeElement)
  draw()
  if (hadFocus && !element.contains(document.activeElement))
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
}
