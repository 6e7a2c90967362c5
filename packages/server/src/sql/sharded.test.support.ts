import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { BookChunk } from '@lmp-widgets/data-adapter/records'
import { openDatabase, type Database } from '../embedded/open-database.js'
import { survivingPool } from '../embedded/surviving-pool.js'
import { makeOwnedDatabase, startPostgres } from './databases.test.support.js'
import { loadBook } from './load-book.js'
import type { Tables } from './schema.js'

/** One database over several: whole accounts lie in each, found by the hash of their id. */
export interface ShardedDatabase {
  /** Reads whatever account, as a user of the one database. */
  db: Kysely<Tables>
  /** The same as a URL, of a superuser. */
  url: string
  shards: Database[]
  /** The place, among the shards, of that account. */
  shardOf(account: string): Promise<number>
  /** Writes each account where it belongs, as of that moment; the records are gone through once for each shard. */
  load(chunks: () => Iterable<BookChunk>, now: Date): Promise<void>
  close(): Promise<void>
}

/**
 * So many PostgreSQL servers, each with the schema as `migrate` makes it, and one more in front of them that holds no
 * rows: its tables are partitioned by the hash of the account, each partition a foreign table on one of the others.
 * Columns, policies and functions are those of the shards, so that nothing of the schema is written twice.
 */
export async function openSharded(
  count: number,
  settings?: Record<string, string>,
): Promise<ShardedDatabase> {
  const closing: (() => Promise<void>)[] = []
  const owned = async (options?: string) => {
    const server = await startPostgres(settings)
    const { url, drop } = await makeOwnedDatabase(server.url, options)
    closing.unshift(drop, server.stop)
    return { url, superuser: Object.assign(new URL(server.url), { pathname: new URL(url).pathname }).href }
  }
  const shards: Database[] = []
  const urls: string[] = []
  for (let place = 0; place < count; place++) {
    const { url } = await owned()
    const shard = await openDatabase({ url })
    closing.unshift(shard.close)
    shards.push(shard)
    urls.push(url)
  }
  // Columns of the default collation, which orders by code point: a text that is given one of its own is not sent to a shard.
  const { superuser } = await owned(`template template0 lc_collate 'C' lc_ctype 'C'`)
  // So that joins and counts within an account are done on its own server.
  const options = '-c enable_partitionwise_join=on -c enable_partitionwise_aggregate=on'
  const pool = survivingPool({ connectionString: superuser, options })
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('lmp')
  closing.unshift(() => db.destroy())
  for (const statement of [...reachShards(urls), ...(await copySchema(urls[0]!, count))])
    await pool.query(statement)

  const shardOf = async (account: string) => {
    for (let place = 0; place < count; place++) {
      const { rows } = await pool.query<{ here: boolean }>(
        `select satisfies_hash_partition('lmp.accounts'::regclass, $1, $2, $3::text) as here`,
        [count, place, account],
      )
      if (rows[0]?.here) return place
    }
    throw new Error(`No shard holds ${account}.`)
  }
  const places = new Map<string, number>()
  const isIn = async (place: number, account: string) => {
    if (!places.has(account)) places.set(account, await shardOf(account))
    return places.get(account) === place
  }
  async function* onlyOf(place: number, chunks: Iterable<BookChunk>): AsyncGenerator<BookChunk> {
    for (const { table, rows } of chunks) {
      const kept: unknown[] = []
      for (const row of rows)
        if (await isIn(place, 'accountId' in row ? row.accountId : row.id)) kept.push(row)
      if (kept.length > 0) yield { table, rows: kept } as BookChunk
    }
  }
  return {
    db,
    url: superuser,
    shards,
    shardOf,
    async load(chunks, now) {
      for (const [place, shard] of shards.entries())
        await loadBook(shard.db, onlyOf(place, chunks()), { now })
    },
    async close() {
      for (const close of closing) await close()
    },
  }
}

function reachShards(urls: readonly string[]): string[] {
  const servers = urls.flatMap((url, place) => {
    const { hostname, port, pathname, username, password } = new URL(url)
    const name = `shard_${place}`
    return [
      `create server ${name} foreign data wrapper postgres_fdw
         options (host '${hostname}', port '${port}', dbname '${pathname.slice(1)}')`,
      `create user mapping for public server ${name}
         options (user '${username}', password '${password}', password_required 'false')`,
    ]
  })
  return ['create extension postgres_fdw', ...servers, 'create schema lmp']
}

/** What a reader meets in a shard's schema, as the statements that make the same over all shards. */
async function copySchema(url: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const read = async (query: string) =>
    (await client.query<{ text: string }>(query)).rows.map(row => row.text)
  const roles = ['lmp_reader', 'lmp_partner_reader']
  const tables = await read(`select tablename as text from pg_tables
    where schemaname = 'lmp' and tablename not like 'migrations%' order by tablename`)
  const statements = roles.flatMap(role => [
    `create role ${role} nologin`,
    `grant usage on schema lmp to ${role}`,
  ])
  for (const table of tables) {
    const columns = await read(`select format('%I %s', attname, format_type(atttypid, atttypmod)) as text
      from pg_attribute where attrelid = 'lmp.${table}'::regclass and attnum > 0 and not attisdropped order by attnum`)
    statements.push(`create table lmp.${table} (${columns.join(', ')}) partition by hash (account_id)`)
    for (let place = 0; place < count; place++) {
      statements.push(`create foreign table lmp.${table}_${place} partition of lmp.${table}
        for values with (modulus ${count}, remainder ${place}) server shard_${place} options (table_name '${table}')`)
    }
    statements.push(`alter table lmp.${table} enable row level security`)
  }
  const policies = await read(`select format('create policy %I on lmp.%I for select to %s using (%s)',
                                             policyname, tablename, array_to_string(roles, ', '), qual) as text
    from pg_policies where schemaname = 'lmp' and cmd = 'SELECT'`)
  const grants = await read(`select format('grant select on lmp.%I to %I', table_name, grantee) as text
    from information_schema.table_privileges
    where table_schema = 'lmp' and privilege_type = 'SELECT' and grantee in ('${roles.join("', '")}')`)
  const functions = await read(`select pg_get_functiondef(oid) as text from pg_proc
    where pronamespace = 'lmp'::regnamespace and proname in ('customers_named', 'count_customers_named', 'enter')`)
  await client.end()
  // A function of ours does not travel: in front a part of a name is looked for without the index that is made by one.
  const withoutIndex = functions.map(text => text.replace(/lmp\.parts_of_name\(c\..*?\sand\s/s, ''))
  return [...statements, ...policies, ...grants, ...withoutIndex]
}
