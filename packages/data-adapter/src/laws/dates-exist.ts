import { isDate } from '../records/calendar.js'

/** The fields of the contract that hold a date, or an instant. */
const FIELDS =
  /^(asOf|start|before|through|createdOn|acquiredOn|firstFullSaleOn|acquiredFrom|acquiredBefore)$/

/** Whether every date in the answer or list is in the calendar: `2026-02-31` has the form of one, and each browser reads another day. */
export function datesExist(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, field]: [string, unknown]) =>
    typeof field === 'string' ? !FIELDS.test(name) || isDate(field.slice(0, 10)) : datesExist(field),
  )
}
