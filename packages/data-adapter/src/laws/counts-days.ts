import type { Count } from '../contract/count.js'
import type { DateString } from '../contract/drill-down.js'
import type { Hold } from './law.js'

/** The days of a number of partners are those of its list; without a list they cannot be seen. */
export function countsDays(
  path: string,
  what: string,
  count: Count | undefined,
  days: [from: DateString, before: DateString],
  hold: Hold,
): void {
  if (count?.drillDown?.screen !== 'partners') return
  const { acquiredFrom, acquiredBefore } = count.drillDown.filter
  hold(path, what, [acquiredFrom, acquiredBefore], days)
}
