/**
 * An ISO 8601 instant, such as `2026-11-24T14:41:00Z`.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$
 */
export type Instant = string

/**
 * A calendar date in the account's time zone, such as `2026-11-24`.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$
 */
export type DateString = string

/**
 * A report cycle: a calendar month in the account's time zone, such as `2026-10`.
 * @pattern ^\d{4}-(0[1-9]|1[0-2])$
 */
export type Cycle = string

/**
 * A calendar year in the account's time zone, such as `2026`.
 * @pattern ^\d{4}$
 */
export type Year = string

/**
 * How many: exact, never negative.
 * @type integer
 * @minimum 0
 * @maximum 9007199254740991
 */
export type Whole = number

/** What counts as a decrease: the drop must be *greater than* the value. */
export interface Threshold {
  /** `percent` of the previous cycle's units, or plain `units`. */
  kind: 'percent' | 'units'
  value: Whole
}

/** Partners whose chargeable units of one product fell from the cycle before to this one by more than the threshold. */
export interface Decrease {
  /** Product id. */
  product: string
  cycle: Cycle
  threshold: Threshold
}

/** Filter of the Customers screen; all given fields hold together. */
export interface CustomersFilter {
  /** Exactly this customer: names are not unique. */
  id?: string
  /** Part of the name, ignoring case. */
  name?: string
  /** `enabled`, `disabled`, or a word that the back end knows. */
  status?: string
  /** Holds a license in this status; with `product`, of that product. */
  licenseStatus?: string
  /** Holds a license of this product (id). */
  product?: string
  partnerId?: string
}

/** Filter of the Partners screen; all given fields hold together. */
export interface PartnersFilter {
  /** Exactly this partner: names are not unique. */
  id?: string
  /** Part of the name, ignoring case. */
  name?: string
  /** `active`, `suspended`, `canceled`, or a word that the back end knows. */
  status?: string
  /** `msp` or `reseller`. */
  type?: string
  /** One of its customers holds a license in this status; with `product`, of that product. */
  licenseStatus?: string
  /** One of its customers holds a license of this product (id). */
  product?: string
  /** Acquired on this date or later. */
  acquiredFrom?: DateString
  /** Acquired before this date. */
  acquiredBefore?: DateString
  /** Only partners that have never made a full-license sale. */
  withoutFullSale?: true
  decrease?: Decrease
}

/** Filter of the Service Plans screen; all given fields hold together. */
export interface ServicePlansFilter {
  /** Part of the name, ignoring case. */
  name?: string
  /** `enabled`, `disabled`, or a word that the back end knows. */
  status?: string
  /** `trial` or `full`. */
  version?: string
  /** Product id. */
  product?: string
}

/** Filter of the Usage Reports screen; all given fields hold together. */
export interface UsageReportsFilter {
  cycle?: Cycle
  status?: string
  partnerId?: string
}

/** Filter of the Billing Reports screen; all given fields hold together. */
export interface BillingReportsFilter {
  cycle?: Cycle
  status?: string
  /** A sub-kind of the status `under-review`. */
  kind?: string
  partnerId?: string
}

/** The filter of each screen. */
export interface Filters {
  customers: CustomersFilter
  partners: PartnersFilter
  'service-plans': ServicePlansFilter
  'usage-reports': UsageReportsFilter
  'billing-reports': BillingReportsFilter
}

/** A list screen of the host. */
export type Screen = keyof Filters

/** A screen and the filter that reproduces a number on it: the value that a count and its list share. */
export type DrillDownOf<S extends Screen> = { [K in S]: { screen: K; filter: Filters[K] } }[S]

export type DrillDown =
  | { screen: 'customers'; filter: CustomersFilter }
  | { screen: 'partners'; filter: PartnersFilter }
  | { screen: 'service-plans'; filter: ServicePlansFilter }
  | { screen: 'usage-reports'; filter: UsageReportsFilter }
  | { screen: 'billing-reports'; filter: BillingReportsFilter }
