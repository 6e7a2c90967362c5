import type { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { failure, isErrorCode } from '../decorators/failure.js'

/** The channel between tabs: `BroadcastChannel`, or the tests' own. */
export interface TabChannel {
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(message: unknown): void
  close(): void
}

/** Messages between tabs. Anything else comes from another version, and is ignored. */
export type Message =
  | Ask
  | { heard: string }
  | { to: string; result: IndexedAnswer }
  | { lost: string }
  | { leads: string }
  | { end: true }

export interface Ask {
  ask: string
  /** The back end that is asked: for another one it is another question. */
  of: string | undefined
  requests: WidgetRequest[]
  seconds: number
}

/** An outcome as it can be sent. */
export function toMessage(result: IndexedAnswer): IndexedAnswer {
  if (!('error' in result)) return result
  const { code, field, retryAfter } = result.error
  return { index: result.index, error: { code, field, retryAfter } as AdapterError }
}

/** What another tab says, as an outcome: its answer is checked against the contract by the code that draws it. */
export function readResult(result: IndexedAnswer): IndexedAnswer {
  if (!('error' in result)) return result
  const { code, field, retryAfter } = result.error
  return { index: result.index, error: failure(isErrorCode(code) ? code : 'server', { field, retryAfter }) }
}
