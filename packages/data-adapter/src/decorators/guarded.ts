import { AdapterError } from '../contract/adapter-error.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { around } from './around.js'
import { abortError, withDeadline } from './deadline.js'
import { failure, isErrorCode } from './failure.js'

export interface GuardOptions {
  /** Milliseconds until an answer must be there; 10,000 when not given. */
  timeout?: number | undefined
}

/**
 * Whatever the adapter does, a question has one outcome in time: an answer of its own, an `AdapterError` or `AbortError`.
 * An answer is a copy: what the adapter does to it later changes nothing.
 */
export function guarded(adapter: DashboardAdapter, { timeout }: GuardOptions = {}): DashboardAdapter {
  return around(adapter, async ({ ask }, caller) => {
    try {
      return copyOf(await withDeadline(timeout, caller, signal => ask(signal)))
    } catch (error) {
      throw caller?.aborted ? abortError() : toAdapterError(error)
    }
  })
}

/** A framework's proxies can only be copied as JSON. */
function copyOf<T>(answer: T): T {
  try {
    return structuredClone(answer)
  } catch {
    try {
      return JSON.parse(JSON.stringify(answer)) as T
    } catch {
      // It may be too deep, or circular.
      throw failure('invalid-answer')
    }
  }
}

/** Anything can be thrown: a text, nothing, an object that throws when it is looked at. */
function toAdapterError(thrown: unknown): AdapterError {
  try {
    const { name, code, message, field, retryAfter } = thrown as AdapterError
    if (name === 'AdapterError' && isErrorCode(code)) {
      return new AdapterError(code, typeof message === 'string' ? message : failure(code).message, {
        field: typeof field === 'string' ? field : undefined,
        retryAfter: retryAfter! >= 0 ? Math.min(retryAfter!, 300) : undefined,
      })
    }
  } catch {
    // Not an error that can be read.
  }
  return failure('server', { cause: thrown })
}
