import { waitFor } from 'storybook/test'
import type { AnyWidget } from './specimens.js'

/** Types what an answer is about, since a search shows it under its own text alone, and makes room for the list. */
export async function typeInto(widget: AnyWidget, text: string): Promise<void> {
  await widget.whenReady()
  const inside = widget.renderRoot as ShadowRoot
  const field = inside.querySelector('input')!
  field.value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  const list = await waitFor(() => {
    const shown = inside.querySelector<HTMLElement>('.popup:not([hidden])')
    if (!shown) throw new Error(`Nothing was found for ${text}.`)
    return shown
  })
  widget.style.marginBlockEnd = `${list.offsetHeight}px`
}
