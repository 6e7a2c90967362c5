// One formatter for each format: creating them is expensive.
const number = new Intl.NumberFormat('en')
const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })

export const formatNumber = (value: number) => number.format(value)

export const formatPercent = (value: number) => percent.format(value)

/** `2026-11-24` as "24 Nov 2026". */
export const formatDate = (date: string) => day.format(new Date(`${date}T00:00:00Z`))

/** `2026-10` as "Oct 2026". */
export const formatCycle = (cycle: string) => month.format(new Date(`${cycle}-01T00:00:00Z`))

/** Where a company is: "Bergen, Vestland"; not every country has states. */
export const formatPlace = ({ city, state }: { city: string; state: string }) =>
  [city, state].filter(part => part !== '').join(', ')

/** The time zone, or UTC where this browser is older than the zone. */
export function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return timeZone
  } catch {
    return 'UTC'
  }
}

/** An instant as "24 Nov 2026, 09:41" in the account's time zone; UTC says that it is UTC. */
export function formatInstant(instant: string, timeZone: string): string {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: timeZone === 'UTC' ? 'short' : undefined,
  }
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(new Date(instant))
}
