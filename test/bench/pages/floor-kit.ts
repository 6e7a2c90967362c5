import { html } from './dom.js'

/** The drop-downs, fields and cards of a page: its own, or a component library's. */
export interface Kit {
  /** A card with a skeleton until `fill` puts its body there. */
  card(title: string, kind: string, body: Node[], ...tools: Node[]): { element: HTMLElement; fill(): void }
  /** A drop-down that is filled once its choices are known. */
  select(label: string): { element: HTMLElement; fill(choices: readonly string[]): void }
  field(label: string): HTMLElement
  button(label: string): HTMLElement
}

/** A skeleton that gives way to the body, once. */
export function filling(skeleton: HTMLElement, body: Node[]) {
  let filled = false
  return () => {
    if (filled) return
    filled = true
    skeleton.replaceWith(...body)
  }
}

export const plainKit: Kit = {
  card(title, kind, body, ...tools) {
    const skeleton = html('div', { class: 'skeleton' })
    const element = html('section', { class: `card ${kind}` }, html('h2', {}, title, ...tools), skeleton)
    return { element, fill: filling(skeleton, body) }
  },
  select(label) {
    const element = html('select', { 'aria-label': label })
    return { element, fill: choices => element.append(...choices.map(choice => html('option', {}, choice))) }
  },
  field: label => html('input', { name: 'name', 'aria-label': label, placeholder: label }),
  button: label => html('button', {}, label),
}
