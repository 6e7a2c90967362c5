import type { DateString } from '../contract/drill-down.js'

const DAY = 86_400_000
const texts = new Map<number, DateString>()

/** A date as a number of days, for calculations. */
export const dayOf = (date: DateString): number => Date.parse(date) / DAY

export function dateOf(day: number): DateString {
  let text = texts.get(day)
  if (text === undefined) texts.set(day, (text = new Date(day * DAY).toISOString().slice(0, 10)))
  return text
}
