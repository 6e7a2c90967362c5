import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { batching } from './batching.js'
import { guarded } from './guarded.js'
import { retrying } from './retrying.js'
import { sharing } from './sharing.js'

const known = new WeakMap<DashboardAdapter, DashboardAdapter>()

/**
 * What widgets ask instead of the adapter itself: equal questions once, all questions of a task in one call,
 * each with a time limit and again if it failed in passing. One and the same for one adapter, however often it is called.
 */
export function resilient(adapter: DashboardAdapter): DashboardAdapter {
  let result = known.get(adapter)
  if (!result) {
    result = sharing(retrying(guarded(batching(adapter), adapter)))
    known.set(adapter, result)
    known.set(result, result)
  }
  return result
}
