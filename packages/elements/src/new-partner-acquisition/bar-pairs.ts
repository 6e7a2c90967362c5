import type { Acquisition, AcquisitionBucket, Count } from '@lmp-widgets/data-adapter'
import { drillTarget } from '../base/drill-link.js'
import { DAY, MONTH_NAME } from '../base/shapes.js'
import type { View } from '../base/view.js'
import type { Bar, BarPair } from '../charts/year-over-year.js'
import { acquisition } from '../messages/acquisition.js'
import { words } from '../messages/words.js'
import { yearBefore } from './finding.js'

/** What a month or quarter is called: "Nov", "Q4". */
export function bucketName({ start }: AcquisitionBucket, view: View, kind: Acquisition['view']): string {
  if (kind === 'monthly') return view.format.date(start, MONTH_NAME)
  return words(view, acquisition).quarter(view.format.number((Number(start.slice(5, 7)) + 2) / 3))
}

/** Up to when a running period is counted: "to 24 Nov". */
export function partialText({ through }: Acquisition, view: View): string {
  const text = words(view, acquisition)
  return through ? text.through(view.format.date(through, DAY)) : text.soFar
}

/** What the chart draws. */
export function barPairs(data: Acquisition, view: View): BarPair[] {
  const to = partialText(data, view)
  return data.buckets.map(bucket => {
    const label = bucketName(bucket, view, data.view)
    const bar = ({ drillDown, value }: Count, year: string): Bar => {
      const text = view.format.number(value)
      const name = `${label} ${year}${bucket.partial ? `, ${to}` : ''}: ${text}`
      return { value, text, name, target: drillTarget(view, drillDown) }
    }
    return {
      label,
      partial: bucket.partial ? to : undefined,
      current: bucket.current && bar(bucket.current, data.period),
      previous: bar(bucket.previous, yearBefore(data.period)),
    }
  })
}
