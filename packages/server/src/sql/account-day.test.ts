import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '../embedded/open-database.js'
import { openTestDatabase } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import { chunksOf, randomBook } from './random-book.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

/** More than the pool has connections. */
const MANY = 12

describe('the day of an account', () => {
  let database: Database
  before(async () => {
    database = await openTestDatabase('PostgreSQL')
    const book = randomBook(1)
    const accounts = book.accounts.map(account => ({ ...account, timeZone: 'America/New_York' }))
    await loadBook(database.db, chunksOf({ ...book, accounts }), { now: new Date('2026-11-09T17:00:00Z') })
  })
  after(() => database.close())

  const serverAt = (time: string, accountId = 'distributor') =>
    sqlAdapter(database.db, { accountId, role: 'administrator' }, { now: () => new Date(time) })
  const overviewOf = async (server: ReturnType<typeof serverAt>) => {
    const answer = await server.load({ widget: 'new-partner-overview' })
    assert.ok(answer.state === 'ready')
    const { drillDown } = answer.data.total
    assert.ok(drillDown?.screen === 'partners')
    return { asOf: answer.asOf, before: drillDown.filter.acquiredBefore }
  }
  const storedDay = async () => {
    const { rows } = await sql<{ day: string }>`
      select to_char(status_date, 'YYYY-MM-DD') as day from lmp.accounts where account_id = 'distributor'`.execute(
      database.db,
    )
    return rows[0]?.day
  }
  beforeEach(() => serverAt('2026-11-10T17:00:00Z').manifest())

  it('has begun for all servers when it has for one of them, and is not moved back by one whose clock is behind', async () => {
    const ahead = serverAt('2026-11-11T05:00:02Z')
    const behind = serverAt('2026-11-11T04:58:30Z')
    assert.deepEqual(await overviewOf(behind), { asOf: '2026-11-11T04:58:30.000Z', before: '2026-11-11' })
    assert.deepEqual(await overviewOf(ahead), { asOf: '2026-11-11T05:00:02.000Z', before: '2026-11-12' })
    assert.deepEqual(await overviewOf(behind), { asOf: '2026-11-11T05:00:00.000Z', before: '2026-11-12' })
    assert.equal(await storedDay(), '2026-11-11')
  })

  it('goes back when a clock was wrong by more than that', async () => {
    await serverAt('2027-01-01T17:00:00Z').manifest()
    assert.equal((await overviewOf(serverAt('2026-11-10T17:00:00Z'))).before, '2026-11-11')
    assert.equal(await storedDay(), '2026-11-10')
  })

  it('is waited for without a connection: while it cannot be moved, another account is answered', async () => {
    const other = serverAt('2026-11-10T17:00:00Z', 'isp')
    await other.manifest()
    const waiting = await database.db.transaction().execute(async trx => {
      await sql`select from lmp.accounts where account_id = 'distributor' for update`.execute(trx)
      const next = serverAt('2026-11-11T17:00:00Z')
      const asked = Array.from({ length: MANY }, () => next.manifest())
      // Again and again, because those that wait start waiting one after the other.
      for (let time = 0; time < MANY; time++) assert.equal((await other.manifest()).account.id, 'isp')
      return { asked }
    })
    for (const { asOf } of await Promise.all(waiting.asked)) assert.equal(asOf, '2026-11-11T17:00:00.000Z')
  })
})
