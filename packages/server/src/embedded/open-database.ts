import { mkdir, realpath } from 'node:fs/promises'
import { Socket } from 'node:net'
import { dirname } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type pg from 'pg'
import { ChangeNotices } from '../sql/change-notices.js'
import { connectionOf } from '../sql/few-connections.js'
import { connectionTo, endWhenSilent } from '../sql/lost-connections.js'
import { migrate } from '../sql/migrate.js'
import { assertSafeRoles } from '../sql/safe-roles.js'
import type { Tables } from '../sql/schema.js'
import { assertSettings } from '../sql/settings.js'
import { EmbeddedPostgres } from './embedded-postgres.js'
import { lockFolder } from './folder-lock.js'
import { onPanic } from './panic.js'
import { survivingPool } from './surviving-pool.js'

/**
 * Which database: a Postgres server's URL, the folder of an embedded one, or an embedded one in memory.
 * `image` is a file that keeps an empty one, so that the next in memory starts sooner.
 */
export type DatabasePlace = { url: string } | { folder: string } | { memory: true; image?: string }

/** A database that is ready to use. */
export interface Database {
  /** The tables, in the schema `lmp`; its user owns them. */
  db: Kysely<Tables>
  /** Whether the tables hold no account yet, as when they have just been created. */
  isEmpty: boolean
  /** Announces what changes in it; an embedded database announces nothing. */
  changes: ChangeNotices
  /** Ends all connections, and the embedded database. */
  close(): Promise<void>
}

/**
 * Opens the database, brings its tables up to date and checks that its request roles are safe.
 * A statement has `deadline` milliseconds (a minute when not given); on a server, those of a question alone.
 * Rejects when it cannot be reached, is in use by another process (code `EBUSY`), has another encoding than UTF8 or settings that it
 * cannot be used with (code `ESETTING`), is of a newer version (code `ENEWER`), or is not safe.
 */
export async function openDatabase(
  place: DatabasePlace,
  { deadline = 60_000 }: { deadline?: number } = {},
): Promise<Database> {
  const { pool, close: closePool } =
    'url' in place ? serverPool(place.url, deadline) : await embeddedPool(place, deadline)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('lmp')
  const changes = new ChangeNotices('url' in place ? place.url : undefined)
  const close = async () => {
    changes.close()
    await db.destroy()
    await closePool()
  }
  try {
    // These statements have a deadline, what follows takes its time: so a silent server is found out here.
    await db
      .transaction()
      .setAccessMode('read only')
      .execute(async trx => {
        await assertUtf8(trx)
        await assertSettings(trx)
      })
    await migrate(db)
    await assertSafeRoles(db)
    const account = await db.selectFrom('accounts').select('account_id').limit(1).executeTakeFirst()
    return { db, isEmpty: account === undefined, changes, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** In any other encoding a part of a name is not text, or consists of bytes: count and list would differ. */
async function assertUtf8(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{
    encoding: string
  }>`select current_setting('server_encoding') as encoding`.execute(db)
  const encoding = rows[0]?.encoding
  if (encoding !== 'UTF8') {
    throw new Error(`The database has the encoding ${encoding}. Make one with the encoding UTF8.`)
  }
}

interface OpenPool {
  pool: Pick<pg.Pool, 'connect' | 'end'>
  close(): Promise<void>
}

function serverPool(url: string, deadline: number): OpenPool {
  const sockets = new Set<Socket>()
  const stream = () => {
    const socket = new Socket()
    sockets.add(socket.once('close', () => sockets.delete(socket)))
    return socket
  }
  const pool = survivingPool({ ...connectionTo(url), max: 10, stream })
  pool.on('connect', client => endWhenSilent(client, deadline))
  // A silent server never closes its side: a half-closed connection would keep the process alive.
  const close = async () => sockets.forEach(socket => socket.destroy())
  return { pool: poolOf(() => connectionOf(pool), pool), close }
}

/** A pool that gives its connections in that way. */
function poolOf(connect: () => Promise<pg.PoolClient>, pool: pg.Pool): OpenPool['pool'] {
  return { connect, end: () => pool.end() } as OpenPool['pool']
}

async function embeddedPool(
  place: { folder: string } | { memory: true; image?: string },
  deadline: number,
): Promise<OpenPool> {
  const folder = 'folder' in place ? place.folder : undefined
  const image = 'folder' in place ? undefined : place.image
  if (folder !== undefined) await mkdir(folder, { recursive: true })
  if (image !== undefined) await mkdir(dirname(image), { recursive: true })
  const unlock = folder === undefined ? () => Promise.resolve() : await lockFolder(await realpath(folder))
  try {
    const embedded = await EmbeddedPostgres.start({ folder, image, deadline })
    const pool = survivingPool({ ...embedded.connection, max: 1 })
    pool.on('connect', client => onPanic(client, () => embedded.breakOff()))
    const connect = async () => {
      await embedded.ready()
      return pool.connect()
    }
    return {
      pool: poolOf(connect, pool),
      close: async () => {
        await embedded.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}
