import { once } from './once.js'

const PLAIN: Intl.NumberFormatOptions = {}
const PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 1 }
const DATE: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }
const MOMENT: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
}
const UTC_MOMENT: Intl.DateTimeFormatOptions = { ...MOMENT, timeZoneName: 'short' }

/**
 * Writes numbers, dates and times in one language and one time zone. Made by `formatFor`, and shared.
 * Any other format is a constant beside the view that uses it: each is created once.
 */
export class Format {
  readonly #locale: string
  readonly #moment: Intl.DateTimeFormatOptions
  readonly #numbers = new Map<object, Intl.NumberFormat>()
  readonly #dates = new Map<object, Intl.DateTimeFormat>()

  constructor(locale: string, timeZone: string | undefined) {
    this.#locale = locale
    this.#moment = timeZone ? { ...MOMENT, timeZone } : UTC_MOMENT
  }

  /** `12,482` */
  number(value: number | bigint, shape = PLAIN): string {
    return once(this.#numbers, shape, () => new Intl.NumberFormat(this.#locale, shape)).format(value)
  }

  /** A ratio: 0.018 is `1.8%`. */
  percent(ratio: number): string {
    return this.number(ratio, PERCENT)
  }

  /** A date or cycle of the account: `24 Nov 2026`. It has no time, so no zone moves it; a cycle is a Gregorian month. */
  date(date: string, shape = DATE): string {
    const utc = { timeZone: 'UTC', calendar: 'gregory', ...shape }
    return once(this.#dates, shape, () => new Intl.DateTimeFormat(this.#locale, utc)).format(Date.parse(date))
  }

  /** An instant in the account's time zone: `24 Nov 2026, 09:41`. In an unknown zone it is UTC, and says so. */
  moment(instant: string): string {
    try {
      return this.date(instant, this.#moment)
    } catch {
      return this.date(instant, UTC_MOMENT)
    }
  }
}

const formats = new Map<string, Format>()

/** The formatter of a language and zone. The first use of Intl is the costliest thing on a page, so all share one. */
export function formatFor(locale: string, timeZone?: string): Format {
  return once(formats, `${locale} ${timeZone}`, () => new Format(locale, timeZone))
}
