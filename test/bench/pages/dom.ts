/** The few helpers that a careful author would write for such a page. */
const SVG = 'http://www.w3.org/2000/svg'

type Attributes = Record<string, string | number>

function filled<E extends Element>(element: E, attributes: Attributes, children: (Node | string)[]): E {
  for (const name in attributes) element.setAttribute(name, String(attributes[name]))
  element.append(...children)
  return element
}

export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children)
}

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(SVG, tag) as SVGElementTagNameMap[K], attributes, children)
}

/** Sets an attribute that has changed. */
export function set(element: Element, name: string, value: string) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}

/** A text node that touches the page only when its text changes. */
export class Slot {
  readonly node = document.createTextNode('')
  set(text: string) {
    if (this.node.data !== text) this.node.data = text
  }
}
