import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { around } from './around.js'
import { sharedWork } from './shared-work.js'

/** Equal questions that are open at the same time are asked once. When the last caller gives up, the call is aborted. */
export function sharing(adapter: DashboardAdapter): DashboardAdapter {
  const share = sharedWork()
  return around(adapter, async ({ key, ask }, caller) => share(key(), ask, caller))
}
