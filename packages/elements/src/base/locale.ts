/** The language of an element: the nearest `lang`, out through shadow roots, else the browser's. */
export function localeOf(element: Element): string {
  for (let at: Element | undefined = element; at;) {
    const lang = at.closest('[lang]')?.getAttribute('lang')
    if (lang) return lang
    const root = at.getRootNode()
    at = root instanceof ShadowRoot ? root.host : undefined
  }
  return navigator.language
}
