import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { sql, type Kysely } from 'kysely'
import { LICENSE_STATUSES, openBook, type RecordSource, type Viewer } from '@lmp-widgets/data-adapter/records'
import type { DrillDown } from '@lmp-widgets/data-adapter'
import type { Database } from '../embedded/open-database.js'
import { DATABASES, openTestDatabase } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import { NOW, chunksOf, randomBook } from './random-book.test.support.js'
import { PARTNER_READER, READER, assertSafeRoles } from './safe-roles.js'
import type { Tables } from './schema.js'
import type { Scope } from './scope.js'
import { SqlSource } from './sql-source.js'

const TABLES = [
  'accounts',
  'products',
  'partners',
  'service_plans',
  'customers',
  'licenses',
  'usage_reports',
  'billing_reports',
  'units',
  'partner_license_statuses',
  'totals',
  'unit_falls',
  'name_totals',
] as const

// Both accounts use the same ids: whatever forgets the account finds the other's rows.
const book = randomBook(11, 24)
const partner = book.partners.find(({ accountId, type }) => accountId === 'distributor' && type === 'msp')

const VIEWERS = [
  { accountId: 'distributor', role: 'administrator', partnerId: undefined },
  { accountId: 'isp', role: 'administrator', partnerId: undefined },
  {
    accountId: 'distributor',
    role: 'administrator',
    partnerId: partner?.id,
    partner: { id: partner?.id ?? '', type: 'msp' },
  },
] as const satisfies (Viewer & Scope)[]

/** Whatever the work in it changes is rolled back. */
class Undo extends Error {}

for (const kind of DATABASES) {
  describe(`whose rows are seen, on ${kind}`, () => {
    let database: Database
    before(async () => {
      database = await openTestDatabase(kind)
      await loadBook(database.db, chunksOf(book), { now: NOW })
    })
    after(() => database.close())

    const undone = async (work: (trx: Kysely<Tables>) => Promise<void>) => {
      await database.db
        .transaction()
        .execute(async trx => {
          await work(trx)
          throw new Undo()
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error
        })
    }

    it('is nobody’s before the account is set, and after', () =>
      undone(async trx => {
        await take(trx, READER)
        assert.deepEqual(await seen(trx), {})
        await take(trx, PARTNER_READER)
        assert.deepEqual(await seen(trx), {})
        await sql`select set_config('lmp.account_id', '', true), set_config('lmp.partner_id', '', true)`.execute(
          trx,
        )
        assert.deepEqual(await seen(trx), {})
      }))

    it('is the account’s alone for its user', () =>
      undone(async trx => {
        await take(trx, READER, 'distributor')
        const rows = await seen(trx)
        assert.deepEqual(Object.keys(rows), [...TABLES])
        for (const [table, { accounts }] of Object.entries(rows))
          assert.deepEqual(accounts, ['distributor'], table)
        assert.deepEqual(rows['service_plans']?.partners, [null])
      }))

    it('is the account’s alone in what is found by name, which no user of a partner may ask for', async () => {
      const found = (trx: Kysely<Tables>, account: string) =>
        sql<{ account: string; total: string }>`
        select account_id as account, lmp.count_customers_named(${account}, 'a') as total
          from lmp.customers_named(${account}, 'a')`.execute(trx)
      await undone(async trx => {
        await take(trx, READER, 'distributor')
        const { rows } = await found(trx, 'distributor')
        assert.ok(rows.length > 1)
        assert.ok(rows.every(({ account, total }) => account === 'distributor' && +total === rows.length))
        assert.deepEqual((await found(trx, 'isp')).rows, [])
        const foreign = await sql`select lmp.count_customers_named('isp', 'a') as total`.execute(trx)
        assert.deepEqual(
          foreign.rows.map(row => Number((row as { total: unknown }).total)),
          [0],
        )
      })
      for (const name of ['customers_named', 'count_customers_named'])
        await assert.rejects(
          () =>
            undone(async trx => {
              await take(trx, PARTNER_READER, 'distributor', partner?.id)
              await sql`select ${sql.ref(`lmp.${name}`)}('distributor', 'a')`.execute(trx)
            }),
          new RegExp(`permission denied for function ${name}`),
        )
    })

    it('is the partner’s alone for its user, and no rollup of the account', () =>
      undone(async trx => {
        await take(trx, PARTNER_READER, 'distributor', partner?.id)
        const rows = await seen(trx)
        for (const [table, { accounts, partners }] of Object.entries(rows)) {
          assert.deepEqual(accounts, ['distributor'], table)
          if (partners) assert.deepEqual(partners, [partner?.id], table)
        }
        assert.equal(rows['totals'], undefined)
        assert.equal(rows['name_totals'], undefined)
        assert.equal(rows['partners']?.rows, 1)
      }))

    it('cannot be changed by a request', async () => {
      for (const reader of [READER, PARTNER_READER]) {
        for (const statement of ['delete from', 'truncate', 'update', 'insert into']) {
          const end =
            statement === 'update'
              ? ' set account_id = account_id'
              : statement === 'insert into'
                ? ' default values'
                : ''
          await assert.rejects(
            () =>
              undone(async trx => {
                await take(trx, reader, 'distributor', partner?.id)
                await sql.raw(`${statement} lmp.customers${end}`).execute(trx)
              }),
            /permission denied/,
          )
        }
      }
    })

    it('is wrong as soon as any one policy is open, or missing', async () => {
      const { rows: policies } = await sql<{ name: string; relation: (typeof TABLES)[number] }>`
        select policyname as name, tablename as relation from pg_policies
         where schemaname = 'lmp' and policyname <> 'upkeep'`.execute(database.db)
      assert.equal(policies.length, 24)
      for (const { name, relation } of policies) {
        const [policy, table] = [sql.ref(name), sql.table(`lmp.${relation}`)]
        const reader = name === 'of_account' ? READER : PARTNER_READER
        const look = async (trx: Kysely<Tables>) => {
          await take(trx, reader, 'distributor', partner?.id)
          return (await seen(trx))[relation]
        }
        let right: unknown
        await undone(async trx => {
          right = await look(trx)
        })
        await undone(async trx => {
          await sql`alter policy ${policy} on ${table} using (true)`.execute(trx)
          assert.notDeepEqual(await look(trx), right, `${name} on ${relation}, open`)
        })
        await undone(async trx => {
          await sql`drop policy ${policy} on ${table}`.execute(trx)
          assert.equal(await look(trx), undefined, `${name} on ${relation}, missing`)
        })
      }
    })

    it('is right by the queries alone as well', () =>
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

    describe('is checked before anything is served', () => {
      it('and is safe as it is made', () => assertSafeRoles(database.db))

      const faults: [change: string, fault: RegExp][] = [
        ['alter table lmp.customers no force row level security', /reads customers, which does not force/],
        ['alter table lmp.licenses disable row level security', /reads licenses, which does not force/],
        ['drop policy of_account on lmp.units', /lmp_reader reads units without a policy/],
        ['create policy everybody on lmp.units using (true)', /policy everybody on units is for everybody/],
        [
          'create policy reports on lmp.units for select to lmp_reader using (true)',
          /lmp_reader reads units by more than one policy: of_account, reports/,
        ],
        [
          'alter policy of_account on lmp.units using (true)',
          /lmp_reader reads units by a changed policy: of_account using true/,
        ],
        [
          "alter policy of_partner on lmp.licenses using (account_id = current_setting('lmp.account_id', true))",
          /lmp_partner_reader reads licenses by a changed policy: of_partner using \(account_id = current_setting/,
        ],
        [
          'alter policy of_account on lmp.service_plans using (partner_id is null or true)',
          /lmp_reader reads service_plans by a changed policy/,
        ],
        ['grant insert on lmp.customers to lmp_reader', /lmp_reader may change customers/],
        ['grant update (name) on lmp.customers to lmp_reader', /lmp_reader may change customers/],
        ['grant delete on lmp.units to lmp_partner_reader', /lmp_partner_reader may change units/],
        ['grant truncate on lmp.units to lmp_reader', /lmp_reader may change units/],
        ['grant trigger on lmp.units to lmp_reader', /lmp_reader may change units/],
        ['grant references (id) on lmp.customers to lmp_reader', /lmp_reader may change customers/],
        [
          'create view lmp.peek as select * from lmp.customers; grant select (name) on lmp.peek to lmp_reader',
          /lmp_reader reads peek, which does not force/,
        ],
        [
          'create table lmp.extra (id int); grant select on lmp.extra to lmp_partner_reader',
          /reads extra, which does not force/,
        ],
        [
          'create view lmp.peek as select * from lmp.customers; grant select on lmp.peek to lmp_reader',
          /reads peek, which does not force/,
        ],
      ]
      // A superuser may take any.
      if (kind === 'PostgreSQL')
        faults.push([
          'revoke lmp_reader from current_user',
          /lmp_test_owner may not take the role lmp_reader/,
        ])
      // Only a superuser can do these.
      if (kind === 'PGlite') {
        faults.push(
          ['alter role lmp_reader superuser', /lmp_reader is a superuser/],
          ['alter role lmp_partner_reader bypassrls', /lmp_partner_reader bypasses row-level security/],
          ['alter role lmp_reader createrole', /lmp_reader may create roles/],
          ['alter role lmp_partner_reader rename to another', /lmp_partner_reader does not exist/],
          ['alter table lmp.customers owner to lmp_reader', /lmp_reader owns customers/],
          ['create role boss superuser; grant boss to lmp_reader', /lmp_reader is a member of boss/],
        )
      }
      for (const [change, fault] of faults) {
        it(`refuses after: ${change}`, () =>
          undone(async trx => {
            await sql.raw(change).execute(trx)
            await assert.rejects(() => assertSafeRoles(trx), fault)
          }))
      }
    })
  })
}

async function take(trx: Kysely<Tables>, role: string, account?: string, partnerId?: string): Promise<void> {
  await sql`select set_config('role', 'none', true)`.execute(trx)
  if (account !== undefined) {
    await sql`select set_config('lmp.account_id', ${account}, true), set_config('lmp.partner_id', ${partnerId ?? ''}, true)`.execute(
      trx,
    )
  }
  await sql`select set_config('role', ${role}, true)`.execute(trx)
}

/** What a bare SELECT finds in each table that has any rows for it: how many, and whose. */
async function seen(trx: Kysely<Tables>) {
  const found: Record<string, { rows: number; accounts: string[]; partners: (string | null)[] | undefined }> =
    {}
  for (const table of TABLES) {
    const readable = await sql<{
      may: boolean
    }>`select has_table_privilege(${`lmp.${table}`}, 'select') as may`.execute(trx)
    if (!readable.rows[0]?.may) continue
    const { rows } = await sql<
      Record<string, string | null>
    >`select * from ${sql.table(`lmp.${table}`)}`.execute(trx)
    const [first] = rows
    if (!first) continue
    const column = table === 'partners' ? 'id' : 'partner_id'
    found[table] = {
      rows: rows.length,
      accounts: [...new Set(rows.map(row => row['account_id'] ?? ''))],
      partners: column in first ? [...new Set(rows.map(row => row[column] ?? null))] : undefined,
    }
  }
  return found
}

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
