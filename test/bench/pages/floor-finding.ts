import type { Acquisition, AcquisitionBucket, Count } from '@lmp-widgets/data-adapter'
import { day, monthName, number, yearBefore } from './floor-format.js'
import { stepOf } from './floor-step.js'

/** What the chart shows, in the words around its two totals. */
export function findingOf({ current, period, previous, through }: Acquisition) {
  const step = stepOf(current.value, previous.value, 1)
  const before = yearBefore(period)
  const counted = `new ${current.value === 1 ? 'partner' : 'partners'} in ${period}${through ? ` to ${day(through)}` : ''}`
  const versus = step ? 'vs' : 'No change vs'
  const when = through ? `in the same days of ${before}` : `in ${before}`
  const stepped = step ? `${step.direction} ${step.size} ` : ''
  return {
    counted,
    versus,
    when,
    sentence: `${number(current.value)} ${counted}, ${stepped}${versus} ${number(previous.value)} ${when}`,
  }
}

/** What a bar is called: `Nov 2026, to Nov 24: 5`. */
export function barName(
  { through }: Acquisition,
  { partial, start }: AcquisitionBucket,
  year: string,
  count: Count,
) {
  const to = partial && through ? `, to ${day(through)}` : ''
  return `${monthName(start)} ${year}${to}: ${number(count.value)}`
}
