const PROVIDERS = 'lmp-provider, lmp-dashboard'

/** What "Show code" shows of a story: its elements and what they have from the stage, without what is the book's own. */
export function sourceOf(code: string): string {
  const { body } = new DOMParser().parseFromString(code, 'text/html')
  const around = body.querySelector('.stage > lmp-provider')
  if (!around) return code
  for (const each of around.querySelectorAll('[data-state]')) each.removeAttribute('data-state')
  const [first, ...others] = around.children
  const provider = first?.matches(PROVIDERS) && !others.length ? first : around
  for (const { name, value } of around.attributes)
    if (!provider.hasAttribute(name)) provider.setAttribute(name, value)
  provider.setAttribute('src', provider.getAttribute('src') ?? '/api/dashboard')
  const indent = /\n *$/.exec(around.previousSibling?.textContent ?? '')?.[0] ?? '\n'
  return provider.outerHTML.replaceAll(indent, '\n')
}
