import type { DateString } from '../../contract/drill-down.js'
import type { LicenseSummary } from '../../contract/rows.js'
import type { Customer, Partner } from '../book.js'
import { compareSummaries } from '../license-summaries.js'
import type { BookIndex } from './book-index.js'

/** Whether one license of the holder has both the product and the status, where they are given. */
export function holds(
  index: BookIndex,
  today: DateString,
  wanted: { product?: string | undefined; status?: string | undefined },
): (holder: Customer | Partner) => boolean {
  const { product, status } = wanted
  const statuses = index.licenseStatuses(today)
  return holder =>
    index
      .licensesOf(holder)
      .some(
        license =>
          (product === undefined || license.productId === product) &&
          (status === undefined || statuses.get(license) === status),
      )
}

/** The holder's licenses by product and status, in the order of `compareSummaries`. */
export function summarize(index: BookIndex, today: DateString, holder: Customer | Partner): LicenseSummary[] {
  const statuses = index.licenseStatuses(today)
  const summaries: LicenseSummary[] = []
  for (const license of index.licensesOf(holder)) {
    const product = license.productId
    const status = statuses.get(license) ?? ''
    const summary = summaries.find(other => other.product === product && other.status === status)
    if (summary) summary.licenses++
    else summaries.push({ product, productName: index.productName(product), status, licenses: 1 })
  }
  return summaries.sort(compareSummaries)
}
