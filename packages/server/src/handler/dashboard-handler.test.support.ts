import { mock } from 'node:test'
import type {
  DashboardAdapter,
  DrillDown,
  Manifest,
  PageRequest,
  WidgetRequest,
} from '@lmp-widgets/data-adapter'
import { createDashboardHandler } from './dashboard-handler.js'

export const BASE = 'https://host.example/api/dashboard'
export const AS_OF = '2026-11-24T14:41:00Z'

export const MANIFEST: Manifest = {
  contract: '1.0',
  account: { id: 'a', name: 'A' },
  role: 'administrator',
  timeZone: 'UTC',
  asOf: AS_OF,
  widgets: ['enabled-customers'],
  screens: ['customers'],
}

/** An adapter that reports what it was asked. */
export function echo(more: object = {}): DashboardAdapter {
  const adapter = {
    manifest: () => Promise.resolve(MANIFEST),
    load: (request: WidgetRequest) =>
      Promise.resolve({ widget: request.widget, state: 'ready', asOf: AS_OF, data: request.params ?? {} }),
    list: (drillDown: DrillDown, page: PageRequest) =>
      Promise.resolve({
        screen: drillDown.screen,
        asOf: AS_OF,
        total: 0,
        rows: [],
        asked: { ...drillDown, page },
      }),
    ...more,
  }
  return adapter as unknown as DashboardAdapter
}

/** A handler of that adapter, and what a caller and its host see of it. */
export function handlerOf(adapter: DashboardAdapter | undefined = echo()) {
  const onError = mock.fn()
  const handle = createDashboardHandler({ adapterFor: () => adapter, basePath: '/api/dashboard/', onError })
  return { get: (path: string, init?: RequestInit) => handle(new Request(BASE + path, init)), onError }
}

/** The lines of a batch, read. */
export const lines = async (response: Response) =>
  (await response.text())
    .trim()
    .split('\n')
    .map(
      line =>
        JSON.parse(line) as {
          index: number
          answer?: unknown
          problem?: { status: number; field?: string; retryAfter?: number }
        },
    )

export function deferred<T>() {
  let resolve!: (value: T) => void
  const promise = new Promise<T>(end => (resolve = end))
  return { promise, resolve }
}

/** Reads a stream piece by piece. */
export const readerOf = (response: Response) => {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  return { next: async () => (await reader.read()).value, cancel: () => reader.cancel() }
}
