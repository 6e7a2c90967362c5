import { html } from './dom.js'

/** A card with a skeleton until it is filled. */
export interface Card {
  element: HTMLElement
  /** Puts the body there, and the tools beside the heading. */
  fill(body: Node[], tools?: Node[]): void
}

/** The cards, drop-downs, fields and buttons of a page: its own, or a component library's. */
export interface Kit {
  card(title: string, kind: string): Card
  select<T extends string>(
    label: string,
    choices: readonly T[],
    chosen: T,
    textOf: (choice: T) => string,
  ): HTMLElement
  /** A text field with its label. */
  field(label: string, name: string): HTMLElement[]
  button(label: string, attributes?: Record<string, string>): HTMLElement
}

export const plainKit: Kit = {
  card(title, kind) {
    const heading = html('h2', {}, title)
    const skeleton = html('div', { class: 'skeleton' })
    return {
      element: html(
        'section',
        { class: `card ${kind}`, role: 'group', 'aria-label': title },
        heading,
        skeleton,
      ),
      fill(body, tools) {
        skeleton.replaceWith(...body)
        if (!tools) return
        const head = html('div', { class: 'head' })
        heading.replaceWith(head)
        head.append(heading, ...tools)
      },
    }
  },
  // A drop-down of the browser's has no content of its own, so its arrow is a box's around it.
  select(label, choices, chosen, textOf) {
    const options = choices.map(choice => new Option(textOf(choice), choice, false, choice === chosen))
    return html('span', { class: 'select' }, html('select', { 'aria-label': label }, ...options))
  },
  field: (label, name) => [
    html('label', { for: name }, label),
    html('input', { id: name, name, autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search' }),
  ],
  button: (label, attributes) => html('button', attributes, label),
}
