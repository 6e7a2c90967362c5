import assert from 'node:assert/strict'
import { mock } from 'node:test'
import type { WidgetRequest } from '../contract/answer.js'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { HttpAdapter, type HttpAdapterOptions } from './http.js'

export const CUSTOMERS: WidgetRequest<'enabled-customers'> = { widget: 'enabled-customers' }
export const PARTNERS: WidgetRequest<'active-partners'> = { widget: 'active-partners' }
export const ANSWER = {
  widget: 'enabled-customers',
  state: 'ready',
  asOf: '2026-11-24T14:41:00Z',
  data: { value: 12 },
}
export const JSON_TYPE = { 'content-type': 'application/json' }
export const LINES_TYPE = { 'content-type': 'application/x-ndjson' }

export type Init = RequestInit & { headers: Headers; signal: AbortSignal }

/** An adapter on the test's own `fetch`. */
export function adapterOn(
  respond: (url: string, init: Init) => Response | Promise<Response>,
  options: HttpAdapterOptions = {},
) {
  const fetch = mock.fn((url: string, init: Init) => Promise.resolve(respond(url, init)))
  const adapter = new HttpAdapter('https://host.example/api/dashboard', {
    fetch: fetch as unknown as typeof globalThis.fetch,
    ...options,
  })
  return { adapter, asked: () => fetch.mock.calls.map(call => call.arguments[0]), fetch }
}

export const json = (value: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(value), { ...init, headers: { ...JSON_TYPE, ...init.headers } })
export const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap(part => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )

/** A body that arrives in those pieces, and then ends, breaks off, or stays open. */
export function body(pieces: (string | Uint8Array)[], end: 'end' | 'break' | 'open' = 'end') {
  const left = [...pieces]
  const cancel = mock.fn()
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift()
      if (piece !== undefined) controller.enqueue(typeof piece === 'string' ? bytes(piece) : piece)
      else if (end === 'end') controller.close()
      else if (end === 'break') controller.error(new TypeError('terminated'))
      else return new Promise<void>(() => {})
    },
    cancel,
  })
  return { stream, cancel }
}

export async function all(answers: AsyncIterable<IndexedAnswer>): Promise<IndexedAnswer[]> {
  const list: IndexedAnswer[] = []
  for await (const answer of answers) list.push(answer)
  return list
}
export const failsWith = (promise: Promise<unknown>, code: string, more: object = {}) =>
  assert.rejects(promise, { name: 'AdapterError', code, ...more })
