/** Midnight UTC of a date or of a cycle's first day. */
const midnight = (date: string): number => Date.parse(date)

/** Writes numbers, dates and times in one language and one time zone. Made by `formatFor`, and shared. */
export class Format {
  readonly locale: string
  readonly #timeZone: string
  #number?: Intl.NumberFormat
  #percent?: Intl.NumberFormat
  #date?: Intl.DateTimeFormat
  #month?: Intl.DateTimeFormat
  #axis?: Intl.NumberFormat
  #day?: Intl.DateTimeFormat
  #monthName?: Intl.DateTimeFormat
  #moment?: Intl.DateTimeFormat

  constructor(locale: string, timeZone: string) {
    this.locale = locale
    this.#timeZone = timeZone
  }

  /** `12,482` */
  number(value: number | bigint): string {
    return (this.#number ??= new Intl.NumberFormat(this.locale)).format(value)
  }

  /** A ratio: 0.018 is `1.8%`. */
  percent(ratio: number): string {
    this.#percent ??= new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 1 })
    return this.#percent.format(ratio)
  }

  /** A round number on an axis: `12K`. */
  axis(value: number): string {
    return (this.#axis ??= new Intl.NumberFormat(this.locale, { notation: 'compact' })).format(value)
  }

  /** A date of the account: `24 Nov 2026`. A date has no time, so no zone moves it. */
  date(date: string): string {
    this.#date ??= new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeZone: 'UTC' })
    return this.#date.format(midnight(date))
  }

  /** A date of the running year: `24 Nov`. */
  day(date: string): string {
    this.#day ??= new Intl.DateTimeFormat(this.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' })
    return this.#day.format(midnight(date))
  }

  /** A cycle, or the month of a date: `October 2026`. */
  month(date: string): string {
    this.#month ??= new Intl.DateTimeFormat(this.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    return this.#month.format(midnight(date))
  }

  /** The month alone: `Oct`. */
  monthName(date: string): string {
    this.#monthName ??= new Intl.DateTimeFormat(this.locale, { month: 'short', timeZone: 'UTC' })
    return this.#monthName.format(midnight(date))
  }

  /** An instant in the account's time zone: `24 Nov, 09:41`. An unknown zone becomes UTC, and says so. */
  moment(instant: string): string {
    this.#moment ??= this.#momentIn(this.#timeZone) ?? this.#momentIn('')
    return this.#moment!.format(Date.parse(instant))
  }

  #momentIn(timeZone: string): Intl.DateTimeFormat | undefined {
    try {
      return new Intl.DateTimeFormat(this.locale, {
        ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
        ...(timeZone ? { timeZone } : { timeZone: 'UTC', timeZoneName: 'short' }),
      })
    } catch {
      return undefined
    }
  }
}

const formats = new Map<string, Format>()

/** The formatter of a language and zone. The first use of Intl is the dearest thing on a page, so there is one for all. */
export function formatFor(locale: string, timeZone = ''): Format {
  const key = `${locale} ${timeZone}`
  let format = formats.get(key)
  if (!format) {
    let known = 'en'
    try {
      known = Intl.getCanonicalLocales(locale)[0] ?? known
    } catch {
      // A malformed `lang` on the page is no reason to show nothing.
    }
    formats.set(key, (format = new Format(known, timeZone)))
  }
  return format
}
