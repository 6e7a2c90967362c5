import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { openDatabase } from '../embedded/open-database.js'
import { makeOwnedDatabase, startPostgres } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import { NOW, chunksOf, nameOf, randomBook, viewersOf } from './random-book.test.support.js'
import { sqlAdapter } from './sql-adapter.js'

const book = randomBook(7)
/** Of an account, and of a partner of it. */
const USERS = viewersOf(book).filter(
  ({ role, accountId }) => role === 'administrator' && accountId === 'distributor',
)
const drillDown = { screen: 'customers', filter: { name: 'alp' } } as const

/** What pg_restore --no-acl leaves: nobody but the owner may do anything, except that everybody may call a function. */
const WITHOUT_RIGHTS = `
  revoke all on schema lmp from lmp_reader, lmp_partner_reader;
  revoke all on all tables in schema lmp from lmp_reader, lmp_partner_reader;
  grant execute on all functions in schema lmp to public`

describe('a database that was restored without its rights', () => {
  let server: Awaited<ReturnType<typeof startPostgres>>
  before(async () => {
    server = await startPostgres()
  })
  after(() => server.stop())

  it('answers every user again, and no user of a partner may ask for the account’s names', async () => {
    const owner = await makeOwnedDatabase(server.url)
    const first = await openDatabase({ url: owner.url })
    await loadBook(first.db, chunksOf(book), { now: NOW })
    const totals = ({ db }: typeof first) =>
      Promise.all(
        USERS.map(async viewer => {
          const { total } = await sqlAdapter(db, viewer, { now: () => NOW }).list(drillDown)
          return [nameOf(viewer), total]
        }),
      )
    const right = await totals(first)
    await sql.raw(WITHOUT_RIGHTS).execute(first.db)
    await first.close()

    const restored = await openDatabase({ url: owner.url })
    assert.deepEqual(await totals(restored), right)
    const { rows } = await sql`
      select proname from pg_proc
       where pronamespace = 'lmp'::regnamespace and prosecdef
         and has_function_privilege('lmp_partner_reader', oid, 'execute')`.execute(restored.db)
    assert.deepEqual(rows, [])
    await restored.close()
    await owner.drop()
  })
})
