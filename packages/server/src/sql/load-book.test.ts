import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sql } from 'kysely'
import type { Book, BookChunk } from '@lmp-widgets/data-adapter/records'
import type { Database } from '../embedded/open-database.js'
import { empty, onEveryDatabase } from './databases.test.support.js'
import { insertChunk } from './insert-chunk.js'
import { loadBook } from './load-book.js'
import { chunksOf, NOW, randomBook } from './random-book.test.support.js'
import { load, utc } from './upkeep.test.support.js'

onEveryDatabase('what a load writes', (database, kind) => {
  it('is of one load, when several find the database empty at once', async () => {
    await load(database, randomBook(1), '2026-11-10')
    await sql`truncate lmp.accounts cascade`.execute(database.db)
    const book = utc(randomBook(2))
    const fill = () => loadBook(database.db, chunksOf(book), { onlyWhenEmpty: true })
    const fillAtOnce = () => [fill(), fill(), fill()]
    // PGlite has one connection; elsewhere all of them are made to look at the same moment.
    await Promise.all(kind === 'PGlite' ? fillAtOnce() : await heldBack(database, fillAtOnce))
    const { rows } = await sql<{ n: string }>`select count(*) as n from lmp.accounts`.execute(database.db)
    assert.equal(Number(rows[0]?.n), book.accounts.length)
  })

  it('is of every row of a book of many more than are written at once, whose tables take turns', async () => {
    const book = randomBook(1)
    const [{ id: accountId }] = book.accounts as [Book['accounts'][number]]
    const { id: partnerId } = book.partners.find(partner => partner.accountId === accountId)!
    const report = (i: number) => ({
      accountId,
      id: `r${i}`,
      partnerId,
      cycle: '2026-10',
      status: 'approved' as const,
    })
    const half = 12_001
    const reports = (from: number) => Array.from({ length: half }, (_, i) => report(from + i))
    const again = ['usageReports', 'billingReports', 'usageReports', 'billingReports'] as const
    await empty(database.db)
    const chunks = again.map((table, i) => ({ table, rows: reports(i < 2 ? 0 : half) }) as BookChunk)
    await loadBook(database.db, [...chunksOf({ ...book, usageReports: [], billingReports: [] }), ...chunks])
    const { rows } = await sql`
      select list, sum(began)::int as total, (select count(*)::int from lmp.usage_reports) as rows from lmp.totals
       where list like '%reports' group by list order by list`.execute(database.db)
    const both = { total: 2 * half, rows: 2 * half }
    assert.deepEqual(rows, [
      { list: 'billing-reports', ...both },
      { list: 'usage-reports', ...both },
    ])
  })

  it('is told of while it goes: the rows so far, then that indexes and totals are made', async () => {
    const book = randomBook(3)
    await empty(database.db)
    const told: (string | number)[] = []
    const tell = (what: string | number) => void told.push(what)
    await loadBook(database.db, chunksOf(book), { onProgress: tell, onStage: tell })
    const rows = told.slice(0, -2) as number[]
    assert.deepEqual(
      rows,
      rows.toSorted((a, b) => a - b),
    )
    assert.deepEqual(told.slice(-3), [Object.values(book).flat().length, 'indexes', 'totals'])
  })

  it('is known to the planner, in every table', async () => {
    await empty(database.db)
    await loadBook(database.db, chunksOf(randomBook(3)))
    const { rows } = await sql<{ relname: string }>`
      select relname from pg_class where relnamespace = 'lmp'::regnamespace and relkind = 'r' and reltuples < 1
         and relname not like 'migrations%'`.execute(database.db)
    assert.deepEqual(rows, [])
  })

  if (kind === 'PostgreSQL')
    it('is all of a book that comes slowly, though its user may not rest in a transaction', async () => {
      const book = randomBook(4)
      await empty(database.db)
      async function* slowly() {
        yield* chunksOf(book)
        await sql`select pg_sleep(0.2)`.execute(database.db)
      }
      await database.db.connection().execute(async db => {
        await sql`set idle_in_transaction_session_timeout = 100`.execute(db)
        await loadBook(db, slowly())
        await sql`reset idle_in_transaction_session_timeout`.execute(db)
      })
      const { rows } = await sql<{ n: string }>`select count(*) as n from lmp.licenses`.execute(database.db)
      assert.equal(Number(rows[0]?.n), book.licenses.length)
    })

  it('is looked up for each license, however the planner would rather join', async () => {
    const chunk = { table: 'licenses', rows: randomBook(1).licenses } as const
    await database.db.transaction().execute(async trx => {
      await sql`set local enable_nestloop = off`.execute(trx)
      const { rows } = await sql<Record<'QUERY PLAN', string>>`explain ${insertChunk(chunk, NOW)}`.execute(
        trx,
      )
      const plan = rows.map(row => row['QUERY PLAN']).join('\n')
      assert.match(plan, /Nested Loop/)
      assert.doesNotMatch(plan, /(Hash|Merge) Join/)
    })
  })

  it('is nothing of a book whose rows refer to nothing, which is refused', async () => {
    const book = randomBook(5)
    const [license] = book.licenses
    assert.ok(license)
    const broken = {
      ...book,
      licenses: [...book.licenses, { ...license, id: 'stray', customerId: 'nobody' }],
    }
    await assert.rejects(
      () => load(database, broken, '2026-11-10'),
      /licenses refer to a record that is not there/,
    )
    assert.deepEqual((await sql`select 1 from lmp.accounts`.execute(database.db)).rows, [])
  })
})

/** Starts work on the accounts, and lets it at them once all of it waits; in an array, for it has still to be waited for. */
async function heldBack({ db }: Database, start: () => Promise<void>[]): Promise<Promise<void>[]> {
  return db.transaction().execute(async trx => {
    await sql`lock table lmp.accounts in access exclusive mode`.execute(trx)
    const started = start()
    for (let waiting = 0; waiting < started.length;) {
      const { rows } = await sql`select from pg_locks where not granted`.execute(trx)
      waiting = rows.length
    }
    return started
  })
}
