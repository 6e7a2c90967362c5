import { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import { canonicalJson } from '../paging/cursor.js'
import { Pseudonyms } from './pseudonyms.js'
import type { Exchange, Question, Recording } from './recording-format.js'

/** An adapter that also records questions and answers. */
export interface RecordingAdapter extends DashboardAdapter {
  /**
   * What was answered so far, each question with its last answer. Names, places, ids, searched texts and cursors are
   * replaced by words such as "Company 3", the same for the same; `names: true` leaves them as they are.
   */
  recording(options?: { names?: boolean }): Recording
}

/** The same adapter, which keeps a copy of every answer and failure as long as it lives. An abort is neither. */
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
