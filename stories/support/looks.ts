import { configure, within } from 'storybook/test'
import type { AnyWidget } from './specimens.js'

/** It would print the page, and fails at a shadow root: the message alone says what was not found. */
configure({ getElementError: message => new Error(message ?? 'It was not found.') })

type Queries = ReturnType<typeof within>

/** The widget of a story. */
export function widgetIn(canvas: ParentNode, tag: string): AnyWidget {
  const widget = canvas.querySelector<AnyWidget>(tag)
  if (!widget) throw new Error(`There is no <${tag}> in this story.`)
  return widget
}

/** Finds by role and text what is inside an element. */
export const inside = (element: Element): Queries => within(element.shadowRoot as unknown as HTMLElement)

/** What the book says that the host has opened. */
export async function opened(canvas: ParentNode): Promise<string> {
  const list = canvas.querySelector('book-opened-list')
  if (!list) throw new Error('This story has no stage.')
  const found = await inside(list).findByRole('status')
  return (found.textContent ?? '').replace(/\s+/g, ' ').trim()
}
