import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql, type Kysely } from 'kysely'
import { onEveryDatabase } from './databases.test.support.js'
import { randomBook } from './random-book.test.support.js'
import type { Tables } from './schema.js'
import { undone } from './undone.test.support.js'
import { isAsMadeAnew, kept, load } from './upkeep.test.support.js'

const TABLES = [
  'partners',
  'products',
  'service_plans',
  'customers',
  'licenses',
  'usage_reports',
  'billing_reports',
  'units',
]

onEveryDatabase('what is made anew', database => {
  for (const table of TABLES)
    it(`is all that is kept, when ${table} and what refers to them are emptied at once`, async () => {
      await load(database, randomBook(3), '2026-11-10')
      await sql`truncate ${sql.table(`lmp.${table}`)} cascade`.execute(database.db)
      await isAsMadeAnew(database)
    })

  it('is nothing of accounts that are gone, so that the next of their names begin with nothing', async () => {
    await load(database, randomBook(3), '2026-11-10')
    await sql`truncate lmp.accounts cascade`.execute(database.db)
    assert.deepEqual(await kept(database), [])
  })

  for (const [off, statement] of [
    ['are disabled', `alter table %s disable trigger user`],
    ['stay off for a bulk of changes', `set local lmp.bulk = 'on'`],
  ] as const)
    it(`is what the triggers would have kept, when they ${off}`, async () => {
      await load(database, randomBook(3), '2026-11-10')
      await change(database.db)
      const right = await kept(database)

      await load(database, randomBook(3), '2026-11-10')
      await undone(database, async trx => {
        for (const table of TABLES) await sql.raw(statement.replace('%s', `lmp.${table}`)).execute(trx)
        await change(trx)
        await sql`select lmp.rebuild(account_id) from lmp.accounts`.execute(trx)
        assert.deepEqual(await kept({ db: trx }), right)
      })
    })
})

/** One of each kind of change, for both accounts. */
async function change(db: Kysely<Tables>): Promise<void> {
  for (const statement of [
    sql`update lmp.customers set partner_id = case partner_id when 'p0' then 'p1' else 'p0' end, name = 'N', folded_name = 'n'
         where id < 'c2'`,
    sql`update lmp.customers set status = 'disabled' where id > 'c2'`,
    sql`update lmp.partners set status = 'canceled' where id = 'p1'`,
    sql`update lmp.service_plans set notification_days = 400 where id > 's4'`,
    sql`delete from lmp.licenses where id < 'l2'`,
    sql`update lmp.units set chargeable = 5 where cycle = '2026-09'`,
    sql`delete from lmp.usage_reports where cycle = '2026-09'`,
  ])
    await statement.execute(db)
}
