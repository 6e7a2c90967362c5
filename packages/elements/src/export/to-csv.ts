import type { Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '../base/widget-element.js'
import { receiptOf } from '../receipt/read-receipt.js'
import { cell } from './cell.js'
import type { Row } from '../receipt/rows.js'

/**
 * What a widget shows, as CSV (RFC 4180): a header, then a row for each number, with the list behind it, when it was
 * counted, by whom and for whom. Numbers are plain, dates are ISO. A cell that a spreadsheet would take for a formula begins
 * with an apostrophe. Empty while the widget shows no answer.
 */
export function toCSV(widget: WidgetElement<Widget>): string {
  const receipt = receiptOf(widget)
  if (!receipt) return ''
  const { account, asOf = '', contract, numbers, source = '' } = receipt
  const about: Row = { 'as of': asOf, account: account?.name ?? '', source, contract }
  const rows = numbers.map(row => ({ widget: receipt.widget, ...row, ...about }))
  if (rows.length === 0) return ''
  const headers = Object.keys(rows[0]!)
  const lines = rows.map((row: Row) => headers.map(header => cell(row[header]!)).join())
  return [headers.map(cell).join(), ...lines, ''].join('\r\n')
}
