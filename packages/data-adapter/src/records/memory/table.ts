import type { Filters, Screen } from '../../contract/drill-down.js'
import type { Rows } from '../../contract/rows.js'
import type { SortKey } from '../../paging/slice.js'
import type { BillingReport, Customer, Partner, ServicePlan, UsageReport } from '../book.js'

/** The record behind a row of each screen. */
export interface Records {
  customers: Customer
  partners: Partner
  'service-plans': ServicePlan
  'usage-reports': UsageReport
  'billing-reports': BillingReport
}

/** Whether a record meets a condition. */
type Test<S extends Screen> = (record: Records[S]) => boolean

/** The condition of each field of a filter; the whole filter is passed for fields that belong together. */
type Tests<S extends Screen> = {
  readonly [F in keyof Filters[S]]-?: (wanted: NonNullable<Filters[S][F]>, filter: Filters[S]) => Test<S>
}

/** Everything about a screen: the records that the viewer may see, how they are filtered and sorted, and their rows. */
export interface Table<S extends Screen> {
  readonly records: readonly Records[S][]
  readonly tests: Tests<S>
  readonly sortValues: { readonly [K in SortKey<S>]: (record: Records[S]) => string }
  readonly toRow: (record: Records[S], filter: Filters[S]) => Rows[S]
}

/** Whether a record meets every field of the filter. */
export function testOf<S extends Screen>(tests: Tests<S>, filter: Filters[S]): Test<S> {
  const all: Test<S>[] = []
  for (const field of Object.keys(filter) as (keyof Filters[S])[]) {
    const wanted = filter[field]
    if (wanted !== undefined) all.push(tests[field](wanted as NonNullable<typeof wanted>, filter))
  }
  return record => all.every(test => test(record))
}
