import type { WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { toSearchParams, widgetSearchParams } from '../url/search-params.js'

/** One question to an adapter, whichever of its methods it is. */
export interface Question<T> {
  /** A load's request. */
  readonly request?: WidgetRequest
  /** The same for equal questions. Throws `invalid-request` for one that could not be asked over HTTP either. */
  readonly key: () => string
  readonly ask: (signal?: AbortSignal) => Promise<T>
}

/** Does something around every question. */
export type Around = <T>(question: Question<T>, signal: AbortSignal | undefined) => Promise<T>

/** The adapter with `put` around each of its questions. */
export function around(adapter: DashboardAdapter, put: Around): DashboardAdapter {
  return {
    manifest: options =>
      put({ key: () => 'manifest', ask: signal => adapter.manifest({ signal }) }, options?.signal),
    load: (request, options) =>
      put(
        {
          request: request as WidgetRequest,
          key: () => `widgets/${request.widget}?${widgetSearchParams(request)}`,
          ask: signal => adapter.load(request, { signal }),
        },
        options?.signal,
      ),
    list: (drillDown, page, options) =>
      put(
        {
          key: () => `${drillDown.screen}?${toSearchParams(drillDown, page)}`,
          ask: signal => adapter.list(drillDown, page, { signal }),
        },
        options?.signal,
      ),
    ...(adapter.subscribe && { subscribe: adapter.subscribe.bind(adapter) }),
  }
}
