import { sql, type Kysely } from 'kysely'
import type { Tables } from './schema.js'

/** What PostgreSQL may be told otherwise for a user or a database, and would do other things than the statements say. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  // No null in an array: the rows of a book would have the word instead.
  array_nulls: ['on'],
  // Whoever has waited for another would go on with what there was before it: two first starts at once fail.
  default_transaction_isolation: ['read committed', 'read uncommitted'],
  // An index of names would leave out, by chance, some of those that it found: a number would be less than its list.
  gin_fuzzy_search_limit: ['0'],
  // The conditions of policies would not be known again.
  quote_all_identifiers: ['off'],
  // Whatever row-level security applies to is refused.
  row_security: ['on'],
  // No trigger keeps a number, and no reference is checked.
  session_replication_role: ['origin', 'local'],
}

/** Throws, naming each, with the code `ESETTING`, where the database or its user has a setting with which this cannot work. */
export async function assertSettings(db: Kysely<Tables>): Promise<void> {
  const right = Object.entries(RIGHT).flatMap(([name, settings]) =>
    settings.map(setting => sql`(${name}, ${setting})`),
  )
  const { rows } = await sql<{ said: string }>`
    select name || ' = ' || setting as said from pg_settings
     where name in (${sql.join(Object.keys(RIGHT))}) and (name, setting) not in (${sql.join(right)}) order by name`.execute(
    db,
  )
  if (rows.length === 0) return
  const said = rows.map(row => row.said).join(', ')
  throw Object.assign(new Error(`The database has ${said} for this user, and cannot be used with it.`), {
    code: 'ESETTING',
  })
}
