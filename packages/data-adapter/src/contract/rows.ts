import type { Cycle, DateString, Instant, Screen, Whole } from './drill-down.js'

/** How many licenses of one product are in one status. */
export interface LicenseSummary {
  /** Product id. */
  product: string
  productName: string
  status: string
  /**
   * @type integer
   * @minimum 1
   * @maximum 9007199254740991
   */
  licenses: number
}

/** A row of the Customers screen. */
export interface CustomerRow {
  id: string
  name: string
  city: string
  state: string
  status: string
  createdOn: DateString
  partnerId: string
  partnerName: string
  /** The licenses it holds, by product and status; empty when it holds none. */
  licenses: LicenseSummary[]
}

/** A row of the Partners screen. */
export interface PartnerRow {
  id: string
  name: string
  city: string
  state: string
  status: string
  type: string
  acquiredOn: DateString
  /** When it first sold a full license; absent when it never did. */
  firstFullSaleOn?: DateString
  /** How many customers it has, in any status. */
  customers: Whole
  /** The licenses that its customers hold, by product and status. */
  licenses: LicenseSummary[]
  /** Present when the list is filtered by `decrease`: the units of that product in the cycle before and in the cycle. */
  decrease?: { previous: Whole; current: Whole }
}

/** A row of the Service Plans screen. */
export interface ServicePlanRow {
  id: string
  name: string
  product: string
  productName: string
  /** `trial` or `full`. */
  version: string
  status: string
  createdOn: DateString
}

/** A row of the Usage Reports screen. */
export interface UsageReportRow {
  id: string
  cycle: Cycle
  partnerId: string
  partnerName: string
  status: string
  /** Units at their highest in the cycle, over all products. */
  provisioned: Whole
  /** Units to bill, over all products. */
  chargeable: Whole
}

/** A row of the Billing Reports screen. */
export interface BillingReportRow {
  id: string
  cycle: Cycle
  partnerId: string
  partnerName: string
  status: string
  /** Present while the status has sub-kinds. */
  kind?: string
  /** Units to bill, over all products. */
  chargeable: Whole
}

/** The row of each screen. */
export interface Rows {
  customers: CustomerRow
  partners: PartnerRow
  'service-plans': ServicePlanRow
  'usage-reports': UsageReportRow
  'billing-reports': BillingReportRow
}

/** What a list can be sorted by, for each screen; `-` before a key reverses it. The first is the default. */
export const SORT_KEYS = {
  customers: ['name', 'createdOn', 'status', 'partnerName'],
  partners: ['name', 'acquiredOn', 'status', 'type'],
  'service-plans': ['name', 'productName', 'version', 'status', 'createdOn'],
  'usage-reports': ['-cycle', 'partnerName', 'status'],
  'billing-reports': ['-cycle', 'partnerName', 'status'],
} as const satisfies Record<Screen, readonly string[]>

/** Which part of a list. */
export interface PageRequest {
  /**
   * Rows in a page; 50 when not given.
   * @type integer
   * @minimum 1
   * @maximum 1000
   */
  limit?: number
  /** From the page before; it belongs to that list and that order alone. */
  cursor?: string
  /** One of the screen's sort keys, `-` before it for descending. */
  sort?: string
}

/** A part of the list behind a number. */
export interface Page<S extends Screen = Screen> {
  screen: S
  /** When the back end counted, by its own clock. */
  asOf: Instant
  /** Rows in the whole list: the number on the widget. */
  total: Whole
  rows: Rows[S][]
  /** Absent on the last page. */
  nextCursor?: string
}
