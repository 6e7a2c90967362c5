import type { Count, DrillDown, ReadyAnswer, Threshold } from '@lmp-widgets/data-adapter'
import { MONTH } from '../base/shapes.js'
import type { View } from '../base/view.js'
import { lists } from '../messages/lists.js'
import { receipt } from '../messages/receipt.js'
import { words } from '../messages/words.js'
import { statusLabel } from '../views/status-label.js'
import { thresholdInWords } from '../views/threshold.js'

/** One condition of a filter: what it is about, and its value. */
export type Condition = [about: string, value: string]

/** The conditions that the numbers of an answer share, in words; where they differ, each number has its own. */
export function filterInWords({ data }: ReadyAnswer, view: View): Condition[] {
  const filters = headlines(data).flatMap(({ drillDown }) => (drillDown ? [flat(drillDown)] : []))
  const fields = [...new Set(filters.flatMap(Object.keys))]
  const text = words(view, receipt)
  return fields.map(field => {
    const [first, ...others] = filters.map(filter => filter[field])
    const same = others.every(other => JSON.stringify(other) === JSON.stringify(first))
    const about = Object.hasOwn(text, `filter.${field}`) ? text[`filter.${field}` as 'filter.id'] : field
    return [about, same ? valueInWords(field, first, view) : text['receipt.each']]
  })
}

/** The numbers that a widget is about. */
function headlines(data: ReadyAnswer['data']): Count[] {
  if ('statuses' in data) return data.statuses
  if ('products' in data) return data.products
  if ('buckets' in data) return [data.current]
  if ('total' in data && data.total) return [data.total]
  return 'value' in data ? [data] : []
}

function flat({ filter }: DrillDown): Record<string, unknown> {
  const { decrease, ...own } = filter as Record<string, unknown>
  return { ...own, ...(decrease as object) }
}

function valueInWords(field: string, value: unknown, view: View): string {
  const { format } = view
  switch (field) {
    case 'withoutFullSale':
      return ''
    case 'acquiredFrom':
    case 'acquiredBefore':
      return format.date(String(value))
    case 'cycle':
      return format.date(String(value), MONTH)
    case 'threshold':
      return words(view, lists).above(thresholdInWords(value as Threshold, view))
    default:
      return wordFor(String(value), view)
  }
}

function wordFor(value: string, view: View): string {
  const text = words(view, receipt)
  return value === 'enabled' || value === 'active' ? text[value] : statusLabel(view, value, undefined)
}
