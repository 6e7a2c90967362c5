import '@shoelace-style/shoelace/dist/components/button/button.js'
import '@shoelace-style/shoelace/dist/components/card/card.js'
import '@shoelace-style/shoelace/dist/components/input/input.js'
import '@shoelace-style/shoelace/dist/components/option/option.js'
import '@shoelace-style/shoelace/dist/components/select/select.js'
import '@shoelace-style/shoelace/dist/components/skeleton/skeleton.js'
import { html } from '../../pages/dom.js'
import type { Kit } from '../../pages/floor-kit.js'

type Attributes = Parameters<typeof html>[1]

/** An element of Shoelace's. */
function shoelace(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(`sl-${tag}`)
  for (const name in attributes) element.setAttribute(name, String(attributes[name]))
  element.append(...children)
  return element
}

/** Cards, drop-downs, fields and buttons of Shoelace's. */
export const shoelaceKit: Kit = {
  card(title, kind) {
    const heading = html('div', { class: 'head', slot: 'header' }, html('h2', {}, title))
    const skeleton = shoelace('skeleton')
    return {
      element: shoelace('card', { class: kind, role: 'group', 'aria-label': title }, heading, skeleton),
      fill(body, tools = []) {
        skeleton.replaceWith(...body)
        heading.append(...tools)
      },
    }
  },
  select(label, choices, chosen, textOf) {
    const options = choices.map(choice => shoelace('option', { value: choice }, textOf(choice)))
    return shoelace('select', { class: 'drop-down', label, size: 'small', value: chosen }, ...options)
  },
  field: (label, name) => [shoelace('input', { label, name, autocomplete: 'off', enterkeyhint: 'search' })],
  button: (label, attributes) => shoelace('button', { size: 'small', ...attributes }, label),
}
