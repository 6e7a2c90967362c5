import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import { dateIn } from '@lmp-widgets/data-adapter/records'

/** Milliseconds between two looks at the clock. */
const MINUTE = 60_000

/**
 * Asks an account for its manifest when its day has turned, until it is told to stop. A new day changes numbers without
 * a write: the first question moves it, and the database then tells everybody, so that those who only listen ask again
 * too.
 */
export function followDay(
  adapter: Pick<Required<DashboardAdapter>, 'manifest'>,
  now: () => Date = () => new Date(),
): () => void {
  let today: (() => string) | undefined
  let asked: string | undefined
  const look = async () => {
    if (asked !== undefined && asked === today?.()) return
    try {
      const { asOf, timeZone } = await adapter.manifest()
      today = () => dateIn(timeZone, now())
      asked = dateIn(timeZone, new Date(asOf))
    } catch {
      // Callers that ask for a number get the failure; here it is asked again in a minute.
    }
  }
  const timer = setInterval(() => void look(), MINUTE).unref()
  return () => clearInterval(timer)
}
