import fc from 'fast-check'
import type { Book } from './book.js'
import { dateIn } from './calendar.js'
import { ids, subsets } from './case-values.test.support.js'
import { accounts, customers, licenses, partners, plans, products } from './company-cases.test.support.js'
import { billingReports, units, usageReports } from './report-cases.test.support.js'
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
