import type { Acquisition } from '@lmp-widgets/data-adapter'
import type { TemplateResult } from 'lit'
import { drillLink } from '../base/drill-link.js'
import type { View } from '../base/view.js'
import type { Bar, BarPair } from '../charts/year-over-year.js'
import { acquisition } from '../messages/acquisition.js'
import { words } from '../messages/words.js'
import { dataTable } from '../views/data-table.js'
import { years } from './finding.js'

/** The numbers of the chart as a table, each with the same link. */
export function acquisitionTable(
  { period }: Acquisition,
  pairs: readonly BarPair[],
  view: View,
): TemplateResult {
  const text = words(view, acquisition)
  const number = (bar: Bar | undefined) => (bar ? drillLink(view, bar.count.drillDown, bar.text) : '–')
  const [year, before] = years(period, view)
  return dataTable<BarPair>(
    pairs,
    [
      { header: text.period, cell: ({ label, partial }) => `${label} ${partial}` },
      { header: year, numeric: true, cell: pair => number(pair.current) },
      { header: before, numeric: true, cell: pair => number(pair.previous) },
    ],
    'finding',
  )
}
