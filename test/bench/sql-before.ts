/**
 * What indexes and rollups bring: the dashboard's questions as one would write them over the tables alone, with no index but
 * those of keys, and with all of them, beside what is asked today.
 */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Tables } from '@lmp-widgets/server'
import type { Question } from './sql-questions.js'
import { timesOf, toPercentiles } from './sql-times.js'

/** Prints a row for each question: p50 and p95 in milliseconds of so many runs. */
export async function printBefore(
  db: Kysely<Tables>,
  account: string,
  questions: readonly Question[],
  runs: number,
): Promise<void> {
  const asked = questions.filter(({ plain }) => plain.length > 0)
  const plain = asked.map(question => question.plain.map(text => text.replaceAll('$account', `'${account}'`)))
  const keysAlone = await inTransaction(db, dropIndexes, plain, runs)
  const withIndexes = await inTransaction(db, async () => {}, plain, runs)
  const today = await timesOf(
    asked.map(({ ask }) => ask),
    runs,
  )
  const rows = asked.map(({ what }, index) => [
    what,
    {
      'keys alone': keysAlone[index],
      'with indexes': withIndexes[index],
      today: toPercentiles(today[index]!),
    },
  ])
  console.table(Object.fromEntries(rows))
}

/** Asks within a transaction that is taken back, so that the database is as before. */
async function inTransaction(
  db: Kysely<Tables>,
  prepare: (trx: Transaction<Tables>) => Promise<void>,
  questions: readonly (readonly string[])[],
  runs: number,
): Promise<string[]> {
  const trx = await db.startTransaction().execute()
  try {
    await sql`set local max_parallel_workers_per_gather = 0`.execute(trx)
    await prepare(trx)
    const asks = questions.map(statements => async () => {
      for (const statement of statements) await sql.raw(statement).execute(trx)
    })
    return (await timesOf(asks, runs)).map(toPercentiles)
  } finally {
    await trx.rollback().execute()
  }
}

async function dropIndexes(trx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relnamespace = 'lmp'::regnamespace and not exists
       (select from pg_constraint where conindid = i.indexrelid)`.execute(trx)
  for (const { name } of rows) await sql`drop index ${sql.raw(name)}`.execute(trx)
}
