import { sql, type Kysely } from 'kysely'
import type { Book, BookChunk } from '@lmp-widgets/data-adapter/records'
import { insertChunk } from './insert-chunk.js'
import type { Tables } from './schema.js'
import { setAsideIndexes } from './set-aside.js'

/** How a book is loaded. */
export interface LoadBookOptions {
  /** Called now and then with the number of rows so far. */
  onProgress?: ((rows: number) => void) | undefined
  /** Called when that is begun which follows the rows: first their indexes, then the totals. */
  onStage?: ((stage: 'indexes' | 'totals') => void) | undefined
  /** The moment whose date, in each account's zone, license statuses are computed for; the present when not given. */
  now?: Date | undefined
  /** Does nothing when there are accounts already: another process may have filled the database meanwhile. */
  onlyWhenEmpty?: boolean | undefined
}

/** Loads of one database come one after the other: each of two first ones would wait for the tables of the other. */
const TURN = sql`select pg_advisory_xact_lock(hashtext('lmp.load'))`

/** The tables of the records, in the order in which they refer to each other. */
const RECORDS = {
  accounts: 'accounts',
  products: 'products',
  partners: 'partners',
  servicePlans: 'service_plans',
  customers: 'customers',
  licenses: 'licenses',
  usageReports: 'usage_reports',
  billingReports: 'billing_reports',
  units: 'units',
} as const satisfies Record<keyof Book, keyof Tables>
/** Those of what is made of them. */
const MADE = [
  'partner_license_statuses',
  'totals',
  'name_totals',
  'unit_falls',
] as const satisfies readonly (keyof Tables)[]

/** Rows held before they are written, and rows in one statement: many are quick, few stay within any deadline. */
const HELD = 20_000
const BATCH = 5_000

/**
 * Loads the records of whole accounts, quickly: triggers stay off, and what they keep is made at the end; so are the
 * indexes, when these are the first records.
 * It is one transaction: all or nothing. Rejects when a row refers to one that is not there.
 */
export async function loadBook(
  db: Kysely<Tables>,
  chunks: Iterable<BookChunk> | AsyncIterable<BookChunk>,
  { onProgress, onStage, now = new Date(), onlyWhenEmpty = false }: LoadBookOptions = {},
): Promise<void> {
  await db.transaction().execute(async trx => {
    await TURN.execute(trx)
    await sql`select set_config('lmp.bulk', 'on', true)`.execute(trx)
    // However slowly the rows come: a server may end whoever rests in a transaction.
    await sql`select set_config('idle_in_transaction_session_timeout', '0', true)`.execute(trx)
    const isFirst = !(await trx.selectFrom('accounts').select('account_id').limit(1).executeTakeFirst())
    if (onlyWhenEmpty && !isFirst) return
    const restoreIndexes = isFirst ? await setAsideIndexes(trx) : undefined
    const accounts: string[] = []
    const held = new Map<keyof Book, BookChunk['rows'][number][]>()
    let [waiting, written] = [0, 0]

    const write = async () => {
      for (const table of Object.keys(RECORDS) as (keyof Book)[]) {
        const rows = held.get(table) ?? []
        for (let start = 0; start < rows.length; start += BATCH) {
          const batch = { table, rows: rows.slice(start, start + BATCH) } as BookChunk
          const { numAffectedRows } = await insertChunk(batch, now).execute(trx)
          if (Number(numAffectedRows) !== batch.rows.length) {
            throw new Error(`Some of the ${table} refer to a record that is not there.`)
          }
          written += batch.rows.length
          onProgress?.(written)
        }
      }
      held.clear()
      waiting = 0
    }

    for await (const { table, rows } of chunks) {
      if (table === 'accounts') accounts.push(...rows.map(({ id }) => id))
      const ofTable = held.get(table) ?? []
      for (const row of rows) ofTable.push(row)
      held.set(table, ofTable)
      waiting += rows.length
      if (waiting >= HELD) await write()
    }
    await write()
    onStage?.('indexes')
    await restoreIndexes?.()
    await analyze(trx, Object.values(RECORDS))
    onStage?.('totals')
    for (const id of accounts) await sql`select lmp.rebuild(${id})`.execute(trx)
    await analyze(trx, MADE)
  })
}

/** The planner knows nothing of new rows until they are counted. */
async function analyze(db: Kysely<Tables>, tables: readonly (keyof Tables)[]): Promise<void> {
  for (const table of tables) await sql`analyze ${sql.table(`lmp.${table}`)}`.execute(db)
}
