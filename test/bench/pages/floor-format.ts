/** Numbers and dates as the page writes them; each formatter is made once, and only if it is used. */
const numbers = (options?: Intl.NumberFormatOptions) => {
  let format: Intl.NumberFormat | undefined
  return (value: number) => (format ??= new Intl.NumberFormat('en', options)).format(value)
}

const dates = (options: Intl.DateTimeFormatOptions) => {
  let format: Intl.DateTimeFormat | undefined
  return (day: string) => (format ??= new Intl.DateTimeFormat('en', options)).format(Date.parse(day))
}

/** `12,482` */
export const number = numbers()

/** A ratio: 0.018 is `1.8%`. */
export const percent = numbers({ style: 'percent', maximumFractionDigits: 1 })

/** A round number on an axis: `12K`. */
export const compact = numbers({ notation: 'compact' })

/** `Nov 24, 2026` */
export const date = dates({ dateStyle: 'medium', timeZone: 'UTC' })

/** `Nov 24` */
export const day = dates({ day: 'numeric', month: 'short', timeZone: 'UTC' })

/** `November 2026` */
export const month = dates({ month: 'long', year: 'numeric', timeZone: 'UTC' })

/** `Nov` */
export const monthName = dates({ month: 'short', timeZone: 'UTC' })

/** `Nov 24, 2026, 10:00 AM` in the account's time zone. */
export const moments = (timeZone: string) =>
  dates({ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone })

/** The year before. */
export const yearBefore = (year: string) => String(Number(year) - 1)
