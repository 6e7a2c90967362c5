import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { openDatabase, type Database } from '../embedded/open-database.js'

/** The databases that every test of the SQL runs on. */
export const DATABASES = ['PGlite', 'PostgreSQL'] as const

/** A new, empty database with its tables; closing it leaves nothing running. */
export async function openTestDatabase(kind: (typeof DATABASES)[number]): Promise<Database> {
  if (kind === 'PGlite') return openDatabase({ memory: true, image: IMAGE }, { deadline: 60_000 })

  const server = await startPostgres()
  const owner = await makeOwnedDatabase(server.url)
  const database = await openDatabase({ url: owner.url })
  return {
    ...database,
    close: async () => {
      await database.close()
      await owner.drop()
      await server.stop()
    },
  }
}

// Kept from one run to the next: a new embedded database takes seconds to make.
export const IMAGE = fileURLToPath(new URL('../../../../.cache/pglite.image', import.meta.url))

interface Server {
  url: string
  stop(): Promise<void>
}

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
