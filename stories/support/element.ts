import { directive, Directive } from 'lit/directive.js'

export type Attributes = Record<string, unknown>
/** Brings an element, once created, into the state to show; may take a while. */
export type Arrange = (element: HTMLElement) => unknown

/** What each element is waiting for until it is where it is to be shown. */
export const underWay = new WeakMap<Element, unknown>()

/** An element by its tag, kept as long as tag and arrangement stay; its attributes follow what they are given. */
class ElementDirective extends Directive {
  #element: HTMLElement | undefined
  #arrange: Arrange | undefined
  #names: readonly string[] = []

  render(tag: string, attributes: Attributes, arrange?: Arrange): HTMLElement {
    const made = this.#element?.localName === tag && this.#arrange === arrange ? this.#element : undefined
    const element = made ?? document.createElement(tag)
    for (const name of this.#names) if (!(name in attributes)) element.removeAttribute(name)
    for (const [name, value] of Object.entries(attributes)) write(element, name, value)
    this.#names = Object.keys(attributes)
    this.#element = element
    this.#arrange = arrange
    if (!made) underWay.set(element, arrange?.(element))
    return element
  }
}

function write(element: HTMLElement, name: string, value: unknown): void {
  const text = value === true ? '' : String(value ?? '')
  if (value === false || (text === '' && value !== true)) element.removeAttribute(name)
  else if (element.getAttribute(name) !== text) element.setAttribute(name, text)
}

export const element = directive(ElementDirective)
