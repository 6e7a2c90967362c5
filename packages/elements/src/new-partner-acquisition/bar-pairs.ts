import type { Acquisition, Count } from '@lmp-widgets/data-adapter'
import { drillTarget } from '../base/drill-link.js'
import { MONTH_NAME } from '../base/shapes.js'
import type { Whole } from '../base/same-question.js'
import type { View } from '../base/view.js'
import type { Bar, BarPair } from '../charts/year-over-year.js'
import { acquisition } from '../messages/acquisition.js'
import { words } from '../messages/words.js'
import { partialText, years } from './finding.js'

/** The months or quarters of a year, each beside the same one a year before. */
export function barPairs(data: Acquisition, view: View): BarPair[] {
  const text = words(view, acquisition)
  const [thisYear, yearBefore] = years(data.period, view)
  return data.buckets.map(({ current, partial, previous, start }) => {
    const label =
      data.view === 'monthly'
        ? view.format.date(start, MONTH_NAME)
        : text.quarter(view.format.number((Number(start.slice(5, 7)) + 2) / 3))
    const to = partial ? partialText(data, view) : ''
    const bar = (count: Count, year: string): Bar => {
      const number = view.format.number(count.value)
      const name = `${text.ofYear(label, year)}${to && ', '}${to}: ${number}`
      return { count, text: number, name, target: drillTarget(view, count.drillDown) }
    }
    return {
      label,
      partial: to,
      current: current && bar(current, thisYear),
      previous: bar(previous, yearBefore),
    }
  })
}

/** What the months or quarters that have begun add up to, and the same ones a year before. */
export function yearWholes({ buckets, current, previous }: Acquisition): Whole[] {
  const begun = buckets.filter(bucket => bucket.current)
  return [
    [current, begun.map(bucket => bucket.current!)],
    [previous, begun.map(bucket => bucket.previous)],
  ]
}
