import { VERSION } from './version.js'

/**
 * Registers an element, once: a second copy of this package, of whatever version, finds the name taken and
 * leaves it, since throwing at import would break the host's page.
 */
export function customElement(tag: string) {
  return (element: CustomElementConstructor): void => {
    const taken = customElements.get(tag) as { version?: string } | undefined
    if (!taken) {
      Object.defineProperty(element, 'version', { value: VERSION })
      customElements.define(tag, element)
    } else {
      console.warn(
        `<${tag}> ${VERSION} is not used: ${taken.version ?? 'another element'} is defined already.`,
      )
    }
  }
}
