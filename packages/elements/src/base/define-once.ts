import { VERSION } from './version.js'

/**
 * Registers an element, once: a second copy of this package, of whatever version, finds the name taken and
 * leaves it, since throwing at import would break the host's page.
 */
export function define(tag: string, element: CustomElementConstructor & { version?: string }): void {
  const taken = customElements.get(tag) as typeof element | undefined
  if (taken) {
    const other = taken.version || taken.name || 'a class'
    return console.warn(`[lmp-taken] <${tag}> ${VERSION} is not used, ${other} is defined already`)
  }
  element.version = VERSION
  customElements.define(tag, element)
}
