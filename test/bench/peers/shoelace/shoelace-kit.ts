import '@shoelace-style/shoelace/dist/components/button/button.js'
import '@shoelace-style/shoelace/dist/components/card/card.js'
import '@shoelace-style/shoelace/dist/components/input/input.js'
import '@shoelace-style/shoelace/dist/components/option/option.js'
import '@shoelace-style/shoelace/dist/components/select/select.js'
import '@shoelace-style/shoelace/dist/components/skeleton/skeleton.js'
import { html } from '../../pages/dom.js'
import { filling, type Kit } from '../../pages/floor-kit.js'

type Attributes = Parameters<typeof html>[1]

/** An element of Shoelace's. */
function shoelace(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(`sl-${tag}`)
  for (const name in attributes) element.setAttribute(name, String(attributes[name]))
  element.append(...children)
  return element
}

/** Cards, drop-downs and fields of Shoelace's. */
export const shoelaceKit: Kit = {
  card(title, kind, body, ...tools) {
    const skeleton = shoelace('skeleton', { class: 'skeleton' })
    const head = html('h2', { slot: 'header' }, title, ...tools)
    return { element: shoelace('card', { class: kind }, head, skeleton), fill: filling(skeleton, body) }
  },
  select(label) {
    const element = shoelace('select', { 'aria-label': label, size: 'small' })
    return {
      element,
      fill(choices) {
        // Its values may hold no blank.
        element.append(
          ...choices.map(choice => shoelace('option', { value: choice.replaceAll(' ', '-') }, choice)),
        )
        element.setAttribute('value', choices[0]?.replaceAll(' ', '-') ?? '')
      },
    }
  },
  field: label => shoelace('input', { name: 'name', 'aria-label': label, placeholder: label }),
  button: label => shoelace('button', {}, label),
}
