import type { Cycle, DateString } from '../../contract/drill-down.js'
import type { Account, Book, Customer, License, Partner, Product, ServicePlan, Units } from '../book.js'
import { licenseStatus } from '../license-status.js'
import type { LicenseStatus } from '../statuses.js'
import { compareText, searchKey } from '../text.js'
import { addTo, byId, byPartner, required } from './by-key.js'

const indexes = new WeakMap<Book, Map<string, BookIndex>>()

/** The index of one account of the book, built once: the book must not change afterwards. */
export function indexOf(book: Book, accountId: string): BookIndex {
  const ofBook = indexes.get(book) ?? new Map<string, BookIndex>()
  indexes.set(book, ofBook)
  const index = ofBook.get(accountId) ?? new BookIndex(book, accountId)
  ofBook.set(accountId, index)
  return index
}

/** One account's records, found by what they refer to. */
export class BookIndex {
  readonly account: Account
  readonly products: ReadonlyMap<string, Product>
  /** The products of which there are units, listed among the products or not. */
  readonly unitProducts: ReadonlySet<string>
  readonly partners: readonly Partner[]
  readonly customers: readonly Customer[]
  readonly servicePlans: readonly ServicePlan[]
  readonly usageReports: Book['usageReports']
  readonly billingReports: Book['billingReports']

  readonly #partnerById: ReadonlyMap<string, Partner>
  readonly #customerById: ReadonlyMap<string, Customer>
  readonly #planById: ReadonlyMap<string, ServicePlan>
  readonly #licenses: readonly License[]
  readonly #licensesByHolder = new Map<Customer | Partner, License[]>()
  readonly #customersByPartner: ReadonlyMap<string, Customer[]>
  readonly #unitsByPartner: ReadonlyMap<string, Units[]>
  readonly #firstFullSales = new Map<string, DateString>()
  readonly #searchKeys = new Map<{ name: string }, string>()
  readonly #orders = new WeakMap<readonly object[], Map<string, readonly object[]>>()
  #statuses: { today: DateString; byLicense: Map<License, LicenseStatus> } | undefined

  constructor(book: Book, accountId: string) {
    const own = <R extends { accountId: string }>(rows: readonly R[]) =>
      rows.filter(row => row.accountId === accountId)
    const account = book.accounts.find(({ id }) => id === accountId)
    if (!account) throw new Error(`The book has no account ${accountId}.`)
    this.account = account
    this.products = byId(own(book.products))
    this.partners = own(book.partners)
    this.customers = own(book.customers)
    this.servicePlans = own(book.servicePlans)
    this.usageReports = own(book.usageReports)
    this.billingReports = own(book.billingReports)
    this.#partnerById = byId(this.partners)
    this.#customerById = byId(this.customers)
    this.#planById = byId(this.servicePlans)
    this.#customersByPartner = byPartner(this.customers)
    const units = own(book.units)
    this.unitProducts = new Set(units.map(({ productId }) => productId))
    this.#unitsByPartner = byPartner(units)
    this.#licenses = own(book.licenses)
    for (const license of this.#licenses) {
      const customer = this.customer(license.customerId)
      const partner = this.partner(customer.partnerId)
      addTo(this.#licensesByHolder, customer, license)
      addTo(this.#licensesByHolder, partner, license)
      const sold = license.fullSince
      const first = this.#firstFullSales.get(partner.id)
      // What was sold before the partner was there was sold by whoever had its customer then.
      if (sold && sold >= partner.acquiredOn && !(first && first <= sold)) {
        this.#firstFullSales.set(partner.id, sold)
      }
    }
  }

  partner(id: string): Partner {
    return required(this.#partnerById, id, 'partner')
  }

  customer(id: string): Customer {
    return required(this.#customerById, id, 'customer')
  }

  productName(id: string): string {
    return this.products.get(id)?.name ?? id
  }

  customersOf(partnerId: string): readonly Customer[] {
    return this.#customersByPartner.get(partnerId) ?? []
  }

  /** The licenses of a customer, or of all customers of a partner. */
  licensesOf(holder: Customer | Partner): readonly License[] {
    return this.#licensesByHolder.get(holder) ?? []
  }

  /** The day of the partner's first full-license sale since it was acquired. */
  firstFullSale(partnerId: string): DateString | undefined {
    return this.#firstFullSales.get(partnerId)
  }

  /**
   * The partner's units of the cycle, of all products or of one. A missing line is 0 units. Throws a `RangeError` for a sum
   * that a number cannot hold exactly.
   */
  unitsOf(partnerId: string, cycle: Cycle, productId?: string): { provisioned: number; chargeable: number } {
    const total = { provisioned: 0, chargeable: 0 }
    for (const units of this.#unitsByPartner.get(partnerId) ?? []) {
      if (units.cycle !== cycle || (productId !== undefined && units.productId !== productId)) continue
      total.provisioned += units.provisioned
      total.chargeable += units.chargeable
    }
    if (!Object.values(total).every(Number.isSafeInteger))
      throw new RangeError(`The units of ${partnerId} in ${cycle} are more than a number holds exactly.`)
    return total
  }

  /** Whether a row has that text in its name. */
  named(text: string): (row: { name: string }) => boolean {
    const part = searchKey(text)
    return row => this.#searchKeyOf(row).includes(part)
  }

  /** The status of every license on that day. */
  licenseStatuses(today: DateString): ReadonlyMap<License, LicenseStatus> {
    if (this.#statuses?.today !== today) {
      const byLicense = new Map<License, LicenseStatus>()
      for (const license of this.#licenses) {
        const customer = this.customer(license.customerId)
        const partner = this.partner(customer.partnerId)
        const plan = required(this.#planById, license.planId, 'service plan')
        byLicense.set(license, licenseStatus({ license, plan, customer, partner }, today))
      }
      this.#statuses = { today, byLicense }
    }
    return this.#statuses.byLicense
  }

  /** The rows by that value, then by id. Sorted once for each array and key. */
  inOrder<R extends { id: string }>(
    rows: readonly R[],
    key: string,
    valueOf: (row: R) => string,
  ): readonly R[] {
    const orders = this.#orders.get(rows) ?? new Map<string, readonly object[]>()
    this.#orders.set(rows, orders)
    const sorted =
      orders.get(key) ??
      rows.toSorted((a, b) => compareText(valueOf(a), valueOf(b)) || compareText(a.id, b.id))
    orders.set(key, sorted)
    return sorted as readonly R[]
  }

  /** Computed once for each row: every search needs it. */
  #searchKeyOf(row: { name: string }): string {
    const key = this.#searchKeys.get(row) ?? searchKey(row.name)
    this.#searchKeys.set(row, key)
    return key
  }
}
