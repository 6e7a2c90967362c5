import type {
  Cycle,
  DateString,
  DrillDown,
  DrillDownOf,
  Filters,
  PartnersFilter,
  Screen,
  Threshold,
} from '../contract/drill-down.js'
import type { LicenseSummary, Page, PageRequest, Rows } from '../contract/rows.js'
import { encodeCursor, type Position } from '../paging/cursor.js'
import { readSlice, type SortKey } from '../paging/slice.js'
import type {
  Account,
  BillingReport,
  Book,
  Customer,
  License,
  Partner,
  Product,
  ServicePlan,
  UsageReport,
} from './book.js'
import { indexOf, type BookIndex } from './book-index.js'
import { addMonths, dateIn } from './calendar.js'
import { isDecrease } from './decrease.js'
import { compareSummaries } from './license-summaries.js'
import type { Dimension, NewPartnerRecord, OpenRecords, RecordSource } from './record-source.js'
import { LICENSE_STATUSES } from './statuses.js'
import { compareText, searchKey } from './text.js'
import type { Viewer } from './viewer.js'

/** The record behind a row of each screen. */
interface Records {
  customers: Customer
  partners: Partner
  'service-plans': ServicePlan
  'usage-reports': UsageReport
  'billing-reports': BillingReport
}

/** Whether a record meets one field of a filter; the whole filter is there for fields that belong together. */
type Tests<S extends Screen> = {
  readonly [F in keyof Filters[S]]-?: (
    record: Records[S],
    wanted: NonNullable<Filters[S][F]>,
    filter: Filters[S],
  ) => boolean
}

/** All that a screen is: its records in the viewer's sight, what they can be asked, and how they look. */
interface Table<S extends Screen> {
  readonly records: readonly Records[S][]
  readonly tests: Tests<S>
  readonly sortValues: { readonly [K in SortKey<S>]: (record: Records[S]) => string }
  readonly toRow: (record: Records[S], filter: Filters[S]) => Rows[S]
}

/** Opens a book of business that is held in memory. The book must not change afterwards. */
export function openBook(book: Book): OpenRecords {
  return async (viewer, now, work) => work(new MemorySource(book, viewer, now))
}

/** The reference: what every filter, order and count means, over records in memory. */
export class MemorySource implements RecordSource {
  readonly account: Account
  readonly #index: BookIndex
  readonly #today: DateString
  readonly #tables: { readonly [S in Screen]: Table<S> }

  constructor(book: Book, viewer: Viewer, now: Date) {
    this.#index = indexOf(book, viewer.accountId)
    this.account = this.#index.account
    this.#today = dateIn(this.account.timeZone, now)
    const { customers, partners, servicePlans, usageReports, billingReports } = inSight(this.#index, viewer)
    this.#tables = {
      customers: this.#customers(customers),
      partners: this.#partners(partners),
      'service-plans': this.#servicePlans(servicePlans),
      'usage-reports': this.#usageReports(usageReports),
      'billing-reports': this.#billingReports(billingReports),
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
    for (const product of this.#index.products.keys()) {
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
    const index = this.#index
    const newest = this.#matching(drillDown, 'acquiredOn').toReversed().slice(0, limit)
    return newest.map(partner => {
      const licenses = index.licensesOf(partner)
      const { id, name, city, state, type, acquiredOn } = partner
      return {
        id,
        name,
        city,
        state,
        type,
        acquiredOn,
        customers: index.customersOf(id).length,
        fullLicenses: licenses.filter(({ version }) => version === 'full').length,
        trialLicenses: licenses.filter(({ version }) => version === 'trial').length,
        chargeableUnits: index.unitsOf(id, cycle).chargeable,
      }
    })
  }

  async products(): Promise<Product[]> {
    return [...this.#index.products.values()].sort(
      (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
    )
  }

  async list<S extends Screen>(drillDown: DrillDownOf<S>, page: PageRequest): Promise<Omit<Page<S>, 'asOf'>> {
    const { screen, filter } = drillDown as { screen: S; filter: Filters[S] }
    const { limit, sort, after } = readSlice<S>(drillDown, page)
    const table = this.#tables[screen] as unknown as Table<S>
    const valueOf = table.sortValues[sort.key as SortKey<S>]
    const place = (record: Records[S]): Position => ({ value: valueOf(record), id: record.id })

    const matching = this.#matching<S>(drillDown, sort.key as SortKey<S>)
    const ordered = sort.descending ? matching.toReversed() : matching
    const isLater = (record: Records[S]) =>
      !after || comparePlaces(place(record), after) * (sort.descending ? -1 : 1) > 0
    const rest = ordered.slice(indexOrEnd(ordered, isLater))
    const shown = rest.slice(0, limit)
    const last = shown.at(-1)
    return {
      screen,
      total: ordered.length,
      rows: shown.map(record => table.toRow(record, filter)),
      ...(last &&
        shown.length < rest.length && {
          nextCursor: encodeCursor(drillDown as DrillDown, sort, place(last)),
        }),
    }
  }

  /** The records that meet the filter, ordered by the key if there is one. */
  #matching<S extends Screen>(drillDown: DrillDownOf<S>, key?: SortKey<S>): Records[S][] {
    const { screen, filter } = drillDown as { screen: S; filter: Filters[S] }
    const { records, tests, sortValues } = this.#tables[screen] as unknown as Table<S>
    const ordered = key === undefined ? records : this.#index.inOrder(records, key, sortValues[key])
    return ordered.filter(record => meets(tests, record, filter))
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

  /** How many records the list had at the end of that day, as far as the records remember. */
  #countOn({ screen, filter }: DrillDown, on: DateString): number {
    if (screen !== 'customers' && screen !== 'partners' && screen !== 'service-plans') {
      throw new Error(`Reports have no history: ${screen} on ${on}.`)
    }
    const { status, withoutFullSale, ...lasting }: PartnersFilter = filter
    return this.#matching<'customers' | 'partners' | 'service-plans'>({ screen, filter: lasting }).filter(
      record => {
        const since = 'acquiredOn' in record ? record.acquiredOn : record.createdOn
        const firstFullSale = withoutFullSale && this.#index.firstFullSale(record.id)
        return (
          since <= on &&
          (status === undefined || record.status === status || record.statusSince > on) &&
          !(firstFullSale && firstFullSale <= on)
        )
      },
    ).length
  }

  #customers(records: readonly Customer[]): Table<'customers'> {
    const index = this.#index
    return {
      records,
      tests: {
        id: (customer, id) => customer.id === id,
        name: (customer, text) => index.searchKeyOf(customer).includes(searchKey(text)),
        status: (customer, status) => customer.status === status,
        licenseStatus: (customer, status, { product }) => this.#holds(customer, product, status),
        product: (customer, product) => this.#holds(customer, product),
        partnerId: (customer, id) => customer.partnerId === id,
      },
      sortValues: {
        name: ({ name }) => name,
        createdOn: ({ createdOn }) => createdOn,
        status: ({ status }) => status,
        partnerName: ({ partnerId }) => index.partner(partnerId).name,
      },
      toRow: customer => ({
        id: customer.id,
        name: customer.name,
        city: customer.city,
        state: customer.state,
        status: customer.status,
        createdOn: customer.createdOn,
        partnerId: customer.partnerId,
        partnerName: index.partner(customer.partnerId).name,
        licenses: this.#summarize(index.licensesOf(customer)),
      }),
    }
  }

  #partners(records: readonly Partner[]): Table<'partners'> {
    const index = this.#index
    const unitsAround = (partner: Partner, { product, cycle }: { product: string; cycle: Cycle }) => ({
      previous: index.unitsOf(partner.id, addMonths(cycle, -1), product).chargeable,
      current: index.unitsOf(partner.id, cycle, product).chargeable,
    })
    return {
      records,
      tests: {
        id: (partner, id) => partner.id === id,
        name: (partner, text) => index.searchKeyOf(partner).includes(searchKey(text)),
        status: (partner, status) => partner.status === status,
        type: (partner, type) => partner.type === type,
        licenseStatus: (partner, status, { product }) => this.#holds(partner, product, status),
        product: (partner, product) => this.#holds(partner, product),
        acquiredFrom: (partner, from) => partner.acquiredOn >= from,
        acquiredBefore: (partner, before) => partner.acquiredOn < before,
        withoutFullSale: partner => index.firstFullSale(partner.id) === undefined,
        decrease: (partner, decrease) => {
          const { previous, current } = unitsAround(partner, decrease)
          return isDecrease(previous, current, decrease.threshold)
        },
      },
      sortValues: {
        name: ({ name }) => name,
        acquiredOn: ({ acquiredOn }) => acquiredOn,
        status: ({ status }) => status,
        type: ({ type }) => type,
      },
      toRow: (partner, { decrease }) => {
        const firstFullSaleOn = index.firstFullSale(partner.id)
        return {
          id: partner.id,
          name: partner.name,
          city: partner.city,
          state: partner.state,
          status: partner.status,
          type: partner.type,
          acquiredOn: partner.acquiredOn,
          ...(firstFullSaleOn && { firstFullSaleOn }),
          customers: index.customersOf(partner.id).length,
          licenses: this.#summarize(index.licensesOf(partner)),
          ...(decrease && { decrease: unitsAround(partner, decrease) }),
        }
      },
    }
  }

  #servicePlans(records: readonly ServicePlan[]): Table<'service-plans'> {
    const index = this.#index
    return {
      records,
      tests: {
        name: (plan, text) => index.searchKeyOf(plan).includes(searchKey(text)),
        status: (plan, status) => plan.status === status,
        version: (plan, version) => plan.version === version,
        product: (plan, product) => plan.productId === product,
      },
      sortValues: {
        name: ({ name }) => name,
        productName: ({ productId }) => index.productName(productId),
        version: ({ version }) => version,
        status: ({ status }) => status,
        createdOn: ({ createdOn }) => createdOn,
      },
      toRow: plan => ({
        id: plan.id,
        name: plan.name,
        product: plan.productId,
        productName: index.productName(plan.productId),
        version: plan.version,
        status: plan.status,
        createdOn: plan.createdOn,
      }),
    }
  }

  #usageReports(records: readonly UsageReport[]): Table<'usage-reports'> {
    const index = this.#index
    return {
      records,
      tests: {
        cycle: (report, cycle) => report.cycle === cycle,
        status: (report, status) => report.status === status,
        partnerId: (report, id) => report.partnerId === id,
      },
      sortValues: {
        cycle: ({ cycle }) => cycle,
        partnerName: ({ partnerId }) => index.partner(partnerId).name,
        status: ({ status }) => status,
      },
      toRow: ({ id, cycle, partnerId, status }) => ({
        id,
        cycle,
        partnerId,
        partnerName: index.partner(partnerId).name,
        status,
        ...index.unitsOf(partnerId, cycle),
      }),
    }
  }

  #billingReports(records: readonly BillingReport[]): Table<'billing-reports'> {
    const index = this.#index
    return {
      records,
      tests: {
        cycle: (report, cycle) => report.cycle === cycle,
        status: (report, status) => report.status === status,
        kind: (report, kind) => report.kind === kind,
        partnerId: (report, id) => report.partnerId === id,
      },
      sortValues: {
        cycle: ({ cycle }) => cycle,
        partnerName: ({ partnerId }) => index.partner(partnerId).name,
        status: ({ status }) => status,
      },
      toRow: ({ id, cycle, partnerId, status, kind }) => ({
        id,
        cycle,
        partnerId,
        partnerName: index.partner(partnerId).name,
        status,
        ...(kind && { kind }),
        chargeable: index.unitsOf(partnerId, cycle).chargeable,
      }),
    }
  }

  /** Whether one license of the holder has both the product and the status, where they are given. */
  #holds(holder: Customer | Partner, product?: string, status?: string): boolean {
    const statuses = this.#index.licenseStatuses(this.#today)
    return this.#index
      .licensesOf(holder)
      .some(
        license =>
          (product === undefined || license.productId === product) &&
          (status === undefined || statuses.get(license) === status),
      )
  }

  #summarize(licenses: readonly License[]): LicenseSummary[] {
    const statuses = this.#index.licenseStatuses(this.#today)
    const summaries: LicenseSummary[] = []
    for (const license of licenses) {
      const product = license.productId
      const status = statuses.get(license) ?? 'expired'
      const summary = summaries.find(other => other.product === product && other.status === status)
      if (summary) summary.licenses++
      else summaries.push({ product, productName: this.#index.productName(product), status, licenses: 1 })
    }
    return summaries.sort(compareSummaries)
  }
}

/** A tier-1 viewer sees the account's records and its own plans; a partner's user only what is the partner's. */
function inSight(index: BookIndex, { partner }: Viewer) {
  const servicePlans = index.servicePlans.filter(plan => plan.partnerId === partner?.id)
  if (!partner) return { ...index, servicePlans }
  return {
    customers: index.customersOf(partner.id),
    partners: index.partners.filter(({ id }) => id === partner.id),
    servicePlans,
    usageReports: index.usageReports.filter(({ partnerId }) => partnerId === partner.id),
    billingReports: index.billingReports.filter(({ partnerId }) => partnerId === partner.id),
  }
}

function meets<S extends Screen>(tests: Tests<S>, record: Records[S], filter: Filters[S]): boolean {
  for (const field of Object.keys(filter) as (keyof Filters[S])[]) {
    const wanted = filter[field]
    if (wanted !== undefined && !tests[field](record, wanted as NonNullable<typeof wanted>, filter))
      return false
  }
  return true
}

function comparePlaces(a: Position, b: Position): number {
  return compareText(a.value, b.value) || compareText(a.id, b.id)
}

function indexOrEnd<R>(rows: readonly R[], test: (row: R) => boolean): number {
  const index = rows.findIndex(test)
  return index < 0 ? rows.length : index
}
