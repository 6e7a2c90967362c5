/**
 * What indexes and rollups bring: some of the dashboard's questions as one would write them over the tables alone, with no
 * index but those of keys, and with all of them, beside what is asked today.
 */
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DashboardAdapter, DrillDown, WidgetRequest } from '@lmp-widgets/data-adapter'
import type { Tables } from '@lmp-widgets/server'

/** A question, its plain statements for an account, and how it is asked today. */
interface Case {
  what: string
  plain: readonly string[]
  /** Resolves to what is measured. */
  today: (adapter: DashboardAdapter) => Promise<() => Promise<unknown>>
}

const MONTH_ENDS = Array.from({ length: 11 }, (_, i) =>
  new Date(Date.UTC(2026, i, 0)).toISOString().slice(0, 10),
)
const PAGE = 50

const widget = (name: string) => async (adapter: DashboardAdapter) => () =>
  adapter.load({ widget: name } as WidgetRequest)

function list(filter: object, conditions: string, pages = 1): Omit<Case, 'what'> {
  const from = `from lmp.customers c where c.account_id = $account ${conditions}`
  const drillDown = { screen: 'customers', filter } as DrillDown
  return {
    plain: [
      `select count(*) ${from}`,
      `select c.* ${from} order by c.name_start, c.id limit ${PAGE + 1} offset ${(pages - 1) * PAGE}`,
    ],
    async today(adapter) {
      let cursor: string | undefined
      const read = async (limit: number) =>
        adapter.list(drillDown, { sort: 'name', limit, ...(cursor && { cursor }) })
      for (let rows = (pages - 1) * PAGE; rows > 0; rows -= 1000)
        cursor = (await read(Math.min(rows, 1000))).nextCursor
      return () => read(PAGE)
    },
  }
}

const CASES: readonly Case[] = [
  {
    what: 'enabled customers, with trend',
    plain: [
      `select count(*) filter (where status = 'enabled'), ${MONTH_ENDS.map(
        day =>
          `count(*) filter (where created_on <= '${day}' and (status = 'enabled') = (status_since <= '${day}'))`,
      ).join(', ')} from lmp.customers where account_id = $account`,
    ],
    today: widget('enabled-customers'),
  },
  {
    what: 'customer license status',
    plain: [
      `select status, count(distinct customer_id) from lmp.licenses where account_id = $account group by status`,
    ],
    today: widget('customer-license-status'),
  },
  {
    what: 'partner license status',
    plain: [
      `select status, count(distinct partner_id) from lmp.licenses where account_id = $account group by status`,
    ],
    today: widget('partner-license-status'),
  },
  {
    what: 'usage report status',
    plain: [
      `select status, count(*) from lmp.usage_reports where account_id = $account and cycle = '2026-10' group by status`,
    ],
    today: widget('usage-report-status'),
  },
  {
    what: 'new partner acquisition',
    plain: [
      `select date_trunc('month', acquired_on), count(*) from lmp.partners
        where account_id = $account and acquired_on >= '2025-01-01' group by 1`,
    ],
    today: widget('new-partner-acquisition'),
  },
  { what: 'customers by name, first page', ...list({}, '') },
  { what: 'customers by name, page 1,000', ...list({}, '', 1000) },
  {
    what: 'customers with an expired license, first page',
    ...list(
      { licenseStatus: 'expired' },
      `and exists (select from lmp.licenses l where l.account_id = c.account_id and l.customer_id = c.id and l.status = 'expired')`,
    ),
  },
  {
    what: 'customers with a rare word in the name, first page',
    ...list({ name: 'blackwood' }, `and strpos(c.folded_name, 'blackwood') > 0`),
  },
]

/** Prints a row for each question: p50 in milliseconds of so many runs. */
export async function printBefore(
  db: Kysely<Tables>,
  account: string,
  adapter: DashboardAdapter,
  runs: number,
): Promise<void> {
  const rows: Record<string, Record<string, string>> = {}
  for (const { plain, today, what } of CASES) {
    const statements = plain.map(text => text.replaceAll('$account', `'${account}'`))
    rows[what] = {
      'keys alone': await inTransaction(db, runs, statements, dropIndexes),
      'with indexes': await inTransaction(db, runs, statements, async () => {}),
      today: await p50(runs, await today(adapter)),
    }
  }
  console.table(rows)
}

/** Asks within a transaction that is taken back, so that the database is as before. */
async function inTransaction(
  db: Kysely<Tables>,
  runs: number,
  statements: readonly string[],
  prepare: (trx: Transaction<Tables>) => Promise<void>,
): Promise<string> {
  const trx = await db.startTransaction().execute()
  try {
    await sql`set local max_parallel_workers_per_gather = 0`.execute(trx)
    await prepare(trx)
    return await p50(runs, async () => {
      for (const statement of statements) await sql.raw(statement).execute(trx)
    })
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

async function p50(runs: number, ask: () => Promise<unknown>): Promise<string> {
  await ask()
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await ask()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return times[Math.floor((runs - 1) / 2)]!.toFixed(1)
}
