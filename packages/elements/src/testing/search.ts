import type { AccountSearch as Found } from '@lmp-widgets/data-adapter'
import { aTimeout, fixture, html } from '@open-wc/testing'
import { has, part } from './looks.js'
import { ManualAdapter } from './manual-adapter.js'
import '../account-search/define.js'
import { fixtures } from '../account-search/account-search.fixtures.js'
import type { AccountSearch } from '../account-search/account-search.js'

const { matches } = fixtures

/** The search with its first answer, in English. */
export async function show(kinds: Found = fixtures.ready as Found) {
  const adapter = new ManualAdapter()
  const widget = await fixture<AccountSearch>(
    html`<lmp-account-search
      lang="en"
      customers-href="/customers"
      partners-href="/partners"
      .adapter=${adapter}
    ></lmp-account-search>`,
  )
  ;(await adapter.call(0)).answer(kinds)
  await widget.whenReady()
  return { widget, adapter, input: part(widget, 'input') as HTMLInputElement }
}

/** Types a text, as a keyboard or an input method does. */
export function type(input: HTMLInputElement, text: string, isComposing = false) {
  input.focus()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }))
}

/** Presses a key in the field. */
export async function press(widget: AccountSearch, key: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  part(widget, 'input').dispatchEvent(event)
  await widget.updateComplete
  return event
}

/** The widget after its suggestions for "summit" have come. */
export async function suggesting() {
  const shown = await show()
  type(shown.input, 'summit')
  ;(await shown.adapter.call(1)).answer(matches)
  await until(shown.widget, () => has(shown.widget, '.option'))
  return shown
}

/** Waits for what a redraw will show. */
export async function until(widget: AccountSearch, holds: () => boolean) {
  while (!holds()) {
    await widget.updateComplete
    await aTimeout(0)
  }
}

/** The companies that are offered. */
export const options = (widget: Element) => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]'),
]
/** The id of the one that is chosen. */
export const active = (widget: Element) => part(widget, 'input').getAttribute('aria-activedescendant')
/** Whether the list is open, as it is said. */
export const expanded = (widget: Element) => part(widget, 'input').getAttribute('aria-expanded')

/** What is offered to the host; the page stays where it is. */
export function offers(widget: AccountSearch) {
  const heard: CustomEvent[] = []
  widget.addEventListener('lmp-drill-down', event => {
    event.preventDefault()
    heard.push(event)
  })
  return heard
}
