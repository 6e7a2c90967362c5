import type { AdapterError, AdapterErrorCode } from '../contract/adapter-error.js'
import { failure } from '../decorators/failure.js'
import type { JsonObject } from './http-body.js'

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

/** The error that a status stands for. Of the problem only the name of the wrong parameter is kept, never a text. */
export function errorOf(status: unknown, { field, retryAfter }: JsonObject = {}): AdapterError {
  const number = Number(status)
  const code =
    CODES[number] ?? (number >= 500 ? 'server' : number >= 400 ? 'invalid-request' : 'invalid-answer')
  return failure(code, {
    field: typeof field === 'string' && /^[\w-]{1,40}$/.test(field) ? field : undefined,
    retryAfter: Number.isInteger(retryAfter) ? readRetryAfter(String(retryAfter)) : undefined,
  })
}

/** Seconds to wait, from a `Retry-After` in seconds or as a date; `undefined` when it says nothing sensible. */
export function readRetryAfter(text: string | null): number | undefined {
  if (!text) return undefined
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : / GMT$/.test(text)
      ? (Date.parse(text) - Date.now()) / 1000
      : NaN
  return seconds >= 0 ? Math.min(Math.ceil(seconds), MAX_RETRY_AFTER) : undefined
}
