import type {
  Cycle,
  DateString,
  DrillDown,
  DrillDownOf,
  Filters,
  PartnersFilter,
  Screen,
  Threshold,
} from '../../contract/drill-down.js'
import type { Page, PageRequest } from '../../contract/rows.js'
import { readSlice, type SortKey } from '../../paging/slice.js'
import type { Account, Book, Product } from '../book.js'
import { dateIn } from '../calendar.js'
import type { Dimension, NewPartnerRecord, OpenRecords, RecordSource } from '../record-source.js'
import { LICENSE_STATUSES } from '../statuses.js'
import { compareText } from '../text.js'
import type { Viewer } from '../viewer.js'
import { indexOf, type BookIndex } from './book-index.js'
import { customersTable } from './customers.js'
import { inSight } from './in-sight.js'
import { pageOf } from './page-of.js'
import { partnersTable, toNewPartnerRecord } from './partners.js'
import { billingReportsTable, usageReportsTable } from './reports.js'
import { servicePlansTable } from './service-plans.js'
import { testOf, type Records, type Table } from './table.js'

/** Opens a book of business that is held in memory. The book must not change afterwards. */
export function openBook(book: Book): OpenRecords {
  return async (viewer, now, work) => work(new MemorySource(book, viewer, now))
}

/** The reference for what every filter, order and count means, over records in memory. */
export class MemorySource implements RecordSource {
  readonly account: Account
  readonly #index: BookIndex
  readonly #tables: { readonly [S in Screen]: Table<S> }

  constructor(book: Book, viewer: Viewer, now: Date) {
    const index = indexOf(book, viewer.accountId)
    const today = dateIn(index.account.timeZone, now)
    const { customers, partners, servicePlans, usageReports, billingReports } = inSight(index, viewer)
    this.account = index.account
    this.#index = index
    this.#tables = {
      customers: customersTable(index, today, customers),
      partners: partnersTable(index, today, partners),
      'service-plans': servicePlansTable(index, servicePlans),
      'usage-reports': usageReportsTable(index, usageReports),
      'billing-reports': billingReportsTable(index, billingReports),
    }
  }

  async count(drillDown: DrillDown): Promise<number> {
    return this.#matching(drillDown).length
  }

  async countBy(drillDown: DrillDown, dimension: Dimension): Promise<Map<string, number>> {
    if (dimension === 'licenseStatus') return this.#countByLicenseStatus(drillDown)
    const counts = new Map<string, number>()
    for (const record of this.#matching(drillDown)) {
      const value: unknown = Reflect.get(record, dimension)
      if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return counts
  }

  async history(questions: readonly { drillDown: DrillDown; on: DateString }[]): Promise<number[]> {
    return questions.map(({ drillDown, on }) => this.#countOn(drillDown, on))
  }

  async decreases(cycle: Cycle, threshold: Threshold): Promise<Map<string, number>> {
    const counts = new Map<string, number>()
    for (const product of this.#index.unitProducts) {
      const filter = { decrease: { product, cycle, threshold } }
      counts.set(product, await this.count({ screen: 'partners', filter }))
    }
    return counts
  }

  async newPartners(
    drillDown: DrillDownOf<'partners'>,
    limit: number,
    cycle: Cycle,
  ): Promise<NewPartnerRecord[]> {
    const newest = this.#matching(drillDown, 'acquiredOn').toReversed().slice(0, limit)
    return newest.map(partner => toNewPartnerRecord(this.#index, partner, cycle))
  }

  async products(): Promise<Product[]> {
    return [...this.#index.products.values()].sort(
      (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
    )
  }

  async list<S extends Screen>(drillDown: DrillDownOf<S>, page: PageRequest): Promise<Omit<Page<S>, 'asOf'>> {
    const slice = readSlice<S>(drillDown, page)
    const matching = this.#matching<S>(drillDown, slice.sort.key)
    return pageOf(this.#table<S>(drillDown.screen), matching, drillDown, slice)
  }

  #table<S extends Screen>(screen: S): Table<S> {
    return this.#tables[screen] as unknown as Table<S>
  }

  /** The records that meet the filter, ordered by the key if there is one. */
  #matching<S extends Screen>(drillDown: DrillDownOf<S>, key?: SortKey<S>): Records[S][] {
    const { screen, filter } = drillDown as { screen: S; filter: Filters[S] }
    const { records, tests, sortValues } = this.#table<S>(screen)
    const ordered = key === undefined ? records : this.#index.inOrder(records, key, sortValues[key])
    return ordered.filter(testOf(tests, filter))
  }

  #countByLicenseStatus({ screen, filter }: DrillDown): Map<string, number> {
    const counts = new Map<string, number>()
    if (screen !== 'customers' && screen !== 'partners') return counts
    for (const { status } of LICENSE_STATUSES) {
      if (filter.licenseStatus !== undefined && filter.licenseStatus !== status) continue
      counts.set(status, this.#matching({ screen, filter: { ...filter, licenseStatus: status } }).length)
    }
    return counts
  }

  /** How many records the list had at the end of that day, as far as the records show. */
  #countOn({ screen, filter }: DrillDown, on: DateString): number {
    if (screen !== 'customers' && screen !== 'partners' && screen !== 'service-plans') {
      throw new TypeError(`The rows of ${screen} have no history.`)
    }
    const { status, withoutFullSale, ...lasting }: PartnersFilter = filter
    const records = this.#matching<'customers' | 'partners' | 'service-plans'>({ screen, filter: lasting })
    return records.filter(record => {
      const since = 'acquiredOn' in record ? record.acquiredOn : record.createdOn
      const firstFullSale = withoutFullSale && this.#index.firstFullSale(record.id)
      return (
        since <= on &&
        (status === undefined || record.status === status || record.statusSince > on) &&
        !(firstFullSale && firstFullSale <= on)
      )
    }).length
  }
}
