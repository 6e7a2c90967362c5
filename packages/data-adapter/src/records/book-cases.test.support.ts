import fc from 'fast-check'
import type {
  Account,
  BillingReport,
  Book,
  Customer,
  License,
  Partner,
  Product,
  ServicePlan,
  Units,
  UsageReport,
} from './book.js'
import { addDays, addMonths, cycleOf, dateIn } from './calendar.js'
import { isStorable } from './text.js'
import { ROLES, type Viewer } from './viewer.js'

/** A random book, and the moment at which it is read. */
export interface BookCase {
  book: Book
  now: Date
}

/**
 * Small books of business that are right and awkward: two accounts with the same ids, companies of one name, odd scripts
 * and signs of SQL in names, dates around today and around ends of months, leap days, missing units and reports.
 */
export function bookCases(): fc.Arbitrary<BookCase> {
  return moments.chain(now =>
    fc
      .tuple(accountBook('one', now), accountBook('two', now))
      .map(([one, two]) => ({ now, book: mergeBooks(one, two) })),
  )
}

const moments = fc
  .tuple(
    fc.constantFrom(
      '2026-11-24',
      '2026-11-30',
      '2026-12-31',
      '2027-01-01',
      '2027-03-01',
      '2028-02-29',
      '2028-03-01',
      '2029-02-28',
    ),
    fc.integer({ min: 0, max: 86_399_999 }),
  )
  .map(([date, time]) => new Date(Date.parse(date) + time))

// In an order that only the collation "C" agrees with.
const IDS = ['10', '9', 'B', '__proto__', '_b', 'a', 'constructor', 'é', '\uffee', '😀']

const names = fc.oneof(
  fc.constantFrom(
    'Acme',
    'ACME',
    'acme ltd',
    '100%_Net',
    'O\'Hara "Inc"',
    'back\\slash',
    'İstanbul',
    'ΟΔΟΣ',
    'Straße',
    'Café',
    'Cafe\u0301',
    'שלום',
    '\u202eevil',
    '杉クラウド',
    ' ',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter(isStorable),
)
const places = fc.constantFrom('Salem', 'Reno', '')
const amounts = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(100, 90, 89, 1_000_000_007))

function accountBook(accountId: string, now: Date): fc.Arbitrary<Book> {
  return accounts(accountId).chain(account => {
    const today = dateIn(account.timeZone, now)
    return fc
      .tuple(ids(1, 3), ids(0, 5), ids(0, 8), ids(0, 8))
      .chain(([productIds, partnerIds, customerIds, licenseIds]) =>
        fc
          .tuple(
            fc.tuple(...productIds.map(id => products(accountId, id))),
            fc.tuple(...partnerIds.map(id => partners(accountId, id, today))),
          )
          .chain(([products, partners]) =>
            fc
              .tuple(
                fc.uniqueArray(plans(accountId, products, partners, today), {
                  selector: ({ id }) => id,
                  minLength: 1,
                  maxLength: 4,
                }),
                fc.tuple(
                  ...(partners.length ? customerIds : []).map(id =>
                    customers(accountId, id, partners, today),
                  ),
                ),
              )
              .chain(([servicePlans, customers]) =>
                fc.record({
                  accounts: fc.constant([account]),
                  products: fc.constant(products),
                  partners: fc.constant(partners),
                  servicePlans: fc.constant(servicePlans),
                  customers: fc.constant(customers),
                  licenses: fc.tuple(
                    ...(customers.length ? licenseIds : []).map(id =>
                      licenses(accountId, id, customers, servicePlans, today),
                    ),
                  ),
                  usageReports: subsets(usageReports(partners, today)),
                  billingReports: subsets(billingReports(partners, today)),
                  units: subsets(units(products, partners, today)),
                }),
              ),
          ),
      )
  })
}

function accounts(id: string): fc.Arbitrary<Account> {
  return fc.record({
    id: fc.constant(id),
    name: names,
    type: fc.constantFrom('distributor' as const, 'distributor' as const, 'isp' as const),
    timeZone: fc.constantFrom(
      'UTC',
      'America/Chicago',
      'Asia/Kathmandu',
      'Pacific/Kiritimati',
      'Europe/Berlin',
    ),
    partnerAnalytics: fc.boolean(),
    decreaseThreshold: fc.record({
      kind: fc.constantFrom('percent' as const, 'units' as const),
      value: fc.constantFrom(0, 1, 10, 100),
    }),
    overviewDays: fc.constantFrom(1, 30, 400),
    inactiveDays: fc.constantFrom(1, 90, 400),
  })
}

function products(accountId: string, id: string): fc.Arbitrary<Product> {
  return fc.record({ accountId: fc.constant(accountId), id: fc.constant(id), name: names })
}

function partners(accountId: string, id: string, today: string): fc.Arbitrary<Partner> {
  return spans(today).chain(([acquiredOn, statusSince]) =>
    fc.record({
      accountId: fc.constant(accountId),
      id: fc.constant(id),
      name: names,
      city: places,
      state: places,
      type: fc.constantFrom('msp' as const, 'reseller' as const),
      status: fc.constantFrom(
        'active' as const,
        'active' as const,
        'suspended' as const,
        'canceled' as const,
      ),
      statusSince: fc.constant(statusSince),
      acquiredOn: fc.constant(acquiredOn),
    }),
  )
}

function plans(
  accountId: string,
  products: readonly Product[],
  partners: readonly Partner[],
  today: string,
): fc.Arbitrary<ServicePlan> {
  const owners = partners.filter(({ type }) => type === 'msp').map(({ id }) => id)
  return spans(today).chain(([createdOn, statusSince]) =>
    fc
      .record({
        accountId: fc.constant(accountId),
        id: fc.constantFrom(...IDS),
        name: names,
        productId: fc.constantFrom(...products.map(({ id }) => id)),
        version: fc.constantFrom('trial' as const, 'full' as const),
        status: fc.constantFrom('enabled' as const, 'disabled' as const),
        statusSince: fc.constant(statusSince),
        createdOn: fc.constant(createdOn),
        notificationDays: fc.constantFrom(0, 1, 30),
        graceDays: fc.constantFrom(0, 1, 10),
      })
      .chain(plan => fc.constantFrom(plan, ...owners.map(partnerId => ({ ...plan, partnerId })))),
  )
}

function customers(
  accountId: string,
  id: string,
  partners: readonly Partner[],
  today: string,
): fc.Arbitrary<Customer> {
  return spans(today).chain(([createdOn, statusSince]) =>
    fc.record({
      accountId: fc.constant(accountId),
      id: fc.constant(id),
      partnerId: fc.constantFrom(...partners.map(({ id }) => id)),
      name: names,
      city: places,
      state: places,
      status: fc.constantFrom('enabled' as const, 'enabled' as const, 'disabled' as const),
      statusSince: fc.constant(statusSince),
      createdOn: fc.constant(createdOn),
    }),
  )
}

function licenses(
  accountId: string,
  id: string,
  customers: readonly Customer[],
  plans: readonly ServicePlan[],
  today: string,
): fc.Arbitrary<License> {
  const offsets = fc.oneof(fc.integer({ min: -12, max: 2 }), fc.constantFrom(29, 30, 31, 400, -400))
  return fc
    .record({
      customer: fc.constantFrom(...customers),
      plan: fc.constantFrom(...plans),
      dates: spans(today),
      expiresOn: offsets.map(days => addDays(today, days)),
      version: fc.constantFrom('trial' as const, 'full' as const),
      provisioned: amounts,
      used: fc.option(amounts, { nil: undefined }),
    })
    .map(({ customer, plan, dates: [purchasedOn, fullSince], expiresOn, version, provisioned, used }) => ({
      accountId,
      id,
      customerId: customer.id,
      partnerId: customer.partnerId,
      planId: plan.id,
      productId: plan.productId,
      version,
      purchasedOn,
      ...(version === 'full' && { fullSince }),
      expiresOn,
      provisioned,
      ...(used !== undefined && { used }),
    }))
}

function usageReports(partners: readonly Partner[], today: string): fc.Arbitrary<UsageReport>[] {
  return reported(partners, today).map(({ accountId, partnerId, cycle }) =>
    fc.record({
      accountId: fc.constant(accountId),
      id: fc.constant(`${partnerId} ${cycle}`),
      partnerId: fc.constant(partnerId),
      cycle: fc.constant(cycle),
      status: fc.constantFrom(
        'msp-preparing' as const,
        'under-review' as const,
        'approved' as const,
        'rejected' as const,
      ),
    }),
  )
}

function billingReports(partners: readonly Partner[], today: string): fc.Arbitrary<BillingReport>[] {
  const underReview = (
    ['automatic-without-penalties', 'automatic-with-penalties', 'manual', 'returned-by-vendor'] as const
  ).map(kind => ({ status: 'under-review' as const, kind }))
  const others = (['msp-preparing', 'rejected', 'submitted-to-vendor', 'completed'] as const).map(status => ({
    status,
  }))
  return reported(partners, today).map(({ accountId, partnerId, cycle }) =>
    fc
      .constantFrom(...underReview, ...others)
      .map(state => ({ accountId, id: `${partnerId} ${cycle}`, partnerId, cycle, ...state })),
  )
}

function units(
  products: readonly Product[],
  partners: readonly Partner[],
  today: string,
): fc.Arbitrary<Units>[] {
  return reported(partners, today).flatMap(({ accountId, partnerId, cycle }) =>
    products.map(({ id: productId }) =>
      fc
        .tuple(amounts, amounts, fc.option(amounts, { nil: undefined }))
        .map(([provisioned, chargeable, used]) => ({
          accountId,
          partnerId,
          cycle,
          productId,
          provisioned,
          ...(used !== undefined && { used }),
          chargeable,
        })),
    ),
  )
}

/** The running month, the last closed ones, and the oldest that is offered, for each partner. */
function reported(partners: readonly Partner[], today: string) {
  const cycles = [0, -1, -2, -26].map(months => addMonths(cycleOf(today), months))
  return partners.flatMap(({ accountId, id }) => cycles.map(cycle => ({ accountId, partnerId: id, cycle })))
}

/** Two dates up to today, in order: near today, near ends of months, and about a year ago. */
function spans(today: string): fc.Arbitrary<[from: string, to: string]> {
  const monthStarts = [0, -1, -2, -10, -11, -12, -24].map(months => `${addMonths(cycleOf(today), months)}-01`)
  const date = fc
    .oneof(
      fc.integer({ min: -3, max: 0 }).map(days => addDays(today, days)),
      fc.constantFrom(-29, -30, -89, -90, -365, -366).map(days => addDays(today, days)),
      fc
        .tuple(fc.constantFrom(...monthStarts), fc.constantFrom(-1, 0))
        .map(([start, days]) => addDays(start, days)),
    )
    .map(date => (date > today ? today : date))
  return fc.tuple(date, date).map(([a, b]) => (a <= b ? [a, b] : [b, a]))
}

function ids(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...IDS), { minLength, maxLength })
}

/** Some of them, each with any of its values. */
function subsets<T>(all: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> {
  return fc
    .tuple(...all.map(one => fc.option(one, { nil: undefined, freq: 2 })))
    .map(some => some.filter(one => one !== undefined) as T[])
}

function mergeBooks(one: Book, two: Book): Book {
  return {
    accounts: [...one.accounts, ...two.accounts],
    products: [...one.products, ...two.products],
    partners: [...one.partners, ...two.partners],
    servicePlans: [...one.servicePlans, ...two.servicePlans],
    customers: [...one.customers, ...two.customers],
    licenses: [...one.licenses, ...two.licenses],
    usageReports: [...one.usageReports, ...two.usageReports],
    billingReports: [...one.billingReports, ...two.billingReports],
    units: [...one.units, ...two.units],
  }
}

/** A viewer of the book: any role of either account, or a user of one of its partners. */
export function viewersOf(book: Book): fc.Arbitrary<Viewer> {
  return fc.oneof(
    fc.record({
      accountId: fc.constantFrom(...book.accounts.map(({ id }) => id)),
      role: fc.constantFrom(...ROLES),
    }),
    ...(book.partners.length
      ? [
          fc.constantFrom(...book.partners).map(({ accountId, id, type }) => ({
            accountId,
            role: 'administrator' as const,
            partner: { id, type },
          })),
        ]
      : []),
  )
}
