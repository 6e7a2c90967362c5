import type { Cycle, DateString, Threshold } from '../contract/drill-down.js'

/** A tier-1 account, the parent: everything else belongs to exactly one. Dates are dates in its time zone. */
export interface Account {
  id: string
  name: string
  type: 'distributor' | 'isp'
  /** IANA name. */
  timeZone: string
  /** Whether the partner analytics (acquisition, overview, decrease, inactive) exist in its region. */
  partnerAnalytics: boolean
  decreaseThreshold: Threshold
  /** Days, ending today, in which a partner counts as new on the overview. */
  overviewDays: number
  /** Days, ending today, in which a partner counts as new among the inactive. */
  inactiveDays: number
}

export interface Product {
  accountId: string
  id: string
  name: string
}

/** A tier-2 account. An MSP is given products and makes its own plans; a reseller is given the account's plans. */
export interface Partner {
  accountId: string
  id: string
  name: string
  city: string
  state: string
  type: 'msp' | 'reseller'
  status: 'active' | 'suspended' | 'canceled'
  /** Since when it has had that status; a suspension that was lifted leaves no trace. */
  statusSince: DateString
  /** When its company was created under the account. */
  acquiredOn: DateString
}

export interface ServicePlan {
  accountId: string
  id: string
  /** The MSP whose plan it is; absent when it is the account's own. */
  partnerId?: string
  name: string
  productId: string
  version: 'trial' | 'full'
  status: 'enabled' | 'disabled'
  statusSince: DateString
  createdOn: DateString
  /** How many days before its expiry a license is "expiring soon". */
  notificationDays: number
  /** How many days after its expiry a license is "in grace period". */
  graceDays: number
}

/** A company that holds licenses. */
export interface Customer {
  accountId: string
  id: string
  partnerId: string
  name: string
  city: string
  state: string
  status: 'enabled' | 'disabled'
  statusSince: DateString
  createdOn: DateString
}

export interface License {
  accountId: string
  id: string
  customerId: string
  /** Its customer's partner. */
  partnerId: string
  planId: string
  productId: string
  version: 'trial' | 'full'
  purchasedOn: DateString
  /**
   * The day of its full-license sale: purchase as Full, or conversion from Trial. Absent while it is a trial. Before its
   * partner was acquired, it is no sale of that partner, who took the customer over.
   */
  fullSince?: DateString
  /** The last day on which it is valid. */
  expiresOn: DateString
  provisioned: number
  /** Absent where the product does not report use; can exceed `provisioned`. */
  used?: number
}

/** One for each partner and cycle. */
export interface UsageReport {
  accountId: string
  id: string
  partnerId: string
  cycle: Cycle
  status: 'msp-preparing' | 'under-review' | 'approved' | 'rejected'
}

/** One for each partner and cycle. */
export interface BillingReport {
  accountId: string
  id: string
  partnerId: string
  cycle: Cycle
  status: 'msp-preparing' | 'under-review' | 'rejected' | 'submitted-to-vendor' | 'completed'
  /** Present exactly while the status is `under-review`. */
  kind?: 'automatic-without-penalties' | 'automatic-with-penalties' | 'manual' | 'returned-by-vendor'
}

/** What one partner used of one product in one cycle. */
export interface Units {
  accountId: string
  partnerId: string
  cycle: Cycle
  productId: string
  /** Units at their highest in the cycle. */
  provisioned: number
  used?: number
  /** Units to bill. */
  chargeable: number
}

/** A book of business: the records of one or more accounts. */
export interface Book {
  accounts: Account[]
  products: Product[]
  partners: Partner[]
  servicePlans: ServicePlan[]
  customers: Customer[]
  licenses: License[]
  usageReports: UsageReport[]
  billingReports: BillingReport[]
  units: Units[]
}

/** Some rows of one table, for a book too large to hold at once; a row comes after those that it refers to. */
export type BookChunk = { [T in keyof Book]: { table: T; rows: Book[T] } }[keyof Book]
