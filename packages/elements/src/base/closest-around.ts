/** The nearest element that matches, out through shadow roots. */
export function closestAround(element: Element, selector: string): Element | undefined {
  const { host } = element.getRootNode() as Partial<ShadowRoot>
  return element.closest(selector) ?? (host && closestAround(host, selector))
}
