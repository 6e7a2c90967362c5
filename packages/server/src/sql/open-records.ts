import { sql, type Kysely, type Selectable } from 'kysely'
import { AdapterError } from '@lmp-widgets/data-adapter'
import { dateIn, type Account, type OpenRecords, type Viewer } from '@lmp-widgets/data-adapter/records'
import { momentOf, moveDay } from './account-day.js'
import { notThere } from './database-failure.js'
import { toCount } from './numbers.js'
import { PARTNER_READER, READER } from './safe-roles.js'
import type { AccountsTable, Tables } from './schema.js'
import { SqlSource } from './sql-source.js'

/** Limits of the reading transactions. */
export interface SqlRecordsOptions {
  /** Milliseconds for one statement; 8 s when not given: less than a client waits. */
  statementTimeout?: number
}

/**
 * The records of a database whose schema `migrate` made. Each opening is one read-only transaction with one snapshot,
 * under a role that sees the viewer's rows alone. Stored license statuses are first brought to the viewer's day.
 * Rejects with an `AdapterError` `not-found` for an account that does not exist.
 */
export function sqlRecords(
  db: Kysely<Tables>,
  { statementTimeout = 8_000 }: SqlRecordsOptions = {},
): OpenRecords {
  return async (viewer, now, work) => {
    // The day may turn, or another server's clock may move it back, between advancing and reading; not for ever.
    for (let attempt = 0; attempt < 5; attempt++) {
      const outcome = await readOnce(db, viewer, now, statementTimeout, work)
      if (!('behind' in outcome)) return outcome.result
      await moveDay(db, viewer.accountId, outcome.behind)
    }
    throw new Error('The servers of this database disagree about the day.')
  }
}

async function readOnce<T>(
  db: Kysely<Tables>,
  viewer: Viewer,
  now: Date,
  statementTimeout: number,
  work: (source: SqlSource, moment: Date) => Promise<T>,
): Promise<{ result: T } | { behind: string }> {
  const transaction = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return transaction.execute(async transacting => {
    // Every statement names the schema itself: to look for tables without one takes longer than to send it.
    const trx = transacting.withoutPlugins()
    const { account, statusDate } = await enter(trx, viewer, statementTimeout)
    const moment = momentOf(statusDate, account, now)
    if (!moment) return { behind: dateIn(account.timeZone, now) }
    const scope = { accountId: viewer.accountId, partnerId: viewer.partner?.id }
    return { result: await work(new SqlSource(trx, scope, account), moment) }
  })
}

/** Makes the transaction the viewer's, and reads the viewer's account. */
async function enter(
  db: Kysely<Tables>,
  { accountId, partner }: Viewer,
  statementTimeout: number,
): Promise<{ account: Account; statusDate: string }> {
  const { rows } = await sql<Selectable<AccountsTable> & { status_day: string }>`
    select *, to_char(status_date, 'YYYY-MM-DD') as status_day
      from lmp.enter(${partner ? PARTNER_READER : READER}, ${accountId}, ${partner?.id ?? ''}, ${statementTimeout}::int)`
    .execute(db)
    .catch(error => {
      throw notThere(error)
    })
  const [row] = rows
  if (!row) throw new AdapterError('not-found', 'There is no such account.')
  return {
    account: {
      id: row.account_id,
      name: row.name,
      type: row.type,
      timeZone: row.time_zone,
      partnerAnalytics: row.partner_analytics,
      decreaseThreshold: { kind: row.decrease_kind, value: toCount(row.decrease_value) },
      overviewDays: row.overview_days,
      inactiveDays: row.inactive_days,
    },
    statusDate: row.status_day,
  }
}
