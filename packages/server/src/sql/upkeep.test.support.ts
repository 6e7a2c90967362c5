import assert from 'node:assert/strict'
import type { Book } from '@lmp-widgets/data-adapter/records'
import { sql } from 'kysely'
import type { Database } from '../embedded/open-database.js'
import { fill } from './databases.test.support.js'

/** Has the database keep this book, as of noon of that day. */
export const load = ({ db }: Database, book: Book, day: string): Promise<void> =>
  fill(db, utc(book), new Date(`${day}T12:00:00Z`))

/** The same book, with every account's day where the clock's is. */
export function utc(book: Book): Book {
  return { ...book, accounts: book.accounts.map(account => ({ ...account, timeZone: 'UTC' })) }
}

/** What the triggers have kept up is the same as when it is made anew. */
export async function isAsMadeAnew(database: Database, message?: string): Promise<void> {
  const maintained = await kept(database)
  await sql`update lmp.licenses set status = status`.execute(database.db)
  await sql`select lmp.rebuild(account_id) from lmp.accounts`.execute(database.db)
  assert.deepEqual(maintained, await kept(database), message)
}

/** All that triggers keep, as text. */
export async function kept({ db }: Pick<Database, 'db'>): Promise<unknown> {
  const { rows } = await sql`
    select 'license' as kept, account_id, id, status, next_status_on::text as value, partner_id as more from lmp.licenses
    union all select 'partner', account_id, partner_id, status, customers::text, '' from lmp.partner_license_statuses
    union all select 'sale', account_id, id, '', first_full_sale_on::text, '' from lmp.partners
    union all select 'total', account_id, list || ' ' || month, status || ' ' || kind, sum(began)::text, sum(changed)::text
      from lmp.totals group by account_id, list, month, status, kind having sum(began) <> 0 or sum(changed) <> 0
    union all select 'name', account_id, part, '', sum(customers)::text, ''
      from lmp.name_totals group by account_id, part having sum(customers) <> 0
    union all select 'fall', account_id, cycle || ' ' || product_id, partner_id, previous::text, current::text from lmp.unit_falls
    order by 1, 2, 3, 4`.execute(db)
  return rows
}
