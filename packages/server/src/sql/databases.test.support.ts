import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { after, before, describe } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Book } from '@lmp-widgets/data-adapter/records'
import { sql, type Kysely } from 'kysely'
import pg from 'pg'
import { openDatabase, type Database } from '../embedded/open-database.js'
import { loadBook } from './load-book.js'
import { chunksOf, NOW } from './random-book.test.support.js'
import type { Tables } from './schema.js'

type Kind = 'PGlite' | 'PostgreSQL'

/** The same tests on each database: it is opened before the first, and closed after the last. */
export function onEveryDatabase(what: string, tests: (database: Database, kind: Kind) => void): void {
  for (const kind of ['PGlite', 'PostgreSQL'] as const)
    describe(`${what} on ${kind}`, () => {
      const database = {} as Database
      before(async () => {
        Object.assign(database, await openTestDatabase(kind))
      })
      after(() => database.close())
      tests(database, kind)
    })
}

/** Puts this book in the place of all that is there. */
export async function fill(db: Kysely<Tables>, book: Book, now = NOW): Promise<void> {
  await empty(db)
  await loadBook(db, chunksOf(book), { now })
}

/** Leaves no rows. */
export async function empty(db: Kysely<Tables>): Promise<void> {
  await sql`truncate lmp.accounts cascade`.execute(db)
}

/** A new, empty database with its tables; closing it leaves nothing running. */
export async function openTestDatabase(kind: Kind): Promise<Database> {
  if (kind === 'PGlite') return openDatabase({ memory: true, image: IMAGE }, { deadline: 60_000 })

  const { url } = await (server ??= startPostgres())
  const owner = await makeOwnedDatabase(url)
  const database = await openDatabase({ url: owner.url })
  return {
    ...database,
    close: async () => {
      await database.close()
      await owner.drop()
    },
  }
}

// Kept from one run to the next: a new embedded database takes seconds to make.
export const IMAGE = fileURLToPath(new URL('../../../../.cache/pglite.image', import.meta.url))

/** The code of the embedded database: while it is held, each that is opened runs on it, as optimised as it has become. */
const held: WebAssembly.Module[] = []

before(async () => {
  const file = new URL('pglite.wasm', import.meta.resolve('@electric-sql/pglite'))
  held.push(await WebAssembly.compile(await readFile(file)))
})

interface Server {
  url: string
  stop(): Promise<void>
}

/** The PostgreSQL server with the databases of all tests that need no more of it than one. */
let server: Promise<Server> | undefined

after(async () => (await server)?.stop())

// It is beside the code that starts browsers, outside this package.
export async function startPostgres(settings?: Record<string, string>): Promise<Server> {
  const path = new URL('../../../../test/support/postgres.js', import.meta.url).href
  const { startPostgres } = (await import(path)) as {
    startPostgres(settings?: Record<string, string>): Promise<Server>
  }
  return startPostgres(settings)
}

/** A database whose owner is not a superuser, as in production: row-level security applies to it as well. */
export async function makeOwnedDatabase(
  url: string,
  options = '',
): Promise<{ url: string; drop(): Promise<void> }> {
  const [name, password] = [`lmp_test_${randomBytes(4).toString('hex')}`, randomBytes(8).toString('hex')]
  const run = async (...statements: string[]) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }
  await run(
    `do $$ begin create role lmp_test_owner; exception when duplicate_object then null; end $$`,
    `alter role lmp_test_owner login createrole password '${password}'`,
    `create database ${name} owner lmp_test_owner ${options}`,
  )
  const owned = new URL(url)
  owned.username = 'lmp_test_owner'
  owned.password = password
  owned.pathname = `/${name}`
  return { url: owned.href, drop: () => run(`drop database ${name} with (force)`) }
}
