import type { AccountKind, UnitDecrease } from '@lmp-widgets/data-adapter'
import { number, percent, yearBefore } from './floor-format.js'

/** What the statuses and kinds are called. */
const STATUSES: Record<string, string> = {
  normal: 'Normal',
  'expiring-soon': 'Expiring soon',
  'in-grace-period': 'In grace period',
  expired: 'Expired',
  'exceeded-allocation': 'Exceeded allocation',
  'msp-preparing': 'MSP preparing',
  'under-review': 'Under review',
  approved: 'Approved',
  rejected: 'Rejected',
  'submitted-to-vendor': 'Submitted to vendor',
  completed: 'Completed',
  'automatic-without-penalties': 'Automatic, no penalties',
  'automatic-with-penalties': 'Automatic, penalties',
  manual: 'Manual',
  'returned-by-vendor': 'Returned by the vendor',
}

/** One that the page does not know is called what the back end calls it. */
export const statusLabel = (status: string, label = status) => STATUSES[status] ?? label

/** What the types of partners are called. */
const TYPES: Record<string, string> = { msp: 'MSP', reseller: 'Reseller' }

export const typeLabel = (type: string) => TYPES[type] ?? type

const KINDS: Record<AccountKind, string> = { customer: 'Customer', partner: 'Partner' }

/** What a kind of account is called. */
export const kindLabel = (kind: AccountKind) => KINDS[kind]

/** The months or quarters to choose from. */
export const VIEWS = { monthly: 'Monthly', quarterly: 'Quarterly' }

/** A year to choose: `2026 vs 2025`. */
export const periodLabel = (year: string) => `${year} vs ${yearBefore(year)}`

/** `10%` or `12 units` */
export const thresholdText = ({ threshold: { kind, value } }: UnitDecrease) =>
  kind === 'percent' ? percent(value / 100) : `${number(value)} units`
