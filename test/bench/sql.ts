/**
 * The SQL at scale, on a real PostgreSQL: loads 1 million customers and 2 million licenses in twenty accounts, one of
 * which holds a tenth, and prints how long each question of that account takes.
 *
 * `node --conditions=lmp-source --import tsx test/bench/sql.ts [--scale 100] [--accounts 20] [--runs 20] [--plans]`
 * With DATABASE_URL_TEST, in that database; records that are there already are used again.
 */
import { parseArgs } from 'node:util'
import { Kysely, PostgresDialect, sql, type LogEvent } from 'kysely'
import pg from 'pg'
import type { DrillDown, Screen, Widget, WidgetRequest } from '@lmp-widgets/data-adapter'
import { streamBook } from '@lmp-widgets/data-adapter/book'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import { loadBook, openDatabase, sqlAdapter, type Tables } from '@lmp-widgets/server'
import { startPostgres } from '../support/postgres.js'

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '100' },
    accounts: { type: 'string', default: '20' },
    runs: { type: 'string', default: '20' },
    plans: { type: 'boolean', default: false },
  },
})
const TODAY = '2026-11-24'
const now = () => new Date(`${TODAY}T12:00:00Z`)

const server = await startPostgres({
  shared_buffers: '2GB',
  work_mem: '32MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '16GB',
  jit: 'off',
})
const database = await openDatabase({ url: server.url })
const asked: LogEvent[] = []
const pool = new pg.Pool({ connectionString: server.url, max: 2 })
const db = new Kysely<Tables>({
  dialect: new PostgresDialect({ pool }),
  log: event => void asked.push(event),
}).withSchema('lmp')
try {
  if (database.isEmpty) await load()
  await printSizes()
  const viewers = await chooseViewers()
  for (const [name, viewer] of viewers) await measureAll(name, viewer)
} finally {
  await db.destroy()
  await database.close()
  await server.stop()
}

async function load(): Promise<void> {
  const start = performance.now()
  const seconds = () => Math.round((performance.now() - start) / 1000)
  let printed = 0
  await loadBook(
    database.db,
    streamBook({ seed: 1, today: TODAY, scale: Number(values.scale), accounts: Number(values.accounts) }),
    {
      now: now(),
      onProgress: rows => {
        if (rows - printed < 1_000_000) return
        printed = rows
        console.log(`  ${rows.toLocaleString('en')} rows after ${seconds()} s`)
      },
    },
  )
  console.log(`loaded in ${seconds()} s`)
  await sql`vacuum analyze`.execute(database.db)
  console.log(`vacuumed after ${seconds()} s`)
}

async function printSizes(): Promise<void> {
  const { rows } = await sql<{ name: string; rows: string; data: string; indexes: string }>`
    select relname as name, reltuples::bigint as rows, pg_size_pretty(pg_relation_size(oid)) as data,
           pg_size_pretty(pg_indexes_size(oid)) as indexes
      from pg_class where relnamespace = 'lmp'::regnamespace and relkind = 'r' order by reltuples desc`.execute(
    database.db,
  )
  console.table(rows.map(row => ({ ...row, rows: Number(row.rows).toLocaleString('en') })))
}

/** A user of the largest account, of the smallest, and of the largest account's largest MSP. */
async function chooseViewers(): Promise<[string, Viewer][]> {
  const accounts = await database.db
    .selectFrom('customers')
    .select(['account_id', sql<string>`count(*)`.as('n')])
    .groupBy('account_id')
    .orderBy('n', 'desc')
    .execute()
  const [largest, smallest] = [accounts[0], accounts.at(-1)]
  if (!largest || !smallest) throw new Error('There is no account.')
  const msp = await database.db
    .selectFrom('customers as c')
    .innerJoin('partners as p', join =>
      join.onRef('p.account_id', '=', 'c.account_id').onRef('p.id', '=', 'c.partner_id'),
    )
    .select(['c.partner_id', sql<string>`count(*)`.as('n')])
    .where('c.account_id', '=', largest.account_id)
    .where('p.type', '=', 'msp')
    .groupBy('c.partner_id')
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const role = 'administrator'
  return [
    [`the largest account (${largest.n} customers)`, { accountId: largest.account_id, role }],
    [`the smallest account (${smallest.n} customers)`, { accountId: smallest.account_id, role }],
    [
      `its largest MSP (${msp.n} customers)`,
      { accountId: largest.account_id, role, partner: { id: msp.partner_id, type: 'msp' } },
    ],
  ]
}

async function measureAll(name: string, viewer: Viewer): Promise<void> {
  const adapter = sqlAdapter(db, viewer, { now, statementTimeout: 60_000 })
  const manifest = await adapter.manifest()
  const requests = manifest.widgets.map(widget =>
    widget === 'account-search' ? { widget, params: { text: 'north', kind: 'customer' } } : { widget },
  ) as WidgetRequest[]
  const questions: [string, () => Promise<unknown>][] = []
  for (const request of requests)
    questions.push([request.widget satisfies Widget, () => adapter.load(request)])
  questions.push([
    'all widgets, one batch',
    async () => {
      for await (const outcome of adapter.loadMany(requests)) if ('error' in outcome) throw outcome.error
    },
  ])
  const lists: Record<Screen, DrillDown[]> = {
    customers: [
      { screen: 'customers', filter: {} },
      { screen: 'customers', filter: { status: 'enabled' } },
      { screen: 'customers', filter: { licenseStatus: 'expired' } },
      { screen: 'customers', filter: { licenseStatus: 'in-grace-period' } },
      { screen: 'customers', filter: { name: 'north' } },
    ],
    partners: [
      { screen: 'partners', filter: {} },
      { screen: 'partners', filter: { licenseStatus: 'expired' } },
      { screen: 'partners', filter: { withoutFullSale: true } },
    ],
    'service-plans': [{ screen: 'service-plans', filter: {} }],
    'usage-reports': [
      { screen: 'usage-reports', filter: { cycle: '2026-10' } },
      { screen: 'usage-reports', filter: {} },
    ],
    'billing-reports': [{ screen: 'billing-reports', filter: { cycle: '2026-10', status: 'under-review' } }],
  }
  for (const screen of manifest.screens as Screen[]) {
    for (const drillDown of lists[screen]) {
      questions.push([`list ${JSON.stringify(drillDown)}`, () => adapter.list<Screen>(drillDown)])
    }
  }
  const all: DrillDown = { screen: 'customers', filter: {} }
  for (const sort of ['name', '-name', 'createdOn', 'status', 'partnerName']) {
    questions.push([`customers by ${sort}`, () => adapter.list<Screen>(all, { sort })])
  }
  const cursor = await deepCursor(adapter, all)
  if (cursor !== undefined) {
    questions.push(['customers, a page in the middle', () => adapter.list<Screen>(all, { cursor })])
  }

  console.log(`\n${name}`)
  for (const [what, ask] of questions) await measure(what, ask, viewer)
}

/** The cursor half way down the list, found by walking in the largest steps. */
async function deepCursor(
  adapter: ReturnType<typeof sqlAdapter>,
  drillDown: DrillDown,
): Promise<string | undefined> {
  let cursor: string | undefined
  for (let page = 0, pages = 1; page < pages / 2; page++) {
    const { total, nextCursor } = await adapter.list<Screen>(drillDown, {
      limit: 1000,
      ...(cursor !== undefined && { cursor }),
    })
    pages = total / 1000
    cursor = nextCursor
  }
  return cursor
}

async function measure(what: string, ask: () => Promise<unknown>, viewer: Viewer): Promise<void> {
  asked.length = 0
  await ask()
  const statements = [...asked]
  const times: number[] = []
  for (let run = 0; run < Number(values.runs); run++) {
    const start = performance.now()
    await ask()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? NaN).toFixed(1).padStart(8)
  console.log(`${at(0.5)} ${at(0.95)} ms  ${what}`)
  if (values.plans) for (const statement of statements) await explain(statement, viewer)
}

async function explain({ query }: LogEvent, viewer: Viewer): Promise<void> {
  if (!/from/.test(query.sql)) return
  const client = await pool.connect()
  await client.query('begin read only')
  await client.query(
    `select set_config('role', $1, true), set_config('lmp.account_id', $2, true), set_config('lmp.partner_id', $3, true)`,
    [viewer.partner ? 'lmp_partner_reader' : 'lmp_reader', viewer.accountId, viewer.partner?.id ?? ''],
  )
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${query.sql}`, [
    ...query.parameters,
  ])
  await client.query('rollback')
  client.release()
  console.log(rows.map(row => `           ${row['QUERY PLAN']}`).join('\n'))
}
