import { sql, type Kysely } from 'kysely'
import type { Tables } from './schema.js'

/** What PostgreSQL may be told for a user or a database, and would do other things than the statements say. */
const WRONG: Readonly<Record<string, readonly string[]>> = {
  // No null in an array: the rows of a book would have the word instead.
  array_nulls: ['off'],
  // Whoever has waited for another would go on with what there was before it: two first starts at once fail.
  default_transaction_isolation: ['repeatable read', 'serializable'],
  // The conditions of policies would not be known again.
  quote_all_identifiers: ['on'],
  // Whatever row-level security applies to is refused.
  row_security: ['off'],
}

/** Throws, naming each, with the code `ESETTING`, where the database or its user has a setting with which this cannot work. */
export async function assertSettings(db: Kysely<Tables>): Promise<void> {
  const wrong = Object.entries(WRONG).flatMap(([name, settings]) =>
    settings.map(setting => sql`(${name}, ${setting})`),
  )
  const { rows } = await sql<{ said: string }>`
    select name || ' = ' || setting as said from pg_settings
     where (name, setting) in (${sql.join(wrong)}) order by name`.execute(db)
  if (rows.length === 0) return
  const said = rows.map(row => row.said).join(', ')
  throw Object.assign(new Error(`The database has ${said} for this user, and cannot be used with it.`), {
    code: 'ESETTING',
  })
}
