import type { Kysely } from 'kysely'
import type { Database } from '../embedded/open-database.js'
import type { Tables } from './schema.js'

/** Whatever the work in it changes is rolled back. */
class Undo extends Error {}

/** Does work in a transaction, and leaves nothing of it. */
export async function undone({ db }: Database, work: (trx: Kysely<Tables>) => Promise<void>): Promise<void> {
  await db
    .transaction()
    .execute(async trx => {
      await work(trx)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
}
