import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import type { Database } from '../embedded/open-database.js'
import { openTestDatabase } from './databases.test.support.js'
import { migrate } from './migrate.js'

describe('a schema that is up to date', () => {
  let database: Database
  before(async () => {
    database = await openTestDatabase('PGlite')
  })
  after(() => database?.close())

  it('stays as it is', () => migrate(database.db))

  it('is told by its name from one of a newer version', async () => {
    await sql`insert into lmp.migrations (name, timestamp) values ('9999-later', '')`.execute(database.db)
    await assert.rejects(migrate(database.db), { code: 'ENEWER', message: /newer version.* 9999-later/ })
  })
})
