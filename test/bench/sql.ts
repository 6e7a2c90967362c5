/**
 * The SQL at scale, on a real PostgreSQL: loads 1 million customers and 2 million licenses in twenty accounts, one of
 * which holds a tenth, and prints how long each question of that account takes: best, p50 and p95 in milliseconds.
 *
 * `npm run bench:sql -- [--scale 1,10,100] [--accounts 20] [--runs 20] [--plans] [--before] [--at-once] [--shards 3]`
 * `--before` prints what indexes and rollups bring, `--at-once` what ten accounts at once wait for, and nothing else.
 * `--shards 3` spreads the accounts over so many servers, with one more in front of them that is asked.
 * Each scale has a database `lmp_bench_<scale>`. With DATABASE_URL_TEST they are made on that server and stay there;
 * one that is there already is used again.
 */
import { parseArgs } from 'node:util'
import { Kysely, PostgresDialect, sql, type LogEvent } from 'kysely'
import pg from 'pg'
import { streamBook } from '@lmp-widgets/data-adapter/book'
import type { BookChunk, Viewer } from '@lmp-widgets/data-adapter/records'
import { loadBook, openDatabase, type Database, type Tables } from '@lmp-widgets/server'
import { startPostgres } from '../support/postgres.js'
import { printBefore } from './sql-before.js'
import { TODAY } from './sql-plain.js'
import { now, questionsOf } from './sql-questions.js'
import { at, timed, timesOf } from './sql-times.js'

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '100' },
    accounts: { type: 'string', default: '20' },
    runs: { type: 'string', default: '20' },
    plans: { type: 'boolean', default: false },
    before: { type: 'boolean', default: false },
    'at-once': { type: 'boolean', default: false },
    shards: { type: 'string', default: '0' },
  },
})
const RUNS = Number(values.runs)
const AT_ONCE = 10

/** The statements of the last questions, when their plans are wanted. */
let asked: LogEvent[] = []

/** How many rows of a load were told of. */
let printed = 0

const SETTINGS = {
  shared_buffers: '2GB',
  work_mem: '32MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '16GB',
  jit: 'off',
}

/** A database that is asked, and those that hold its rows. */
interface Opened {
  db: Kysely<Tables>
  url: string
  holders: Database[]
  close(): Promise<void>
}

const shards = Number(values.shards)
if (shards > 0) {
  for (const scale of values.scale.split(',')) await bench(scale, await openShards(Number(scale)))
} else {
  const server = await startPostgres(SETTINGS)
  try {
    for (const scale of values.scale.split(',')) await bench(scale, await openOne(server.url, Number(scale)))
  } finally {
    await server.stop()
  }
}

async function openOne(server: string, scale: number): Promise<Opened> {
  const url = await databaseOf(server, scale)
  const database = await openDatabase({ url })
  if (database.isEmpty)
    await load([database], () => loadBook(database.db, bookOf(scale), { now: now(), onProgress }))
  return { db: database.db, url, holders: [database], close: database.close }
}

interface Sharded extends Omit<Opened, 'holders'> {
  shards: Database[]
  load(chunks: () => Iterable<BookChunk>, now: Date): Promise<void>
}

async function openShards(scale: number): Promise<Opened> {
  // What the server's own tests spread their accounts with.
  const path = new URL('../../packages/server/src/sql/sharded.test.support.ts', import.meta.url).href
  const { openSharded } = (await import(path)) as {
    openSharded(count: number, settings: Record<string, string>): Promise<Sharded>
  }
  const { db, url, shards: holders, load: loadAll, close } = await openSharded(shards, SETTINGS)
  await load(holders, () => loadAll(() => bookOf(scale), now()))
  await analyzeForeign(db)
  return { db, url, holders, close }
}

/** A table of another server is analysed by its name alone; without, the planner takes every list for one row. */
async function analyzeForeign(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select oid::regclass::text as name from pg_class where relkind = 'f'`.execute(db)
  for (const { name } of rows) await sql`analyze ${sql.raw(name)}`.execute(db)
}

async function bench(scale: string, { db: direct, url, holders, close }: Opened): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  const logged = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    log: event => void asked.push(event),
  }).withSchema('lmp')
  const db = values.plans ? logged : direct
  try {
    if (values.before) return await compare(direct)
    if (values['at-once']) return await measureAtOnce(direct, scale)
    for (const holder of holders) await printSizes(holder)
    for (const [name, viewer] of await chooseViewers(direct)) {
      console.log(`\n${scale} %: ${name}`)
      const questions = await questionsOf(db, viewer)
      const times = await timesOf(
        questions.map(({ ask }) => ask),
        RUNS,
      )
      for (const [index, { what, ask }] of questions.entries()) {
        print(what, times[index]!)
        for (const statement of await statementsOf(ask)) await explain(pool, statement, viewer)
      }
    }
    await measureAtOnce(direct, scale)
  } finally {
    await logged.destroy()
    await close()
  }
}

async function compare(db: Kysely<Tables>): Promise<void> {
  const [largest] = await accountsOf(db)
  const { account_id: account } = largest!
  await printBefore(db, account, await questionsOf(db, administrator(account)), RUNS)
}

async function databaseOf(server: string, scale: number): Promise<string> {
  const url = new URL(server)
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  const name = `lmp_bench_${scale}`
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

function bookOf(scale: number): Iterable<BookChunk> {
  return streamBook({ seed: 1, today: TODAY, scale, accounts: Number(values.accounts) })
}

function onProgress(rows: number): void {
  if (rows - printed < 1_000_000) return
  printed = rows
  console.log(`  ${rows.toLocaleString('en')} rows`)
}

async function load(holders: readonly Database[], work: () => Promise<void>): Promise<void> {
  const start = performance.now()
  const seconds = () => Math.round((performance.now() - start) / 1000)
  printed = 0
  await work()
  console.log(`loaded in ${seconds()} s`)
  for (const { db } of holders) await sql`vacuum analyze`.execute(db)
  console.log(`vacuumed after ${seconds()} s`)
}

async function printSizes({ db }: Database): Promise<void> {
  const { rows } = await sql<{ name: string; rows: string; data: string; indexes: string }>`
    select relname as name, reltuples::bigint as rows, pg_size_pretty(pg_relation_size(oid)) as data,
           pg_size_pretty(pg_indexes_size(oid)) as indexes
      from pg_class where relnamespace = 'lmp'::regnamespace and relkind = 'r' order by reltuples desc`.execute(
    db,
  )
  console.table(rows.map(row => ({ ...row, rows: Number(row.rows).toLocaleString('en') })))
}

/** The accounts, the largest first. */
async function accountsOf(db: Kysely<Tables>): Promise<{ account_id: string; n: string }[]> {
  return db
    .selectFrom('customers')
    .select(['account_id', sql<string>`count(*)`.as('n')])
    .groupBy('account_id')
    .orderBy('n', 'desc')
    .execute()
}

function administrator(accountId: string): Viewer {
  return { accountId, role: 'administrator' }
}

/** A user of the largest account, of the smallest, and of the largest account's largest MSP. */
async function chooseViewers(db: Kysely<Tables>): Promise<[string, Viewer][]> {
  const accounts = await accountsOf(db)
  const [largest, smallest] = [accounts[0], accounts.at(-1)]
  if (!largest || !smallest) throw new Error('There is no account.')
  const msp = await db
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
  return [
    [`the largest account (${largest.n} customers)`, administrator(largest.account_id)],
    [`the smallest account (${smallest.n} customers)`, administrator(smallest.account_id)],
    [
      `its largest MSP (${msp.n} customers)`,
      { ...administrator(largest.account_id), partner: { id: msp.partner_id, type: 'msp' } },
    ],
  ]
}

/** None where plans are not wanted. */
async function statementsOf(ask: () => Promise<unknown>): Promise<LogEvent[]> {
  asked = []
  if (values.plans) await ask()
  return asked
}

/** The same questions of ten accounts at once: each account asks again and again, as soon as it has its answer. */
async function measureAtOnce(db: Kysely<Tables>, scale: string): Promise<void> {
  const accounts = (await accountsOf(db)).slice(0, AT_ONCE)
  const asking = await Promise.all(
    accounts.map(({ account_id }) => questionsOf(db, administrator(account_id))),
  )
  console.log(`\n${scale} %: ${accounts.length} accounts at once`)
  for (const { what } of asking[0]!) {
    // A list of two pages in one account may have one in another.
    const asks = asking.flatMap(questions => questions.filter(each => alike(each.what) === alike(what)))
    const times: number[] = []
    const start = performance.now()
    await Promise.all(
      asks.map(async ({ ask }) => {
        for (let run = 0; run < RUNS; run++) times.push(await timed(ask))
      }),
    )
    const rate = Math.round((times.length / (performance.now() - start)) * 1000)
    print(
      `${what}, ${rate} a second`,
      times.sort((a, b) => a - b),
    )
  }
}

/** The page of a question is the first, or the thousandth or last. */
function alike(what: string): string {
  return what.replace(/(?<=, page )(?!1$)\d+$/, 'last')
}

function print(what: string, times: readonly number[]): void {
  const [best, p50, p95] = [0, 0.5, 0.95].map(share => at(times, share).toFixed(1).padStart(8))
  console.log(`${best} ${p50} ${p95} ms  ${what}`)
}

async function explain(pool: pg.Pool, { query }: LogEvent, viewer: Viewer): Promise<void> {
  if (!/from/.test(query.sql)) return
  const client = await pool.connect()
  await client.query('begin read only')
  await client.query(
    `select set_config('role', $1, true), set_config('lmp.account_id', $2, true), set_config('lmp.partner_id', $3, true),
            set_config('max_parallel_workers_per_gather', '0', true)`,
    [viewer.partner ? 'lmp_partner_reader' : 'lmp_reader', viewer.accountId, viewer.partner?.id ?? ''],
  )
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${query.sql}`, [
    ...query.parameters,
  ])
  await client.query('rollback')
  client.release()
  console.log(rows.map(row => `           ${row['QUERY PLAN']}`).join('\n'))
}
