import type { LicenseSummary } from '../contract/rows.js'
import { LICENSE_STATUSES } from './statuses.js'
import { compareText } from './text.js'

const RANKS = new Map<string, number>(LICENSE_STATUSES.map(({ status }, rank) => [status, rank]))

/** The order of the licenses in a row: by product name, then product id, then status from best to worst. */
export function compareSummaries(a: LicenseSummary, b: LicenseSummary): number {
  return (
    compareText(a.productName, b.productName) ||
    compareText(a.product, b.product) ||
    rank(a.status) - rank(b.status)
  )
}

function rank(status: string): number {
  return RANKS.get(status) ?? RANKS.size
}
