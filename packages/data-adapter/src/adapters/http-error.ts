import type { AdapterError, AdapterErrorCode } from '../contract/adapter-error.js'
import { failure } from '../decorators/failure.js'

const CODES: Readonly<Record<number, AdapterErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  408: 'timeout',
  409: 'conflict',
  410: 'not-found',
  412: 'conflict',
  422: 'conflict',
  429: 'rate-limited',
  504: 'timeout',
}

/** The longest that a back end can ask to be left alone: 5 minutes, in seconds. */
const MAX_RETRY_AFTER = 300

/**
 * The error that a status stands for. Of whatever else the back end said, only two things are kept: the name of the
 * wrong parameter, if it is a name, and its `Retry-After`, in seconds or as a date, from its own `Date` on.
 */
export function errorOf(status: unknown, field: unknown, retryAfter: unknown, date?: unknown): AdapterError {
  const number = Number(status)
  const code =
    CODES[number] ?? (number >= 500 ? 'server' : number >= 400 ? 'invalid-request' : 'invalid-answer')
  return failure(code, {
    field: typeof field === 'string' && /^[\w-]{1,40}$/.test(field) ? field : undefined,
    retryAfter: readRetryAfter(String(retryAfter), String(date)),
  })
}

/**
 * The seconds that a `Retry-After` asks for, 300 at most; undefined for one that says nothing. `date` is when it was
 * written, by the same clock as a date in it; the page's clock, which may be wrong, is the fallback.
 */
export function readRetryAfter(text: string, date = ''): number | undefined {
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : Math.ceil((Date.parse(text) - (Date.parse(date) || Date.now())) / 1000)
  return seconds >= 0 ? Math.min(seconds, MAX_RETRY_AFTER) : undefined
}
