/** The back ends of the book: a book of business in memory, and the same in the states that a back end can be in. */
import {
  AdapterError,
  type Answer,
  type DashboardAdapter,
  type Widget,
  type WidgetRequest,
} from '@lmp-widgets/data-adapter'
import { PORTAL, portalBook } from '@lmp-widgets/data-adapter/book'
import { MemoryAdapter, type Book } from '@lmp-widgets/data-adapter/memory'
import { fixturesOf } from './fixtures.js'

/** It is always 09:41 in New York here. */
const NOW = '2026-11-24T14:41:00Z'

let book: Book | undefined

/** What an administrator of the distributor sees. */
const distributor = once(() => {
  book ??= portalBook({ seed: 1, today: NOW.slice(0, 'yyyy-mm-dd'.length) })
  const viewer = { accountId: PORTAL.distributor, role: 'administrator' } as const
  return new MemoryAdapter(book, viewer, { now: () => new Date(NOW) })
})

/** What the toolbar offers besides the book's own answers. */
export type DataState = 'ready' | 'empty' | 'loading' | 'stale' | 'denied' | 'error' | 'unavailable'

/** The book of business; in another state than `ready`, a new back end at each call. */
export function bookAdapter(state: DataState = 'ready'): DashboardAdapter {
  return state === 'ready' ? distributor() : inState(distributor(), state)
}

/** An adapter that always returns this data. */
export function answering(widget: Widget, data: object): DashboardAdapter {
  const answer = { widget, state: 'ready', asOf: NOW, data }
  return {
    manifest: options => distributor().manifest(options),
    list: () => Promise.reject(new AdapterError('not-found', 'These rows are in no book.')),
    load: <W extends Widget>() => Promise.resolve(structuredClone(answer) as Answer<W>),
  }
}

/** The same adapter as it answers in this state. The manifest is always there. */
export function inState(adapter: DashboardAdapter, state: DataState): DashboardAdapter {
  const asked = new Set<Widget>()
  const load = <W extends Widget>(request: WidgetRequest<W>): Promise<Answer<W>> => {
    const { widget } = request
    const again = asked.has(widget)
    asked.add(widget)
    switch (state) {
      case 'loading':
        return new Promise(() => {})
      case 'denied':
        return Promise.reject(new AdapterError('forbidden', 'This role may not have it.'))
      case 'error':
        return Promise.reject(unreachable())
      case 'stale':
        return again ? Promise.reject(unreachable()) : adapter.load(request)
      case 'empty':
        return emptyAnswer(adapter, request)
      case 'unavailable':
        return Promise.resolve({ widget, state: 'unavailable', asOf: NOW } as Answer<W>)
      case 'ready':
        return adapter.load(request)
    }
  }
  return {
    manifest: options => adapter.manifest(options),
    list: (...question) => adapter.list(...question),
    load,
    // Who looks at it for long still sees it load.
    ...(state === 'loading' && { timeout: Infinity }),
  }
}

/** An adapter that has no answer at first. */
export function failingOnce(widget: Widget): DashboardAdapter {
  const adapter = answering(widget, fixturesOf(widget).ready!)
  let asked = 0
  return {
    ...adapter,
    load: request =>
      asked++ === 0
        ? Promise.reject(new AdapterError('conflict', 'The numbers changed while they were counted.'))
        : adapter.load(request),
  }
}

/** Says when to ask again, so that nothing is asked in the meantime. */
const unreachable = () =>
  new AdapterError('network', 'The back end could not be reached.', { retryAfter: 60 })

function emptyAnswer<W extends Widget>(
  adapter: DashboardAdapter,
  request: WidgetRequest<W>,
): Promise<Answer<W>> {
  const { empty, zero } = fixturesOf(request.widget)
  const data = empty ?? zero
  return data
    ? answering(request.widget, { ...data, ...request.params }).load(request)
    : adapter.load(request)
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
