/** The language of an element: the nearest `lang`, out through shadow roots, else the browser's. */
export function localeOf(element: Element): string {
  const lang = element.closest<HTMLElement>('[lang]')?.lang
  const { host } = element.getRootNode() as Partial<ShadowRoot>
  if (!lang && host) return localeOf(host)
  try {
    if (lang) return Intl.getCanonicalLocales(lang)[0]!
  } catch {
    // A malformed `lang` is no reason to show nothing.
  }
  return navigator.language
}
