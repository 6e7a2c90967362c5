/** The first bytes of a CSV file that spreadsheets read as UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** One line of CSV (RFC 4180), with its line end. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** Text that a spreadsheet would run as a formula gets an apostrophe before it; numbers stay numbers. */
function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
