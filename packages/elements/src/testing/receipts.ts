import type { Widget, WidgetData } from '@lmp-widgets/data-adapter'
import { fixture, html } from '@open-wc/testing'
import '../index.js'
import '../receipt/define.js'
import type { Receipt } from '../receipt/receipt.js'
import { part } from './looks.js'
import { answering } from './manual-adapter.js'
import type { AnyWidget } from './shown.js'

/** A widget that shows this, in English. */
export async function show<W extends Widget>(widget: W, data: WidgetData[W]): Promise<AnyWidget> {
  const element = document.createElement(`lmp-${widget}`) as unknown as AnyWidget
  element.adapter = answering(widget, data)
  element.lang = 'en'
  const home = await fixture(html`<div></div>`)
  home.append(element)
  await element.whenReady()
  await element.updateComplete
  return element
}

export const receiptIn = (widget: Element) => part(widget, 'lmp-receipt') as Receipt
/** What its receipt says: the value of each row by its name. */
export const rowsIn = (widget: Element) =>
  Object.fromEntries(
    [...receiptIn(widget).shadowRoot!.querySelectorAll('dl > div')].map(row => {
      const [name, value] = row.children
      return [
        wordsOf(name!),
        [...value!.querySelectorAll(':scope > span')].map(wordsOf).filter(Boolean).join(', ') ||
          wordsOf(value!),
      ]
    }),
  )
export const wordsOf = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim()

/** Opens the receipt as its button does, and waits until it has the focus. */
export async function open(widget: Element): Promise<HTMLElement> {
  const receipt = receiptIn(widget)
  const dialog = part(receipt, '[popover]')
  part(receipt, '.mark').focus()
  part(receipt, '.mark').click()
  if (receipt.shadowRoot!.activeElement !== part(receipt, '.close'))
    await new Promise(done => dialog.addEventListener('toggle', done, { once: true }))
  return dialog
}
