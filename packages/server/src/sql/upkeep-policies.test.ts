import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { openDatabase } from '../embedded/open-database.js'
import { makeOwnedDatabase, startPostgres } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import { NOW, chunksOf, randomBook } from './random-book.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

const TOMORROW = new Date(NOW.getTime() + 86_400_000)
const viewer = { accountId: 'distributor', role: 'administrator' } as const

describe('a database whose policies are those of another owner, as one that was restored has them', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  before(async () => {
    server = await startPostgres()
  })
  after(() => server.stop())

  for (const [left, statement] of [
    ['the other owner’s', 'alter policy upkeep on %s to postgres'],
    ['missing, for that owner is not known here', 'drop policy upkeep on %s'],
  ] as const)
    it(`has its rows, its days and its changes: policies ${left}`, async () => {
      const owner = await makeOwnedDatabase(server.url)
      const first = await openDatabase({ url: owner.url })
      await loadBook(first.db, chunksOf(randomBook(7)), { now: NOW })
      await first.close()
      await asSuperuser(server.url, new URL(owner.url), statement)

      const { db, isEmpty, close } = await openDatabase({ url: owner.url })
      assert.equal(isEmpty, false)
      const list = () =>
        sqlAdapter(db, viewer, { now: () => TOMORROW }).list({ screen: 'customers', filter: {} })
      const { total } = await list()
      assert.ok(total > 0)
      await db.deleteFrom('licenses').execute()
      await db.deleteFrom('customers').execute()
      assert.equal((await list()).total, 0)
      await close()
      await owner.drop()
    })

  it('opens for several servers that start together', async () => {
    const owner = await makeOwnedDatabase(server.url)
    await (await openDatabase({ url: owner.url })).close()
    await asSuperuser(server.url, new URL(owner.url), 'alter policy upkeep on %s to postgres')
    const opened = await Promise.all(Array.from({ length: 5 }, () => openDatabase({ url: owner.url })))
    for (const { close } of opened) await close()
    await owner.drop()
  })
})

/** Does that to each table that has the policy. */
async function asSuperuser(serverUrl: string, { pathname }: URL, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: new URL(pathname, serverUrl).href })
  await client.connect()
  await client.query(`do $$ declare held regclass; begin
    for held in select polrelid from pg_policy where polname = 'upkeep' loop execute format('${statement}', held); end loop;
  end $$`)
  await client.end()
}
