import type { AdapterError } from './adapter-error.js'
import type { Answer, WidgetRequest } from './answer.js'
import type { DrillDownOf, Screen } from './drill-down.js'
import type { Manifest } from './manifest.js'
import type { Page, PageRequest } from './rows.js'
import type { Widget } from './widgets.js'

export interface LoadOptions {
  /** Aborting rejects with an `AbortError`, promptly, and leaves nothing running. */
  signal?: AbortSignal | undefined
}

/** One answer of several, with the position of its request among those asked. */
export type IndexedAnswer = { index: number; answer: Answer } | { index: number; error: AdapterError }

/**
 * A back end, as the widgets see it. Everything fails with an `AdapterError`, or an `AbortError` after an abort.
 * The laws (`@lmp-widgets/data-adapter/laws`) say what must hold for every implementation.
 */
export interface DashboardAdapter {
  /** Where the numbers come from, for people to read: the URL or the name of a back end. */
  readonly source?: string

  /** Milliseconds that a widget waits for an answer; 10,000 unless it is a number above 0. */
  readonly timeout?: number | undefined

  /** Who the user is, and which widgets and screens this user has. */
  manifest(options?: LoadOptions): Promise<Manifest>

  /** The answer to one widget's request. */
  load<W extends Widget>(request: WidgetRequest<W>, options?: LoadOptions): Promise<Answer<W>>

  /** Several requests at once, 64 at most, each answered as soon as possible, in any order. */
  loadMany?(requests: readonly WidgetRequest[], options?: LoadOptions): AsyncIterable<IndexedAnswer>

  /** The rows behind a number: `total` is the number. */
  list<S extends Screen>(
    drillDown: DrillDownOf<S>,
    page?: PageRequest,
    options?: LoadOptions,
  ): Promise<Page<S>>

  /**
   * Calls the listener with the widgets to load again; called without them, everything is to be loaded again, including the
   * manifest. A widget that is named while it is loading starts over: where changes come faster than answers, gather them, as
   * `connect` does. Returns a function that ends the subscription.
   */
  subscribe?(listener: (widgets?: readonly Widget[]) => void): () => void

  /** The same back end, for polling: an answer may be up to that many seconds old. */
  recent?(seconds: number): DashboardAdapter
}
