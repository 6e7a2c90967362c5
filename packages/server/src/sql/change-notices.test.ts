import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Widget } from '@lmp-widgets/data-adapter'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import type { Database } from '../embedded/open-database.js'
import { openTestDatabase } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import { chunksOf, randomBook } from './random-book.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

const ADMINISTRATOR: Viewer = { accountId: 'distributor', role: 'administrator' }

describe('what a PostgreSQL server says has changed', () => {
  let database: Database
  before(async () => {
    database = await openTestDatabase('PostgreSQL')
    await loadBook(database.db, chunksOf(randomBook(1)), { now: new Date('2026-11-10T12:00:00Z') })
  })
  after(() => database.close())

  /** Everything that is said to one listener; `heard` resolves with the next of it. */
  function listen(viewer = ADMINISTRATOR) {
    const said: (readonly Widget[] | undefined)[] = []
    let wake = () => {}
    const { subscribe } = sqlAdapter(database.db, viewer, { changes: database.changes })
    const stop = subscribe!(widgets => {
      said.push(widgets)
      wake()
    })
    const heard = async () => {
      while (said.length === 0) await new Promise<void>(resolve => (wake = resolve))
      return said.shift()
    }
    return { said, heard, stop }
  }

  it('names the widgets of the table, to those of the account alone, once it is committed', async () => {
    const [mine, other] = [listen(), listen({ accountId: 'isp', role: 'administrator' })]
    assert.equal(await mine.heard(), undefined, 'what was missed before is unknown')
    await other.heard()
    await database.db.transaction().execute(async trx => {
      await sql`update lmp.service_plans set name = name || '.' where account_id = 'distributor'`.execute(trx)
      assert.deepEqual(mine.said, [])
    })
    assert.ok((await mine.heard())?.includes('enabled-service-plans'))
    const undone = database.db.transaction().execute(async trx => {
      await sql`update lmp.billing_reports set status = status`.execute(trx)
      throw new Error('undone')
    })
    await assert.rejects(undone, /undone/)
    await sql`update lmp.usage_reports set status = status where account_id = 'distributor'`.execute(
      database.db,
    )
    assert.ok((await mine.heard())?.includes('usage-report-status'))
    assert.deepEqual([mine.said, other.said], [[], []])
    mine.stop()
    other.stop()
  })

  it('is everything when the day or the settings of the account change', async () => {
    const { heard, stop } = listen()
    await sql`update lmp.accounts set overview_days = overview_days where account_id = 'distributor'`.execute(
      database.db,
    )
    assert.equal(await heard(), undefined)
    stop()
  })

  it('is everything after the connection was lost', async () => {
    const { heard, stop } = listen()
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and query = 'listen lmp_changes'`.execute(database.db)
    assert.equal(await heard(), undefined)
    stop()
  })
})
