import type { Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '../base/widget-element.js'
import { cell } from './cell.js'
import { rowsOf, type Row } from './rows.js'

/**
 * What a widget shows, as CSV (RFC 4180): a header, then a row for each number, with the list behind it, when it was
 * counted, and whose it is. Numbers are plain, dates are ISO. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe. Empty while the widget shows no answer.
 */
export function toCSV(widget: WidgetElement<Widget>): string {
  const { answer } = widget
  if (!answer) return ''
  const about: Row = { 'as of': widget.data ? '' : answer.asOf, account: accountAround(widget) }
  const rows = rowsOf(answer).map(row => ({ widget: answer.widget, ...row, ...about }))
  if (rows.length === 0) return ''
  const headers = Object.keys(rows[0]!)
  const lines = rows.map((row: Row) => headers.map(header => cell(row[header] ?? '')).join())
  return [headers.map(cell).join(), ...lines, ''].join('\r\n')
}

/** The account of the nearest provider or dashboard, out through shadow roots. */
function accountAround(element: Element): string {
  const around = element.closest<HTMLElementTagNameMap['lmp-provider']>('lmp-provider, lmp-dashboard')
  if (around?.account) return around.account.name
  const { host } = (around?.parentElement ?? element).getRootNode() as Partial<ShadowRoot>
  return host ? accountAround(host) : ''
}
