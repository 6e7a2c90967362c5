import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { laws } from '@lmp-widgets/data-adapter/laws'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import type { WidgetRequest } from '@lmp-widgets/data-adapter'
import { NOW, chunksOf, randomBook, viewersOf } from './random-book.test.support.js'
import { openSharded, type ShardedDatabase } from './sharded.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

const now = () => NOW
const SHARDS = 3

describe('the SQL on a PostgreSQL whose accounts lie on three servers', () => {
  const book = randomBook(7)
  let database: ShardedDatabase

  before(async () => {
    database = await openSharded(SHARDS)
    await database.load(() => chunksOf(book), NOW)
  })
  after(() => database.close())

  it('has its accounts on more than one of them, and each on one', async () => {
    const places = await Promise.all(book.accounts.map(({ id }) => database.shardOf(id)))
    assert.ok(new Set(places).size > 1)
    const counts = await Promise.all(
      database.shards.map(async ({ db }) => (await db.selectFrom('accounts').selectAll().execute()).length),
    )
    assert.equal(
      counts.reduce((sum, count) => sum + count),
      book.accounts.length,
    )
  })

  for (const viewer of viewersOf(book)) {
    const name = `the ${viewer.partner?.type ?? viewer.role} of the ${viewer.accountId}`

    it(`keeps the laws, for ${name}`, async () => {
      for (const law of laws)
        await law.check(sqlAdapter(database.db, viewer, { now }), { choices: 2, maxRows: 60 })
    })

    it(`answers as the records in memory do, for ${name}`, async () => {
      const [expected, actual] = [
        new MemoryAdapter(book, viewer, { now }),
        sqlAdapter(database.db, viewer, { now }),
      ]
      const manifest = await expected.manifest()
      assert.deepEqual(await actual.manifest(), manifest)
      for (const widget of manifest.widgets) {
        const request = { widget } as WidgetRequest
        assert.deepEqual(await actual.load(request), await expected.load(request), widget)
      }
    })
  }

  it('asks the server of the account alone, whatever the question', async () => {
    for (const { id } of book.accounts) {
      const place = await database.shardOf(id)
      const { rows } = await sql<{ 'QUERY PLAN': string }>`
        explain (verbose) select p.id, (select count(*) from lmp.customers c
                                         where c.account_id = p.account_id and c.partner_id = p.id)
          from lmp.partners p join lmp.totals t on t.account_id = p.account_id
         where p.account_id = ${sql.lit(id)}`.execute(database.db)
      const plan = rows.map(row => row['QUERY PLAN']).join('\n')
      assert.match(plan, new RegExp(`partners_${place}\\b`))
      assert.match(plan, new RegExp(`Remote SQL: .*account_id = '${id}'`))
      assert.doesNotMatch(plan, new RegExp(`partners_(?!${place})\\d`))
    }
  })

  it('hides the rows of all other accounts, also from a query that forgets to name its own', async () => {
    for (const { id } of book.accounts) {
      const seen = await database.db.transaction().execute(async trx => {
        await sql`select set_config('role', 'lmp_reader', true), set_config('lmp.account_id', ${id}, true)`.execute(
          trx,
        )
        return trx.selectFrom('customers').select('account_id').execute()
      })
      assert.equal(seen.length, book.customers.filter(({ accountId }) => accountId === id).length)
      assert.ok(seen.every(row => row.account_id === id))
    }
  })
})
