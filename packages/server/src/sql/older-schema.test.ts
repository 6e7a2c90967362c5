import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Kysely, Migrator, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { SCREENS, WIDGETS } from '@lmp-widgets/data-adapter'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { openDatabase } from '../embedded/open-database.js'
import { survivingPool } from '../embedded/surviving-pool.js'
import { makeOwnedDatabase, startPostgres } from './databases.test.support.js'
import { insertChunk } from './insert-chunk.js'
import { MIGRATIONS } from './migrate.js'
import { NOW, chunksOf, randomBook, viewersOf } from './random-book.test.support.js'
import type { Tables } from './schema.js'
import { sqlAdapter } from './sql-adapter.js'
import { isAsMadeAnew } from './upkeep.test.support.js'

const now = () => NOW
const book = randomBook(3)

/** The versions that have a status of licenses and roles for readers. */
const VERSIONS = Object.keys(MIGRATIONS).filter(name => name >= '0006')

describe('a database of an older version, with records in it', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  before(async () => {
    server = await startPostgres()
  })
  after(() => server?.stop())

  for (const version of VERSIONS) {
    it(`answers as the records do, once it is brought from ${version} to this one`, async () => {
      const { url, drop } = await makeOwnedDatabase(server.url)
      await makeOlder(url, version)
      const database = await openDatabase({ url })
      try {
        for (const viewer of viewersOf(book)) {
          const expected = new MemoryAdapter(book, viewer, { now })
          const actual = sqlAdapter(database.db, viewer, { now })
          for (const widget of WIDGETS)
            assert.deepEqual(await actual.load({ widget }), await expected.load({ widget }), widget)
          const { screens } = await expected.manifest()
          for (const screen of SCREENS.filter(each => screens.includes(each)))
            assert.deepEqual(
              await actual.list({ screen, filter: {} }, { limit: 1000 }),
              await expected.list({ screen, filter: {} }, { limit: 1000 }),
            )
        }
      } finally {
        await database.close()
        await drop()
      }
    })
  }

  it('keeps a record that no answer can say, and goes on with its day', async () => {
    const { url, drop } = await makeOwnedDatabase(server.url)
    await makeOlder(url, '0016-enter-in-time', [
      `update lmp.licenses set full_since = 'infinity'`,
      `update lmp.accounts set overview_days = 0`,
      `update lmp.billing_reports set status = 'under-review', kind = null`,
    ])
    const database = await openDatabase({ url })
    try {
      const later = () => new Date(NOW.getTime() + 40 * 86_400_000)
      const adapter = sqlAdapter(database.db, viewersOf(book)[0]!, { now: later })
      assert.equal((await adapter.load({ widget: 'customer-license-status' })).state, 'ready')
    } finally {
      await database.close()
      await drop()
    }
  })
})

describe('a database that is brought to this version while a server of an older one uses it', () => {
  const OLDER = '0017-sayable-records'
  let server: Awaited<ReturnType<typeof startPostgres>>
  before(async () => {
    server = await startPostgres()
  })
  after(() => server?.stop())

  /** A transaction of the older server begins, goes on while the new one waits for it, and both are done. */
  const meet = async (begin: string, goOn: string) => {
    const { url, drop } = await makeOwnedDatabase(server.url)
    await makeOlder(url, OLDER)
    const [older, watcher] = [new pg.Client(url), new pg.Client(url)]
    await Promise.all([older.connect(), watcher.connect()])
    await older.query(`begin; ${begin}`)
    let isOpen = false
    const opening = openDatabase({ url }).finally(() => (isOpen = true))
    const waiting = `select from pg_stat_activity
      where datname = current_database() and wait_event_type in ('Lock', 'Timeout')`
    while (!isOpen && !(await watcher.query(waiting)).rowCount);
    assert.equal(isOpen, false)
    await older.query(`${goOn}; commit`)
    await Promise.all([older.end(), watcher.end()])
    const database = await opening
    await isAsMadeAnew(database)
    await database.close()
    await drop()
  }

  it('lets a question come to its end', () =>
    meet('select from lmp.accounts; select from lmp.partners', 'select from lmp.customers'))

  it('lets whoever writes come to their end', () =>
    meet(
      `update lmp.partners set city = 'Elsewhere'`,
      `update lmp.customers set status = 'disabled' where id = 'c1'`,
    ))
})

/** Makes the tables as that version had them, and writes the book as a back office does. */
async function makeOlder(url: string, version: string, changes: readonly string[] = []): Promise<void> {
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: survivingPool({ connectionString: url }) }),
  })
  const migrator = new Migrator({
    db: db.withSchema('lmp'),
    provider: { getMigrations: () => Promise.resolve(MIGRATIONS) },
    migrationTableSchema: 'lmp',
    migrationTableName: 'migrations',
    migrationLockTableName: 'migrations_lock',
  })
  const { error } = await migrator.migrateTo(version)
  if (error) throw error
  for (const chunk of chunksOf(book)) await insertChunk(chunk, NOW).execute(db)
  for (const change of changes) await sql.raw(change).execute(db)
  await db.destroy()
}
