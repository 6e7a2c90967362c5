import type { Cycle, DateString } from '../contract/drill-down.js'

/** Days, half-open: from `from` up to, not including, `before`. */
export interface DateRange {
  from: DateString
  before: DateString
}

const DAY = 86_400_000
// Years of four digits that begin with 1 to 9: every date of these sorts as text and exists in every database.
const DATE = /^[1-9]\d{3}-\d{2}-\d{2}$/
const CYCLE = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/

const formats = new Map<string, Intl.DateTimeFormat>()

/** The date of that instant in the time zone (IANA name). Throws a `RangeError` that names an unknown zone. */
export function dateIn(timeZone: string, instant: Date): DateString {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
    formats.set(timeZone, format)
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`
}

/** Whether the text is a date that exists, such as `2026-11-24`, from the year 1000 on. */
export function isDate(text: string): boolean {
  if (!DATE.test(text) || !isCycle(cycleOf(text))) return false
  return text >= startOf(cycleOf(text)) && text <= endOf(cycleOf(text))
}

/** Whether the text is a month, such as `2026-10`, from the year 1000 on. */
export function isCycle(text: string): boolean {
  return CYCLE.test(text)
}

/** The date that many days later, or earlier for a negative number. */
export function addDays(date: DateString, days: number): DateString {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10)
}

/** The month that the date is in. */
export function cycleOf(date: DateString): Cycle {
  return date.slice(0, 7)
}

/** The first day of the month. */
export function startOf(cycle: Cycle): DateString {
  return `${cycle}-01`
}

/** The month that many months later, or earlier for a negative number. */
export function addMonths(cycle: Cycle, months: number): Cycle {
  const [year = 0, month = 1] = cycle.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The last day of the month. */
export function endOf(cycle: Cycle): DateString {
  return addDays(startOf(addMonths(cycle, 1)), -1)
}

/** The same day a year before. 29 February becomes 1 March: as an exclusive end it still takes in all of February. */
export function yearBefore(date: DateString): DateString {
  const day = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`
  return date.endsWith('-02-29') ? `${day.slice(0, 4)}-03-01` : day
}

/** The last months that have ended by `today`, newest first. */
export function closedCycles(today: DateString, count: number): Cycle[] {
  return Array.from({ length: count }, (_, index) => addMonths(cycleOf(today), -1 - index))
}

/** The window of that many days that ends with `today`. */
export function daysUpTo(today: DateString, days: number): DateRange {
  return { from: addDays(today, 1 - days), before: addDays(today, 1) }
}
