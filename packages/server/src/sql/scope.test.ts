import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { sql, type Kysely } from 'kysely'
import { LICENSE_STATUSES, openBook, type RecordSource, type Viewer } from '@lmp-widgets/data-adapter/records'
import type { DrillDown } from '@lmp-widgets/data-adapter'
import type { Database } from '../embedded/open-database.js'
import { fill, onEveryDatabase } from './databases.test.support.js'
import { NOW, randomBook } from './random-book.test.support.js'
import type { Tables } from './schema.js'
import type { Scope } from './scope.js'
import { SqlSource } from './sql-source.js'

// Both accounts use the same ids: whatever forgets the account finds the other's rows.
const book = randomBook(11, 24)
const partner = book.partners.find(({ accountId, type }) => accountId === 'distributor' && type === 'msp')!

const VIEWERS = [
  { accountId: 'distributor', role: 'administrator', partnerId: undefined },
  { accountId: 'isp', role: 'administrator', partnerId: undefined },
  {
    accountId: 'distributor',
    role: 'administrator',
    partnerId: partner.id,
    partner: { id: partner.id, type: 'msp' },
  },
] as const satisfies (Viewer & Scope)[]

const FILTERS: DrillDown[] = [
  { screen: 'customers', filter: {} },
  { screen: 'customers', filter: { status: 'enabled' } },
  { screen: 'customers', filter: { licenseStatus: 'expired' } },
  { screen: 'customers', filter: { licenseStatus: 'normal', product: 'd1' } },
  { screen: 'customers', filter: { product: 'd0' } },
  { screen: 'customers', filter: { name: 'a' } },
  { screen: 'customers', filter: { partnerId: 'p1' } },
  { screen: 'partners', filter: {} },
  ...LICENSE_STATUSES.map(({ status }): DrillDown => ({
    screen: 'partners',
    filter: { licenseStatus: status },
  })),
  { screen: 'partners', filter: { product: 'd2', licenseStatus: 'expired' } },
  { screen: 'partners', filter: { withoutFullSale: true } },
  {
    screen: 'partners',
    filter: { decrease: { product: 'd0', cycle: '2026-10', threshold: { kind: 'units', value: 0 } } },
  },
  { screen: 'service-plans', filter: {} },
  { screen: 'usage-reports', filter: {} },
  { screen: 'billing-reports', filter: { status: 'under-review' } },
]

const QUESTIONS: [string, (source: RecordSource) => Promise<unknown>][] = [
  ...FILTERS.flatMap((drillDown): [string, (source: RecordSource) => Promise<unknown>][] => [
    [`count of ${JSON.stringify(drillDown)}`, source => source.count(drillDown)],
    [`list of ${JSON.stringify(drillDown)}`, source => source.list(drillDown, { limit: 1000 })],
  ]),
  ...(['customers', 'partners'] as const).map(
    (screen): [string, (source: RecordSource) => Promise<unknown>] => [
      `license statuses of ${screen}`,
      async source =>
        [...(await source.countBy({ screen, filter: {} }, 'licenseStatus'))].filter(([, n]) => n > 0).sort(),
    ],
  ),
  ...(['customers', 'partners', 'service-plans'] as const).map(
    (screen): [string, (source: RecordSource) => Promise<unknown>] => [
      `history of ${screen}`,
      source => source.history([{ drillDown: { screen, filter: {} } as DrillDown, on: '2026-06-30' }]),
    ],
  ),
  [
    'decreases',
    async source =>
      [...(await source.decreases('2026-10', { kind: 'units', value: 0 }))].filter(([, n]) => n > 0).sort(),
  ],
  ['new partners', source => source.newPartners({ screen: 'partners', filter: {} }, 10, '2026-10')],
  ['products', source => source.products()],
]

onEveryDatabase('whose rows are seen by the queries alone', database => {
  before(() => fill(database.db, book))

  it('is right for every user', () =>
    // The owner sees all rows: here only the conditions of the queries keep accounts and partners apart.
    everyViewer(database, async (actual, expected, what) => {
      for (const [question, ask] of QUESTIONS)
        assert.deepEqual(await ask(actual), await ask(expected), `${question}, ${what}`)
    }))

  it('is wrong as soon as a query forgets the account in any one place', async () => {
    const [viewer] = VIEWERS
    await openBook(book)(viewer, NOW, async expected => {
      await sql`select lmp.advance_day(${viewer.accountId}, ${today(expected)}::date)`.execute(database.db)
      const noticed = new Map<string, boolean>()
      for (const [, ask] of QUESTIONS) {
        const right = await ask(expected)
        // First unchanged, to find the places; then once for each, without it.
        const places: string[] = []
        await ask(
          new SqlSource(
            forgetting(database.db, place => void places.push(place)),
            viewer,
            expected.account,
          ),
        )
        for (const [forgotten, place] of places.entries()) {
          let index = 0
          const forgetful = forgetting(database.db, () => index++ === forgotten)
          const answer = await ask(new SqlSource(forgetful, viewer, expected.account)).catch(
            (error: unknown) => error,
          )
          noticed.set(place, noticed.get(place) === true || !isDeepStrictEqual(answer, right))
        }
      }
      assert.ok(noticed.size >= 15, `only ${noticed.size} places`)
      for (const [place, wasNoticed] of noticed)
        // A filter of an aggregate stands beside a WHERE that says it already; a function gives rows of its account alone.
        assert.ok(
          wasNoticed || place.includes('filter (where') || place.includes('lmp.customers_named('),
          `nothing depends on the account in: ${place}`,
        )
    })
  })
})

/** Calls with a source without any role, and with the same in memory, for a user of each scope. */
async function everyViewer(
  { db }: Database,
  check: (actual: RecordSource, expected: RecordSource, what: string) => Promise<void>,
): Promise<void> {
  for (const viewer of VIEWERS) {
    await openBook(book)(viewer, NOW, async expected => {
      await sql`select lmp.advance_day(${viewer.accountId}, ${today(expected)}::date)`.execute(db)
      await check(new SqlSource(db, viewer, expected.account), expected, JSON.stringify(viewer))
    })
  }
}

/** A database to which every condition on an account is shown with what stands before it, and which leaves out those that it may. */
function forgetting(db: Kysely<Tables>, mayForget: (place: string) => boolean | void): Kysely<Tables> {
  const forget = (text: string) =>
    text.replace(
      /("\w+"\.)?"?account_id"? = (\$\d+)/g,
      (condition, _alias, parameter: string, offset: number) => {
        const place = `${text.slice(Math.max(0, offset - 60), offset)}${condition}`
          .replace(/\$\d+/g, '$')
          .replace(/\s+/g, ' ')
        return mayForget(place) ? `${parameter}::text is not null` : condition
      },
    )
  const executor = db.getExecutor()
  const forgetful = {
    transformQuery: executor.transformQuery.bind(executor),
    compileQuery: (...query: Parameters<typeof executor.compileQuery>) => {
      const compiled = executor.compileQuery(...query)
      return { ...compiled, sql: forget(compiled.sql) }
    },
    executeQuery: executor.executeQuery.bind(executor),
  }
  return Object.create(db, { getExecutor: { value: () => forgetful } }) as Kysely<Tables>
}

function today({ account }: RecordSource): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: account.timeZone }).format(NOW)
}
