import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'

/** Milliseconds until a connection is asked for again. */
const PAUSE = 50

/** What a server says that has, or grants this user, no further connection; PgBouncer has no code of its own for it. */
const NO_MORE = /^53300 |no more connections allowed/

/**
 * A connection of the pool. Where the server grants fewer than the pool may have, one waits for those that there are, as
 * one does for those of a full pool.
 */
export async function connectionOf(pool: pg.Pool): Promise<pg.PoolClient> {
  const end = performance.now() + (pool.options.connectionTimeoutMillis ?? 0)
  for (;;) {
    try {
      return await pool.connect()
    } catch (error) {
      const isNone = pool.totalCount === 0 || performance.now() > end
      const { code, message } = error as pg.DatabaseError
      if (isNone || !NO_MORE.test(`${code} ${message}`)) throw error
      await setTimeout(PAUSE)
    }
  }
}
