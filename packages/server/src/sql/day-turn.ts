import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import { dateIn } from '@lmp-widgets/data-adapter/records'

/** Milliseconds between two looks at the clock. */
const MINUTE = 60_000

/** Looks after the day of an account. */
interface DayFollower {
  /** The account may have another time zone: it is asked at the next look. */
  askAgain(): void
  stop(): void
}

/**
 * Asks an account for its manifest when its day has turned, until it is told to stop. A new day changes numbers without
 * a write: the first question moves it, and the database then tells everybody, so that those who only listen ask again
 * too.
 */
export function followDay(
  adapter: Pick<Required<DashboardAdapter>, 'manifest'>,
  now: () => Date = () => new Date(),
): DayFollower {
  let known: { timeZone: string; day: string } | undefined
  let isAsked = false
  const look = async () => {
    if (isAsked && known && known.day === dateIn(known.timeZone, now())) return
    isAsked = true
    try {
      const { asOf, timeZone } = await adapter.manifest()
      known = { timeZone, day: dateIn(timeZone, new Date(asOf)) }
    } catch {
      // Callers that ask for a number get the failure; here it is asked again in a minute.
      isAsked = false
    }
  }
  const timer = setInterval(() => void look(), MINUTE).unref()
  return { askAgain: () => (isAsked = false), stop: () => clearInterval(timer) }
}
