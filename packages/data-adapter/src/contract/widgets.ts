import type { Count, StatusCount } from './count.js'
import type { Cycle, DateString, DrillDown, Threshold, Whole, Year } from './drill-down.js'

/** A number with the window of days, ending today, that it looks at. */
export interface WindowedCount extends Count {
  /**
   * @type integer
   * @minimum 1
   * @maximum 3660
   */
  windowDays: number
  /** How many new partners the window has in all: "7 of 12". */
  of: Whole
}

/** How many hold a license in each status. One holder can be in several: the counts need not add up. */
export interface LicenseStatuses {
  statuses: StatusCount[]
}

/** Reports of one cycle by status. Each report is in one status: the counts add up to the total. */
export interface ReportStatuses {
  cycle: Cycle
  /** The cycles to choose from, newest first. */
  cycles: Cycle[]
  total: Count
  statuses: StatusCount[]
}

/** Partners acquired in one month or quarter, and in the same one a year before. */
export interface AcquisitionBucket {
  /** First day. */
  start: DateString
  /** The day after the last. */
  before: DateString
  /** Absent when the bucket has not begun: unknown is not 0. */
  current?: Count
  /** In a partial bucket, the same days of the year before. */
  previous: Count
  /** The bucket is running: it is counted up to and including today. */
  partial: boolean
}

/** Partners acquired in a calendar year against the year before. */
export interface Acquisition {
  view: 'monthly' | 'quarterly'
  period: Year
  /** The years to choose from, newest first. */
  periods: Year[]
  /**
   * In order of time, without gaps: four quarters or twelve months.
   * @maxItems 12
   */
  buckets: AcquisitionBucket[]
  /** While the period is running, the last day that is counted: today. Absent for a whole period. */
  through?: DateString
  /** The sum of the buckets that have begun, like for like: a running year against the same days of the year before. */
  current: Count
  previous: Count
}

/** A partner acquired in the window. */
export interface NewPartner {
  id: string
  name: string
  city: string
  state: string
  /** `msp` or `reseller`. */
  type: string
  acquiredOn: DateString
  customers: Count
  fullLicenses: Whole
  trialLicenses: Whole
  /** Of the last closed cycle, over all products. */
  chargeableUnits: Whole
  /** The partner itself, on the Partners screen. */
  drillDown?: DrillDown
}

/** Partners acquired in the last days, newest first. */
export interface NewPartners {
  /**
   * @type integer
   * @minimum 1
   * @maximum 3660
   */
  windowDays: number
  total: Count
  /** The newest ones, ten at most; none for a role that may see how many but not which. */
  partners: NewPartner[]
}

/** How many partners' chargeable units of one product fell. */
export interface ProductCount extends Count {
  id: string
  name: string
}

/** Decrease of chargeable units from the cycle before to `cycle`, the last closed one. A partner counts once for each product. */
export interface UnitDecrease {
  cycle: Cycle
  threshold: Threshold
  /** Most partners first. */
  products: ProductCount[]
}

/** What a company search looks for. */
export type AccountKind = 'partner' | 'customer'

/** A company whose name matches. */
export interface AccountMatch {
  id: string
  name: string
  city: string
  state: string
  drillDown: DrillDown
}

/** A search by company name. */
export interface AccountSearch {
  /** What this user may search for. */
  kinds: AccountKind[]
  /** The kind that was searched. */
  kind: AccountKind
  /** The text that was searched for, as in the request. */
  text: string
  matches: AccountMatch[]
  /** All companies whose name has the text; absent without a text. */
  total?: Count
}

/** The data of each widget. */
export interface WidgetData {
  'account-search': AccountSearch
  'enabled-customers': Count
  'active-partners': Count
  'enabled-service-plans': Count
  'customer-license-status': LicenseStatuses
  'usage-report-status': ReportStatuses
  'billing-report-status': ReportStatuses
  'new-partner-acquisition': Acquisition
  'new-partner-overview': NewPartners
  'chargeable-unit-decrease': UnitDecrease
  'inactive-new-partners': WindowedCount
  'partner-license-status': LicenseStatuses
}

/** A widget's key: its tag without `lmp-`. */
export type Widget = keyof WidgetData

/** What may be asked of a report widget: the last closed cycle when not given. */
export interface CycleParams {
  cycle?: Cycle
}

/** What may be asked of the acquisition widget: this year by month when not given. */
export interface AcquisitionParams {
  view?: 'monthly' | 'quarterly'
  period?: Year
}

/** What may be asked of the search: without a text, only which kinds there are. */
export interface SearchParams {
  /** The first that this user may search for when not given. */
  kind?: AccountKind
  /** @maxLength 500 */
  text?: string
  /**
   * The most matches; 8 when not given.
   * @type integer
   * @minimum 1
   * @maximum 50
   */
  limit?: number
}

/** No parameter. */
export type NoParams = Record<string, never>

/** The parameters of each widget. */
export interface WidgetParams extends Record<Widget, object> {
  'account-search': SearchParams
  'enabled-customers': NoParams
  'active-partners': NoParams
  'enabled-service-plans': NoParams
  'customer-license-status': NoParams
  'usage-report-status': CycleParams
  'billing-report-status': CycleParams
  'new-partner-acquisition': AcquisitionParams
  'new-partner-overview': NoParams
  'chargeable-unit-decrease': NoParams
  'inactive-new-partners': NoParams
  'partner-license-status': NoParams
}
