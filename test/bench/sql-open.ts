import { sql, type Kysely } from 'kysely'
import pg from 'pg'
import { streamBook } from '@lmp-widgets/data-adapter/book'
import type { BookChunk } from '@lmp-widgets/data-adapter/records'
import { loadBook, openDatabase, type Database, type Tables } from '@lmp-widgets/server'
import { TODAY } from './sql-plain.js'
import { now } from './sql-questions.js'

export const SETTINGS = {
  shared_buffers: '2GB',
  work_mem: '32MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '16GB',
  jit: 'off',
}

/** A database that is asked, and those that hold its rows. */
export interface Opened {
  db: Kysely<Tables>
  url: string
  holders: Database[]
  close(): Promise<void>
}

/** How many rows of the present load have been reported. */
let printed = 0

/** A database on that server. */
export async function openOne(server: string, scale: number, accounts: number): Promise<Opened> {
  const url = await databaseOf(server, scale)
  const database = await openDatabase({ url })
  if (database.isEmpty)
    await load([database], () => loadBook(database.db, bookOf(scale, accounts), { now: now(), onProgress }))
  return { db: database.db, url, holders: [database], close: database.close }
}

interface Sharded extends Omit<Opened, 'holders'> {
  shards: Database[]
  load(chunks: () => Iterable<BookChunk>, now: Date): Promise<void>
}

/** The accounts over so many servers, with one more in front of them. */
export async function openShards(count: number, scale: number, accounts: number): Promise<Opened> {
  // What the server's own tests spread their accounts with.
  const path = new URL('../../packages/server/src/sql/sharded.test.support.ts', import.meta.url).href
  const { openSharded } = (await import(path)) as {
    openSharded(count: number, settings: Record<string, string>): Promise<Sharded>
  }
  const { db, url, shards: holders, load: loadAll, close } = await openSharded(count, SETTINGS)
  await load(holders, () => loadAll(() => bookOf(scale, accounts), now()))
  await analyzeForeign(db)
  return { db, url, holders, close }
}

/** A table of another server is analysed only by name; otherwise the planner takes every list to be one row. */
async function analyzeForeign(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select oid::regclass::text as name from pg_class where relkind = 'f'`.execute(db)
  for (const { name } of rows) await sql`analyze ${sql.raw(name)}`.execute(db)
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

function bookOf(scale: number, accounts: number): Iterable<BookChunk> {
  return streamBook({ seed: 1, today: TODAY, scale, accounts })
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
