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
import type { Database, Tables } from '@lmp-widgets/server'
import { startPostgres } from '../support/postgres.js'
import { printBefore } from './sql-before.js'
import { openOne, openShards, SETTINGS, type Opened } from './sql-open.js'
import { explain } from './sql-plan.js'
import { questionsOf } from './sql-questions.js'
import { at, timed, timesOf } from './sql-times.js'
import { accountsOf, administrator, chooseViewers } from './sql-viewers.js'

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
const accounts = Number(values.accounts)
/** How many accounts ask at once. */
const AT_ONCE = 10

/** The statements of the last questions, when their plans are wanted. */
let asked: LogEvent[] = []

const shards = Number(values.shards)
if (shards > 0) {
  for (const scale of values.scale.split(','))
    await bench(scale, await openShards(shards, Number(scale), accounts))
} else {
  const server = await startPostgres(SETTINGS)
  try {
    for (const scale of values.scale.split(','))
      await bench(scale, await openOne(server.url, Number(scale), accounts))
  } finally {
    await server.stop()
  }
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

async function printSizes({ db }: Database): Promise<void> {
  const { rows } = await sql<{ name: string; rows: string; data: string; indexes: string }>`
    select relname as name, reltuples::bigint as rows, pg_size_pretty(pg_relation_size(oid)) as data,
           pg_size_pretty(pg_indexes_size(oid)) as indexes
      from pg_class where relnamespace = 'lmp'::regnamespace and relkind = 'r' order by reltuples desc`.execute(
    db,
  )
  console.table(rows.map(row => ({ ...row, rows: Number(row.rows).toLocaleString('en') })))
}

/** None where plans are not wanted. */
async function statementsOf(ask: () => Promise<unknown>): Promise<LogEvent[]> {
  asked = []
  if (values.plans) await ask()
  return asked
}

/** The same questions of ten accounts at once: each account asks again and again, as soon as it has its answer. */
async function measureAtOnce(db: Kysely<Tables>, scale: string): Promise<void> {
  const largest = (await accountsOf(db)).slice(0, AT_ONCE)
  const asking = await Promise.all(
    largest.map(({ account_id }) => questionsOf(db, administrator(account_id))),
  )
  console.log(`\n${scale} %: ${largest.length} accounts at once`)
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
