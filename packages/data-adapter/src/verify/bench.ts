import { HttpAdapter } from '../adapters/http.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { Budget } from './budget.js'
import type { Ledger } from './ledger.js'
import type { Site } from './site.js'
import { LONGEST_WAIT, type Wire } from './wire.js'

/** Everything that running the laws needs. */
export interface Bench extends Pick<Site, 'user' | 'nobody' | 'madeUp' | 'other'> {
  baseUrl: string
  budget: Budget
  ledger: Ledger
  /** The law that is being checked. */
  current: string
}

/** An adapter that asks as one user. */
export function adapterOn({ fetch, timeout }: Wire, baseUrl: string): DashboardAdapter {
  return new HttpAdapter(baseUrl, { fetch, timeout: 1000 * (timeout + LONGEST_WAIT) })
}
