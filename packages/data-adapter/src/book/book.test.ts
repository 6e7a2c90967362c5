import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import type { Book } from '../records/book.js'
import { licenseStatus } from '../records/license-status.js'
import { collect, generateBook, PORTAL, portalBook, streamBook } from './index.js'

const TODAY = '2026-11-24'
const TABLES = Object.keys(generateBook({ seed: 0, today: TODAY, partners: 1 })) as (keyof Book)[]

/** A row of any table, as far as ids go. */
type AnyRow = Record<
  'accountId' | 'id' | 'partnerId' | 'productId' | 'customerId' | 'planId' | 'cycle',
  string
>

const key = (row: { accountId: string }, id: string) => `${row.accountId} ${id}`
const indexOf = <T extends { accountId: string; id: string }>(rows: T[]) =>
  new Map(rows.map(row => [key(row, row.id), row]))
const tally = <T>(rows: readonly T[], of: (row: T) => string | undefined) => {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[of(row) ?? ''] = (counts[of(row) ?? ''] ?? 0) + 1
  return counts
}

describe('a book of business', () => {
  it('is the same for the same seed, and another for another', () => {
    const book = generateBook({ seed: 7, today: TODAY, partners: 20 })
    assert.deepEqual(generateBook({ seed: 7, today: TODAY, partners: 20 }), book)
    assert.notDeepEqual(generateBook({ seed: 8, today: TODAY, partners: 20 }), book)
  })

  it('is the same on every machine', () => {
    const book = generateBook({ seed: 'golden', today: TODAY, partners: 12, accounts: 2 })
    const digest = createHash('sha256').update(JSON.stringify(book)).digest('hex').slice(0, 16)
    assert.equal(digest, 'c2308373b7361130')
  })

  it('comes in bounded chunks that make up the book', () => {
    const options = { seed: 3, today: TODAY, partners: 60, accounts: 3 }
    const chunks = [...streamBook(options)]
    assert.ok(chunks.every(({ rows }) => rows.length > 0 && rows.length <= 5000))
    assert.deepEqual(collect(chunks), generateBook(options))
  })

  it('keeps its size when several accounts share it, a tenth for the first', () => {
    const book = generateBook({ seed: 3, today: TODAY, partners: 60, accounts: 4 })
    assert.deepEqual(Object.values(tally(book.partners, row => row.accountId)), [6, 18, 18, 18])
    assert.deepEqual(
      book.accounts.map(({ id }) => id).length,
      new Set(book.accounts.map(({ id }) => id)).size,
    )
  })

  for (const [partners, accounts] of [
    [1, 1],
    [2, 1],
    [3, 3],
    [40, 1],
    [90, 4],
  ] as const) {
    it(`refers only to earlier rows of the same account: ${partners} partners, ${accounts} accounts`, () => {
      const seen = new Set<string>()
      const refer = (row: { accountId: string }, ...ids: (string | undefined)[]) => {
        for (const id of ids)
          if (id !== undefined) assert.ok(seen.has(key(row, id)), `${id} comes later or never`)
      }
      const add = (id: string) => {
        assert.ok(!seen.has(id), `${id} twice`)
        seen.add(id)
      }
      for (const { table, rows } of streamBook({ seed: 5, today: TODAY, partners, accounts })) {
        for (const row of rows) {
          if (table === 'accounts') {
            add((row as Book['accounts'][number]).id)
            continue
          }
          const { accountId, id, partnerId, productId, customerId, planId, cycle } = row as unknown as AnyRow
          assert.ok(seen.has(accountId))
          refer({ accountId }, partnerId, productId, customerId, planId)
          if (table === 'units') add(key({ accountId }, `${partnerId} ${cycle} ${productId}`))
          else add(key({ accountId }, id))
          if (table === 'usageReports' || table === 'billingReports')
            add(key({ accountId }, `${table} ${partnerId} ${cycle}`))
        }
      }
    })
  }

  it('agrees with itself: a license with its plan, its customer and its partner', () => {
    const book = generateBook({ seed: 6, today: TODAY, partners: 90, accounts: 2 })
    const plans = indexOf(book.servicePlans)
    const customers = indexOf(book.customers)
    const partners = indexOf(book.partners)
    for (const license of book.licenses) {
      const plan = plans.get(key(license, license.planId))!
      assert.deepEqual([license.productId, license.version], [plan.productId, plan.version])
      assert.equal(customers.get(key(license, license.customerId))!.partnerId, license.partnerId)
      const msp = partners.get(key(license, license.partnerId))!.type === 'msp'
      assert.equal(plan.partnerId, msp ? license.partnerId : undefined)
      assert.equal(license.fullSince === undefined, license.version === 'trial')
      assert.ok(plan.createdOn <= license.purchasedOn)
    }
    for (const report of book.billingReports)
      assert.equal(report.kind !== undefined, report.status === 'under-review')
    for (const { chargeable, used, provisioned } of book.units) assert.equal(chargeable, used ?? provisioned)
  })

  for (const today of ['2026-01-01', '2026-03-31', '2026-11-24', '2026-12-31', '2028-02-29']) {
    it(`has nothing later than today: ${today}`, () => {
      const book = generateBook({ seed: 9, today, partners: 80 })
      for (const partner of book.partners) {
        assert.ok(partner.acquiredOn <= partner.statusSince && partner.statusSince <= today)
      }
      const partners = indexOf(book.partners)
      const customers = indexOf(book.customers)
      for (const customer of book.customers) {
        assert.ok(partners.get(key(customer, customer.partnerId))!.acquiredOn <= customer.createdOn)
        assert.ok(customer.createdOn <= customer.statusSince && customer.statusSince <= today)
      }
      for (const plan of book.servicePlans) {
        assert.ok(plan.createdOn <= plan.statusSince && plan.statusSince <= today)
      }
      for (const license of book.licenses) {
        assert.ok(customers.get(key(license, license.customerId))!.createdOn <= license.purchasedOn)
        assert.ok(license.purchasedOn <= (license.fullSince ?? license.purchasedOn))
        assert.ok((license.fullSince ?? license.purchasedOn) <= today)
        assert.ok(license.purchasedOn <= license.expiresOn)
      }
      for (const { cycle } of [...book.usageReports, ...book.units]) assert.ok(cycle < today.slice(0, 7))
    })
  }

  it('has few closed months when few are asked for', () => {
    const book = generateBook({ seed: 9, today: TODAY, partners: 10, cycles: 2 })
    assert.deepEqual([...new Set(book.usageReports.map(({ cycle }) => cycle))].sort(), ['2026-09', '2026-10'])
  })
})

describe('a book at scale 1', () => {
  const book = generateBook({ seed: 1, today: TODAY })
  const between = (value: number | undefined, low: number, high: number) =>
    assert.ok(
      value !== undefined && value >= low && value <= high,
      `${value} is not between ${low} and ${high}`,
    )

  it('is the business of a distributor', () => {
    between(tally(book.partners, row => row.status).active, 320, 370)
    between(tally(book.customers, row => row.status).enabled, 10_500, 14_500)
    between(
      tally(book.servicePlans, row => `${row.partnerId === undefined} ${row.status}`)['true enabled'],
      50,
      66,
    )
    between(book.licenses.length, 17_000, 26_000)
  })

  it('has customers in every license status, nearly all in Normal', () => {
    const plans = indexOf(book.servicePlans)
    const customers = indexOf(book.customers)
    const partners = indexOf(book.partners)
    const holders: Record<string, Set<string>> = {}
    for (const license of book.licenses) {
      const status = licenseStatus(
        {
          license,
          plan: plans.get(key(license, license.planId))!,
          customer: customers.get(key(license, license.customerId))!,
          partner: partners.get(key(license, license.partnerId))!,
        },
        TODAY,
      )
      ;(holders[status] ??= new Set()).add(license.customerId)
    }
    between(holders['normal']?.size, 9_000, 13_500)
    between(holders['expiring-soon']?.size, 500, 1_300)
    between(holders['expired']?.size, 200, 700)
    between(holders['exceeded-allocation']?.size, 20, 120)
    between(holders['in-grace-period']?.size, 20, 160)
  })

  it('has every status of everything', () => {
    assert.deepEqual(Object.keys(tally(book.partners, row => row.status)).sort(), [
      'active',
      'canceled',
      'suspended',
    ])
    assert.deepEqual(Object.keys(tally(book.customers, row => row.status)).sort(), ['disabled', 'enabled'])
    assert.deepEqual(Object.keys(tally(book.licenses, row => row.version)).sort(), ['full', 'trial'])
    const last = '2026-10'
    assert.deepEqual(
      Object.keys(
        tally(
          book.usageReports.filter(({ cycle }) => cycle === last),
          row => row.status,
        ),
      ).sort(),
      ['approved', 'msp-preparing', 'rejected', 'under-review'],
    )
    assert.deepEqual(
      Object.keys(
        tally(
          book.billingReports.filter(({ cycle }) => cycle === last),
          row => row.kind ?? row.status,
        ),
      ).sort(),
      [
        'automatic-with-penalties',
        'automatic-without-penalties',
        'completed',
        'manual',
        'msp-preparing',
        'rejected',
        'returned-by-vendor',
        'submitted-to-vendor',
      ],
    )
  })

  it('has closed its old cycles', () => {
    const old = book.billingReports.filter(({ cycle }) => cycle < '2026-07')
    assert.deepEqual(Object.keys(tally(old, row => row.status)).length <= 2, true)
    between(tally(old, row => row.status).completed! / old.length, 0.98, 1)
    assert.equal(new Set(book.usageReports.map(({ cycle }) => cycle)).size, 26)
  })

  it('grows: more partners this year than in the same months of the last one, some in the last 30 days', () => {
    const acquired = (from: string, to: string) =>
      book.partners.filter(({ acquiredOn }) => acquiredOn >= from && acquiredOn <= to).length
    between(acquired('2026-01-01', TODAY), 48, 62)
    between(acquired('2025-01-01', '2025-11-24'), 34, 47)
    between(acquired('2026-10-26', TODAY), 3, 9)
  })

  it('has new partners without a full sale, and with', () => {
    const selling = new Set(
      book.licenses.filter(license => license.fullSince).map(({ partnerId }) => partnerId),
    )
    const fresh = book.partners.filter(({ acquiredOn }) => acquiredOn > '2026-08-26')
    between(fresh.filter(({ id }) => !selling.has(id)).length, 2, 14)
    between(fresh.filter(({ id }) => selling.has(id)).length, 2, 18)
  })

  it('has decreases above 10 percent in the last closed cycle, of several products', () => {
    const current = new Map(
      book.units
        .filter(({ cycle }) => cycle === '2026-10')
        .map(({ partnerId, productId, chargeable }) => [`${partnerId} ${productId}`, chargeable]),
    )
    const fallen = book.units.filter(
      ({ cycle, partnerId, productId, chargeable }) =>
        cycle === '2026-09' && (current.get(`${partnerId} ${productId}`) ?? 0) < chargeable * 0.9,
    )
    const products = Object.values(tally(fallen, row => row.productId))
    assert.ok(products.length >= 4)
    between(Math.max(...products), 6, 30)
  })

  it('has companies of one name in different cities, and names of every kind', () => {
    const cities = new Map<string, Set<string>>()
    for (const { name, city } of book.customers) cities.set(name, (cities.get(name) ?? new Set()).add(city))
    assert.ok([...cities.values()].filter(({ size }) => size > 1).length > 50)
    for (const script of [
      'Greek',
      'Cyrillic',
      'Arabic',
      'Hebrew',
      'Devanagari',
      'Hiragana',
      'Han',
      'Hangul',
      'Thai',
    ])
      assert.ok(
        book.customers.some(({ name }) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
        script,
      )
    for (const part of ['<b>Bold & Co</b>', '"', '\u202E', '%', '_'])
      assert.ok(
        book.customers.some(({ name }) => name.includes(part)),
        part,
      )
    assert.ok(book.customers.some(({ name }) => name.length === 500))
    assert.ok(book.customers.every(({ name }) => !/\p{Surrogate}|\0/u.test(name)))
  })
})

describe('the book of the portal', () => {
  const book = portalBook({ seed: 1, today: TODAY })

  it('has two distributors and an ISP, which has neither reports nor units', () => {
    assert.deepEqual(
      book.accounts.map(({ id, type }) => [id, type]),
      [
        [PORTAL.distributor, 'distributor'],
        [PORTAL.otherDistributor, 'distributor'],
        [PORTAL.isp, 'isp'],
      ],
    )
    for (const table of ['usageReports', 'billingReports', 'units'] as const)
      assert.deepEqual(
        Object.keys(tally(book[table] as { accountId: string }[], row => row.accountId)).sort(),
        ['nordlys', 'northwind'],
      )
  })

  it('has an active MSP and an active reseller with customers', () => {
    for (const type of ['msp', 'reseller'] as const) {
      const { account, partner } = PORTAL[type]
      const found = indexOf(book.partners).get(`${account} ${partner}`)
      assert.deepEqual([found?.type, found?.status], [type, 'active'])
      assert.ok(book.customers.some(({ partnerId }) => partnerId === partner))
    }
  })

  it('has no id, name or city of the second distributor anywhere else', () => {
    const words = (own: boolean) =>
      new Set(
        TABLES.flatMap((table): object[] =>
          table === 'products' || table === 'servicePlans' ? [] : book[table],
        ).flatMap(row => {
          const { accountId, id, name, city } = row as Record<string, string | undefined>
          return ((accountId ?? id) === PORTAL.otherDistributor) === own ? [id, name, city] : []
        }),
      )
    const others = words(false)
    for (const word of words(true)) assert.ok(word === undefined || !others.has(word), word)
  })

  it('shows the newest partners of the picture', () => {
    const newest = book.partners.filter(({ accountId }) => accountId === 'northwind').slice(-5)
    assert.equal(newest.at(-1)?.name, 'Blue Heron IT')
    assert.ok(newest.every(({ status }) => status === 'active'))
  })
})
