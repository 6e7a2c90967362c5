import { sql, type Kysely } from 'kysely'
import { dateIn, type Account } from '@lmp-widgets/data-adapter/records'
import type { Tables } from './schema.js'

/** Milliseconds by which the clocks of two servers may differ: around midnight neither moves the other's day back. */
const SKEW = 300_000

/**
 * The moment for which the stored day holds: by our clock, or, where another server's clock has reached that day and ours
 * will in a moment, the one at which it begins. Undefined where the stored day is to be moved.
 */
export function momentOf(storedDay: string, { timeZone }: Account, now: Date): Date | undefined {
  const isThen = (time: number) => dateIn(timeZone, new Date(time)) === storedDay
  let before = now.getTime()
  let then = before + SKEW
  if (isThen(before)) return now
  if (!isThen(then)) return undefined
  while (then - before > 1) {
    const middle = Math.floor((before + then) / 2)
    if (isThen(middle)) then = middle
    else before = middle
  }
  return new Date(then)
}

const moves = new WeakMap<Kysely<Tables>, Map<string, Promise<unknown>>>()

/**
 * Moves the stored license statuses of an account to that day. Whoever needs the same meanwhile waits for the same, and
 * without a connection: while one account's day waits for a lock, the others have theirs.
 */
export function moveDay(db: Kysely<Tables>, accountId: string, day: string): Promise<unknown> {
  const key = `${day} ${accountId}`
  const moving = moves.get(db) ?? new Map<string, Promise<unknown>>()
  moves.set(db, moving)
  const move =
    moving.get(key) ??
    sql`select lmp.advance_day(${accountId}, ${day}::date)`.execute(db).finally(() => moving.delete(key))
  moving.set(key, move)
  return move
}
