import type { Count } from '../contract/count.js'
import type { DateString, DrillDown } from '../contract/drill-down.js'
import { addMonths, cycleOf, endOf } from './calendar.js'
import type { RecordSource } from './record-source.js'
import type { Rights } from './rights.js'

/** Months of a trend: with the running one, a year. */
const TREND_MONTHS = 11

/** The inputs of every answer. */
export interface Inquiry {
  /** The records that the viewer may see. */
  source: RecordSource
  /** What the viewer may see and open. */
  rights: Rights
  /** The date in the account's time zone. */
  today: DateString
}

/** A number, with the list behind it if the viewer may open that list. */
export function toCount({ rights }: Inquiry, drillDown: DrillDown, value: number): Count {
  return rights.mayOpen(drillDown.screen) ? { value, drillDown } : { value }
}

/** The number of rows of that list. */
export async function count(inquiry: Inquiry, drillDown: DrillDown): Promise<Count> {
  return toCount(inquiry, drillDown, await inquiry.source.count(drillDown))
}

/**
 * The number of rows of a list that may depend on the day, with its values at the end of the last 11 months, oldest first.
 * `drillDownOn` gives the list as it was asked for on a day.
 */
export async function countWithTrend(
  inquiry: Inquiry,
  drillDownOn: (today: DateString) => DrillDown,
): Promise<Count> {
  const months = Array.from({ length: TREND_MONTHS }, (_, index) =>
    addMonths(cycleOf(inquiry.today), index - TREND_MONTHS),
  )
  const questions = months.map(endOf).map(on => ({ drillDown: drillDownOn(on), on }))
  const [now, trend] = await Promise.all([
    count(inquiry, drillDownOn(inquiry.today)),
    inquiry.source.history(questions),
  ])
  return trend.length > 0 ? { ...now, trend } : now
}
