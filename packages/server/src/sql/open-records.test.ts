import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { sql } from 'kysely'
import { openBook, type Viewer } from '@lmp-widgets/data-adapter/records'
import { fill, onEveryDatabase } from './databases.test.support.js'
import { sqlRecords } from './open-records.js'
import { NOW, randomBook } from './random-book.test.support.js'

const VIEWER: Viewer = { accountId: 'distributor', role: 'administrator' }
const CUSTOMERS = { screen: 'customers', filter: {} } as const

onEveryDatabase('what one opening reads', (database, kind) => {
  const book = randomBook(7)
  before(() => fill(database.db, book))

  it('is of the day that it is, whichever day was asked for before', async () => {
    const statuses = new Set<string>()
    for (const days of [0, 40, -300, 0]) {
      const now = new Date(NOW.getTime() + days * 86_400_000)
      const [expected, actual] = await Promise.all(
        [openBook(book), sqlRecords(database.db)].map(open =>
          open(VIEWER, now, source => source.list(CUSTOMERS, { limit: 1000 })),
        ),
      )
      assert.deepEqual(actual, expected, `${days} days on`)
      statuses.add(JSON.stringify(actual))
    }
    assert.equal(statuses.size, 3)
  })

  it('is nothing, and soon, when others move the day back again and again', async () => {
    await sql`
      create function lmp.keep_day() returns trigger language plpgsql as $$
      begin new.status_date := old.status_date; return new; end $$`.execute(database.db)
    await sql`create trigger keep_day before update on lmp.accounts for each row execute function lmp.keep_day()`.execute(
      database.db,
    )
    const tomorrow = new Date(NOW.getTime() + 86_400_000)
    await assert.rejects(
      () => sqlRecords(database.db)(VIEWER, tomorrow, source => source.count(CUSTOMERS)),
      /disagree about the day/,
    )
    await sql`drop function lmp.keep_day cascade`.execute(database.db)
  })

  it('leaves a connection as it was: nobody’s, and without a time limit for upkeep', async () => {
    const settings = () =>
      sql`
        select current_setting('role') as role, current_setting('lmp.account_id', true) as account,
               current_setting('lmp.partner_id', true) as partner, current_setting('statement_timeout') as statement,
               current_setting('lock_timeout') as lock`.execute(database.db)
    await sqlRecords(database.db)(VIEWER, NOW, source => source.count(CUSTOMERS))
    const unset = { role: 'none', account: '', partner: '', statement: '0', lock: '0' }
    assert.deepEqual((await settings()).rows, [unset])
  })

  // PGlite has one connection.
  if (kind === 'PGlite') return

  it('is of one moment: a number, and the list that it opens, whatever is written between them', () =>
    sqlRecords(database.db)(VIEWER, NOW, async source => {
      const count = await source.count(CUSTOMERS)
      await sql`
        insert into lmp.customers (account_id, id, partner_id, name, folded_name, city, state, status, status_since, created_on)
        values ('distributor', 'new', 'p0', 'New', 'new', '', '', 'enabled', '2026-11-10', '2026-11-10')`.execute(
        database.db,
      )
      const { total, rows } = await source.list(CUSTOMERS, { limit: 1000 })
      assert.deepEqual([total, rows.length], [count, count])
    }))

  it('is given up when a statement takes longer than it may', async () => {
    await database.db.transaction().execute(async others => {
      await sql`lock table lmp.customers in access exclusive mode`.execute(others)
      await assert.rejects(
        () =>
          sqlRecords(database.db, { statementTimeout: 50 })(VIEWER, NOW, source =>
            source.list(CUSTOMERS, {}),
          ),
        { code: '57014' },
      )
    })
  })

  it('is given up as soon when it cannot even begin', { timeout: 30_000 }, async () => {
    await database.db.transaction().execute(async others => {
      await sql`lock table lmp.accounts in access exclusive mode`.execute(others)
      const open = sqlRecords(database.db, { statementTimeout: 50 })
      await assert.rejects(() => open(VIEWER, NOW, source => source.count(CUSTOMERS)), { code: '55P03' })
    })
  })
})
