import { AdapterError, type AdapterErrorCode } from '../contract/adapter-error.js'
import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import type { DrillDownOf, Screen } from '../contract/drill-down.js'
import type { Manifest } from '../contract/manifest.js'
import type { Page, PageRequest } from '../contract/rows.js'
import type { Widget } from '../contract/widgets.js'
import { abortError } from '../decorators/deadline.js'
import { failure, isErrorCode } from '../decorators/failure.js'
import { canonicalJson } from '../paging/cursor.js'
import { isObject } from '../schema/check.js'
import { Pseudonyms } from './pseudonyms.js'

/** A question, as it is kept. */
type Question =
  | { manifest: true }
  | { request: WidgetRequest }
  | { drillDown: { screen: Screen; filter: object }; page?: PageRequest | undefined }

/** A question, and what it brought the last time that it was asked. */
type Exchange = { question: Question } & (
  { answer: unknown } | { error: { code: AdapterErrorCode; field?: string; retryAfter?: number } }
)

/** A session's answers, as plain JSON: for stories, tests and reports of defects. */
export interface Recording {
  format: 'lmp-recording-1'
  exchanges: Exchange[]
}

/** An adapter that also keeps what it was asked. */
export interface RecordingAdapter extends DashboardAdapter {
  /**
   * What was answered so far, each question with its last answer. Names, places, ids, searched texts and cursors are
   * replaced by words such as "Company 3", the same for the same; `names: true` leaves them as they are.
   */
  recording(options?: { names?: boolean }): Recording
}

/** The same adapter, which keeps a copy of every answer and failure until it is thrown away. An abort is neither. */
export function recording(adapter: DashboardAdapter): RecordingAdapter {
  const exchanges = new Map<string, Exchange>()
  const keep = (exchange: Exchange) => {
    const key = canonicalJson(exchange.question)
    exchanges.delete(key)
    exchanges.set(key, structuredClone(exchange))
  }
  const keepError = (question: Question, thrown: unknown) => {
    if (!(thrown instanceof AdapterError)) return
    const { code, field, retryAfter } = thrown
    const error = {
      code,
      ...(field !== undefined && { field }),
      ...(retryAfter !== undefined && { retryAfter }),
    }
    keep({ question, error })
  }
  const kept = async <T>(question: Question, ask: () => Promise<T>): Promise<T> => {
    try {
      const answer = await ask()
      keep({ question, answer })
      return answer
    } catch (thrown) {
      keepError(question, thrown)
      throw thrown
    }
  }
  const { loadMany, subscribe } = adapter

  return {
    manifest: options => kept({ manifest: true }, () => adapter.manifest(options)),
    load: (request, options) =>
      kept({ request: request as WidgetRequest }, () => adapter.load(request, options)),
    list: (drillDown, page, options) =>
      kept({ drillDown, ...(page && { page }) }, () => adapter.list(drillDown, page, options)),
    ...(loadMany && {
      async *loadMany(
        requests: readonly WidgetRequest[],
        options?: LoadOptions,
      ): AsyncGenerator<IndexedAnswer> {
        for await (const outcome of loadMany.call(adapter, requests, options)) {
          const request = requests[outcome.index]
          if (request && 'answer' in outcome) keep({ question: { request }, answer: outcome.answer })
          else if (request && 'error' in outcome) keepError({ request }, outcome.error)
          yield outcome
        }
      },
    }),
    ...(subscribe && { subscribe: subscribe.bind(adapter) }),
    recording({ names = false } = {}) {
      const all = structuredClone([...exchanges.values()])
      return { format: 'lmp-recording-1', exchanges: names ? all : new Pseudonyms().hide(all) }
    },
  }
}

/**
 * Answers as a recording does. A question that was not asked while it was recorded is `not-found`, with the question in its
 * message. Throws `invalid-request` for what is no recording.
 */
export class RecordedAdapter implements DashboardAdapter {
  readonly #exchanges = new Map<string, Exchange>()

  constructor(recording: unknown) {
    if (!isRecording(recording)) {
      throw new AdapterError(
        'invalid-request',
        'This is no recording: make one with recording(adapter).recording().',
        {
          field: 'recording',
        },
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

function isRecording(value: unknown): value is Recording {
  return (
    isObject(value) &&
    value['format'] === 'lmp-recording-1' &&
    Array.isArray(value['exchanges']) &&
    value['exchanges'].every(
      exchange =>
        isObject(exchange) &&
        isObject(exchange['question']) &&
        ('answer' in exchange || (isObject(exchange['error']) && isErrorCode(exchange['error']['code']))),
    )
  )
}
