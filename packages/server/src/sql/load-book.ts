import { sql, type Kysely } from 'kysely'
import type { Book, BookChunk } from '@lmp-widgets/data-adapter/records'
import { insertChunk } from './insert-chunk.js'
import type { Tables } from './schema.js'

/** How far a load has come. */
export interface LoadProgress {
  table: keyof Book
  /** Rows of all tables so far. */
  rows: number
}

/** What a load may be told. */
export interface LoadOptions {
  onProgress?: ((progress: LoadProgress) => void) | undefined
  /** The moment whose date, in each account's zone, license statuses are computed for; the present when not given. */
  now?: Date | undefined
}

/** The most rows in one statement: large enough to be quick, small enough for any deadline. */
const BATCH = 5000

/**
 * Loads the records of whole accounts, quickly: triggers stay off, and what they keep is made at the end.
 * It is one transaction: all or nothing. Rejects when a row refers to one that is not there.
 */
export async function loadBook(
  db: Kysely<Tables>,
  chunks: Iterable<BookChunk> | AsyncIterable<BookChunk>,
  { onProgress, now = new Date() }: LoadOptions = {},
): Promise<void> {
  await db.transaction().execute(async trx => {
    await sql`select set_config('lmp.bulk', 'on', true)`.execute(trx)
    const accounts: string[] = []
    let rows = 0
    for await (const chunk of chunks) {
      if (chunk.table === 'accounts') accounts.push(...chunk.rows.map(account => account.id))
      for (let start = 0; start < chunk.rows.length; start += BATCH) {
        const batch = { ...chunk, rows: chunk.rows.slice(start, start + BATCH) } as BookChunk
        const { numAffectedRows } = await insertChunk(batch, now).execute(trx)
        if (Number(numAffectedRows) !== batch.rows.length) {
          throw new Error(`Some of the ${chunk.table} refer to a record that is not there.`)
        }
        rows += batch.rows.length
        onProgress?.({ table: chunk.table, rows })
      }
    }
    for (const id of accounts) await sql`select lmp.rebuild(${id})`.execute(trx)
  })
  // The planner knows nothing of new rows until they are counted.
  for (const table of ANALYZED) await sql`analyze ${sql.table(`lmp.${table}`)}`.execute(db)
}

const ANALYZED = [
  'accounts',
  'products',
  'partners',
  'service_plans',
  'customers',
  'licenses',
  'usage_reports',
  'billing_reports',
  'units',
  'partner_license_statuses',
  'customer_days',
] as const satisfies readonly (keyof Tables)[]
