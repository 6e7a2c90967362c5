import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { sql, type Kysely } from 'kysely'
import { fill, onEveryDatabase } from './databases.test.support.js'
import { randomBook } from './random-book.test.support.js'
import { PARTNER_READER, READER } from './safe-roles.js'
import type { Tables } from './schema.js'
import { undone } from './undone.test.support.js'

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
const partner = book.partners.find(({ accountId, type }) => accountId === 'distributor' && type === 'msp')!

onEveryDatabase('whose rows are seen', database => {
  before(() => fill(database.db, book))

  it('is nobody’s before the account is set, and after', () =>
    undone(database, async trx => {
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
    undone(database, async trx => {
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
    await undone(database, async trx => {
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
          undone(database, async trx => {
            await take(trx, PARTNER_READER, 'distributor', partner.id)
            await sql`select ${sql.ref(`lmp.${name}`)}('distributor', 'a')`.execute(trx)
          }),
        new RegExp(`permission denied for function ${name}`),
      )
  })

  it('is the partner’s alone for its user, and no rollup of the account', () =>
    undone(database, async trx => {
      await take(trx, PARTNER_READER, 'distributor', partner.id)
      const rows = await seen(trx)
      for (const [table, { accounts, partners }] of Object.entries(rows)) {
        assert.deepEqual(accounts, ['distributor'], table)
        if (partners) assert.deepEqual(partners, [partner.id], table)
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
            undone(database, async trx => {
              await take(trx, reader, 'distributor', partner.id)
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
        await take(trx, reader, 'distributor', partner.id)
        return (await seen(trx))[relation]
      }
      let right: unknown
      await undone(database, async trx => {
        right = await look(trx)
      })
      await undone(database, async trx => {
        await sql`alter policy ${policy} on ${table} using (true)`.execute(trx)
        assert.notDeepEqual(await look(trx), right, `${name} on ${relation}, open`)
      })
      await undone(database, async trx => {
        await sql`drop policy ${policy} on ${table}`.execute(trx)
        assert.equal(await look(trx), undefined, `${name} on ${relation}, missing`)
      })
    }
  })
})

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
