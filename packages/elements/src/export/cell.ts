import { readable } from '../views/name.js'

/** What a spreadsheet would take for a formula when a cell begins so, full-width forms and white space among them. */
const FORMULA = /^[\s\u0000]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/

/** One value of a CSV file: a formula is made text by an apostrophe, and whatever would break the row is quoted. */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const shown = readable(value)
  const harmless = FORMULA.test(shown) ? `'${shown}` : shown
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
