import type { Instant, Screen } from './drill-down.js'
import type { Widget } from './widgets.js'

/** The tier-1 account, or a partner of it. */
export interface Company {
  id: string
  name: string
}

/** Who is asking, and what this user has. */
export interface Manifest {
  /**
   * Version of this contract: `major.minor`. A new minor only adds.
   * @pattern ^1\.\d+$
   */
  contract: string
  /** The tier-1 account whose records these are. */
  account: Company
  /** The only partner whose rows this user sees; absent for a user of the account itself. */
  partner?: Company
  role: string
  /** IANA name of the account's time zone: all dates of all answers are dates there. */
  timeZone: string
  /** The back end's clock. */
  asOf: Instant
  /** The widgets that this user may see, in the order of the dashboard. A word that the client does not know is skipped. */
  widgets: (Widget | (string & {}))[]
  /** The screens that this user may open. */
  screens: (Screen | (string & {}))[]
}

/** The version that this package speaks. */
export const CONTRACT_VERSION = '1.0'
