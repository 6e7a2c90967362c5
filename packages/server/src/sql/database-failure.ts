import { AdapterError } from '@lmp-widgets/data-adapter'

/** Seconds after which a database that accepts no connection is asked again. */
const RETRY_AFTER = 2

/** A statement, or its wait for a lock, took longer than it may. */
const TOO_LONG = /^(57014|55P03)$/
/** No connection, no way in, none left, no memory or disk, a stop, a standby, a deadlock; and the network's own codes. */
const PASSING = /^(08|28|3D|53|57P|25006|40|E(?!RR_)[A-Z])/
/** No schema, function or table, no right to it, no such role. */
const NOT_THERE = /^(3F000|42|22023)/
/** What `pg` says without a code: the connection broke, or did not come about. */
const LOST = /connect|not queryable/i

/** What a failure of the database means for the caller, if it is more than a failure of the server. */
export function databaseFailure(cause: unknown): AdapterError | undefined {
  if (!(cause instanceof Error)) return undefined
  const { code } = cause as { code?: unknown }
  if (TOO_LONG.test(String(code)))
    return new AdapterError('timeout', 'The database took too long. Try again.', { cause })
  if (typeof code === 'string' ? PASSING.test(code) : LOST.test(cause.message))
    return new AdapterError('server', 'The database is unavailable at the moment. Try again.', {
      retryAfter: RETRY_AFTER,
      cause,
    })
  return undefined
}

/** What it means where the first statement of a question fails: what is not there may be restored at that moment. */
export function notThere(cause: unknown): unknown {
  if (!NOT_THERE.test(String((cause as { code?: unknown }).code))) return cause
  return new AdapterError(
    'server',
    'The database lacks what a server makes when it starts, as while it is restored. If it stays so, start again.',
    { retryAfter: RETRY_AFTER, cause },
  )
}
