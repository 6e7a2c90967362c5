import { AdapterError } from '../contract/adapter-error.js'
import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, LoadOptions } from '../contract/dashboard-adapter.js'
import type { DrillDownOf, Screen } from '../contract/drill-down.js'
import type { Manifest } from '../contract/manifest.js'
import type { Page, PageRequest } from '../contract/rows.js'
import type { Widget } from '../contract/widgets.js'
import { abortError } from '../decorators/deadline.js'
import { failure } from '../decorators/failure.js'
import { canonicalJson } from '../paging/cursor.js'
import { isRecording, type Exchange, type Question } from './recording-format.js'

export { recording, type RecordingAdapter } from './recording.js'
export type { Recording } from './recording-format.js'

/**
 * Answers from a recording. A question that was not asked during the recording is `not-found`, with the question in its
 * message. Throws `invalid-request` for anything but a recording.
 */
export class RecordedAdapter implements DashboardAdapter {
  readonly #exchanges = new Map<string, Exchange>()

  constructor(recording: unknown) {
    if (!isRecording(recording)) {
      throw new AdapterError(
        'invalid-request',
        'This is no recording: make one with recording(adapter).recording().',
        { field: 'recording' },
      )
    }
    for (const exchange of structuredClone(recording.exchanges))
      this.#exchanges.set(canonicalJson(exchange.question), exchange)
  }

  manifest(options?: LoadOptions): Promise<Manifest> {
    return this.#replay<Manifest>({ manifest: true }, options)
  }

  load<W extends Widget>(request: WidgetRequest<W>, options?: LoadOptions): Promise<Answer<W>> {
    return this.#replay<Answer<W>>({ request: request as WidgetRequest }, options)
  }

  list<S extends Screen>(
    drillDown: DrillDownOf<S>,
    page?: PageRequest,
    options?: LoadOptions,
  ): Promise<Page<S>> {
    return this.#replay<Page<S>>({ drillDown, ...(page && { page }) }, options)
  }

  async #replay<T>(question: Question, { signal }: LoadOptions = {}): Promise<T> {
    if (signal?.aborted) throw abortError()
    const key = canonicalJson(question)
    const exchange = this.#exchanges.get(key)
    if (!exchange) {
      throw new AdapterError(
        'not-found',
        `The recording has no answer to ${key}. Ask it while recording, or ask what was recorded.`,
      )
    }
    if ('error' in exchange) {
      const { code, ...more } = exchange.error
      throw failure(code, more)
    }
    return structuredClone(exchange.answer) as T
  }
}
