/** The language of an element: the nearest `lang`, out through shadow roots, else the browser's. */
export function localeOf(element: Element): string {
  const { host } = element.getRootNode() as Partial<ShadowRoot>
  const lang = element.closest<HTMLElement>('[lang]')?.lang
  if (!lang && host) return localeOf(host)
  try {
    return Intl.getCanonicalLocales(lang || navigator.language)[0]!
  } catch {
    // A malformed `lang`, or a browser without a language, is no reason to show nothing.
    return 'en'
  }
}
