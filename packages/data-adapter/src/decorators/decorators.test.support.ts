import assert from 'node:assert/strict'
import { AdapterError, type AdapterErrorCode } from '../contract/adapter-error.js'
import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, LoadOptions } from '../contract/dashboard-adapter.js'
import type { Widget } from '../contract/widgets.js'

export const CUSTOMERS: WidgetRequest<'enabled-customers'> = { widget: 'enabled-customers' }
export const PARTNERS: WidgetRequest<'active-partners'> = { widget: 'active-partners' }
export const PLANS: WidgetRequest<'enabled-service-plans'> = { widget: 'enabled-service-plans' }

export const answerTo = (widget: Widget, value = 12) =>
  ({ widget, state: 'ready', asOf: '2026-11-24T14:41:00Z', data: { value } }) as Answer

/** An adapter whose `load` is the test's. */
export function adapterWith(
  load: (request: WidgetRequest, signal: AbortSignal) => unknown,
  more: object = {},
): DashboardAdapter {
  return {
    manifest: () => Promise.reject(new AdapterError('not-found', 'none')),
    load: (request: WidgetRequest, options: LoadOptions) => load(request, options.signal as AbortSignal),
    list: () => Promise.reject(new AdapterError('not-found', 'none')),
    ...more,
  } as unknown as DashboardAdapter
}

/** A promise, and how to settle it. */
export function deferred<T>() {
  let resolve!: (value: T) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((...ends) => ([resolve, reject] = ends))
  return { promise, resolve, reject }
}

export const never = () => new Promise<never>(() => {})
export const turn = () => new Promise<void>(resolve => setImmediate(resolve))
export const code = (expected: AdapterErrorCode) => (error: unknown) => {
  assert.ok(error instanceof AdapterError)
  assert.equal(error.code, expected)
  return true
}
