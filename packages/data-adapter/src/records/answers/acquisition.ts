import type { DateString, DrillDown } from '../../contract/drill-down.js'
import type { Acquisition, AcquisitionBucket, AcquisitionParams } from '../../contract/widgets.js'
import { invalid } from '../../url/read-params.js'
import { addDays, addMonths, startOf, yearBefore, type DateRange } from '../calendar.js'
import { toCount, type Inquiry } from '../inquiry.js'

/** How many years there are to choose from. */
const PERIODS = 5

/**
 * Partners acquired in a calendar year by month or quarter, each beside the same one a year before. A running one is
 * counted to the end of today, beside the same days a year before; one that has not begun has no number yet.
 */
export async function acquisition(
  inquiry: Inquiry,
  { view = 'monthly', period }: AcquisitionParams,
): Promise<Acquisition> {
  const { today, source } = inquiry
  const periods = lastYears(today)
  const chosen = periods.find(year => period === undefined || year === period)
  if (!chosen) throw invalid('period', `must be one of ${periods.join(', ')}`)

  const year: DateRange = { from: `${chosen}-01-01`, before: `${Number(chosen) + 1}-01-01` }
  const acquired = await source.countBy(
    partnersIn({ from: yearBefore(year.from), before: year.before }),
    'acquiredOn',
  )
  const countIn = (range: DateRange) => toCount(inquiry, partnersIn(range), sumWithin(acquired, range))

  const toBucket = (bucket: DateRange): AcquisitionBucket => {
    const begun = bucket.from <= today
    const counted = begun ? untilToday(bucket, today) : bucket
    return {
      start: bucket.from,
      before: bucket.before,
      ...(begun && { current: countIn(counted) }),
      previous: countIn(aYearBefore(counted)),
      partial: begun && today < bucket.before,
    }
  }
  const counted = untilToday(year, today)
  return {
    view,
    period: chosen,
    periods,
    buckets: split(year, view === 'monthly' ? 1 : 3).map(toBucket),
    ...(today < year.before && { through: today }),
    current: countIn(counted),
    previous: countIn(aYearBefore(counted)),
  }
}

function lastYears(today: DateString): string[] {
  return Array.from({ length: PERIODS }, (_, index) => String(Number(today.slice(0, 4)) - index))
}

function split(year: DateRange, months: number): DateRange[] {
  return Array.from({ length: 12 / months }, (_, index) => {
    const first = addMonths(year.from.slice(0, 7), index * months)
    return { from: startOf(first), before: startOf(addMonths(first, months)) }
  })
}

function untilToday({ from, before }: DateRange, today: DateString): DateRange {
  const tomorrow = addDays(today, 1)
  return { from, before: tomorrow < before ? tomorrow : before }
}

function aYearBefore({ from, before }: DateRange): DateRange {
  return { from: yearBefore(from), before: yearBefore(before) }
}

function partnersIn({ from, before }: DateRange): DrillDown {
  return { screen: 'partners', filter: { acquiredFrom: from, acquiredBefore: before } }
}

function sumWithin(acquired: ReadonlyMap<DateString, number>, { from, before }: DateRange): number {
  let sum = 0
  for (const [date, count] of acquired) if (from <= date && date < before) sum += count
  return sum
}
