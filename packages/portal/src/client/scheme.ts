/** How the pages are coloured; `auto` follows the system. */
export const SCHEMES = ['auto', 'light', 'dark'] as const

export type Scheme = (typeof SCHEMES)[number]

export function currentScheme(): Scheme {
  return SCHEMES.find(scheme => scheme === document.documentElement.dataset.scheme) ?? 'auto'
}

/** Colours the page, and remembers it in a cookie: the server then sends the next page in its colours at once. */
export function chooseScheme(scheme: Scheme): void {
  document.documentElement.dataset.scheme = scheme
  const age = scheme === 'auto' ? 0 : 365 * 86_400
  document.cookie = `scheme=${scheme}; Path=/; Max-Age=${age}; SameSite=Lax`
}
