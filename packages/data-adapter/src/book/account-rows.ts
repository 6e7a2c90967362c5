import type { Book } from '../records/book.js'
import { AcquisitionCurve } from './acquisition-curve.js'
import { CATALOGUE } from './catalogue.js'
import { customerOf } from './customers.js'
import { idsOf, productId } from './ids.js'
import { licensesOf } from './licenses.js'
import { partnerOf } from './partners.js'
import type { Profile, Times } from './profile.js'
import { Random } from './random.js'
import { reportsOf } from './reports.js'
import { accountPlans, mspPlans } from './service-plans.js'
import { unitsOf } from './units.js'

/** One row, with its table. */
export type BookRow = { [T in keyof Book]: { table: T; row: Book[T][number] } }[keyof Book]

/** All rows of one account; a row comes after those that it refers to. */
export function* accountRows(profile: Profile, times: Times): Generator<BookRow> {
  const { account, prefix } = profile
  const ids = {
    partner: idsOf(prefix, 'p'),
    plan: idsOf(prefix, 's'),
    customer: idsOf(prefix, 'c'),
    license: idsOf(prefix, 'l'),
  }
  yield { table: 'accounts', row: account }
  for (const item of CATALOGUE) {
    yield { table: 'products', row: { accountId: account.id, id: productId(prefix, item), name: item.name } }
  }
  const curve = new AcquisitionCurve(times.today)
  const own = accountPlans(
    profile,
    times,
    curve.start,
    CATALOGUE,
    new Random(times.seed, prefix, 'plans'),
    ids.plan,
  )
  for (const offers of own.values()) for (const { plan } of offers) yield { table: 'servicePlans', row: plan }

  let customers = 0
  for (let index = 0; index < profile.partners; index++) {
    const random = new Random(times.seed, prefix, index)
    const draft = partnerOf(profile, times, curve, index, ids.partner(), random)
    yield { table: 'partners', row: draft.partner }

    let offers = own
    if (draft.partner.type === 'msp') {
      offers = mspPlans(profile, times, draft.partner.id, draft.acquired, draft.items, random, ids.plan)
      for (const made of offers.values())
        for (const { plan } of made) yield { table: 'servicePlans', row: plan }
    }

    const seats = new Map<string, number>()
    for (let count = 0; count < draft.customers; count++) {
      const customer = customerOf(profile, times, draft, ids.customer(), customers++, random)
      yield { table: 'customers', row: customer.customer }
      for (const license of licensesOf(profile, times, draft, customer, offers, random, ids.license)) {
        yield { table: 'licenses', row: license }
        if (license.version === 'full')
          seats.set(license.productId, (seats.get(license.productId) ?? 0) + license.provisioned)
      }
    }

    if (account.type !== 'distributor') continue
    for (const { usage, billing } of reportsOf(profile, times, draft, random)) {
      yield { table: 'usageReports', row: usage }
      yield { table: 'billingReports', row: billing }
    }
    for (const item of draft.items) {
      const sold = seats.get(productId(prefix, item))
      if (sold === undefined) continue
      for (const row of unitsOf(profile, times, draft, item, sold, random)) yield { table: 'units', row }
    }
  }
}
