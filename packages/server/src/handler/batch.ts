import {
  AdapterError,
  parseWidgetRequest,
  type DashboardAdapter,
  type IndexedAnswer,
  type LoadOptions,
  type Widget,
  type WidgetRequest,
} from '@lmp-widgets/data-adapter'
import { invalid, readQuery, refuseUnknown } from './query.js'

/** The most widgets that one request may ask for. */
const MAX_WIDGETS = 64

/** The outcome of one question. */
export type Outcome = { answer: object } | { error: unknown }

/** The question in one `widget` parameter: `usage-report-status?cycle=2026-10`. */
export function readWidgetRequest(widget: string, query: string): WidgetRequest {
  const { request, unknown } = parseWidgetRequest(widget as Widget, readQuery(query))
  refuseUnknown(unknown)
  return request
}

/** The questions of a batch, each as it was written. Throws `invalid-request` for none or too many. */
export function readBatch(params: URLSearchParams): string[] {
  refuseUnknown([...params].filter(([name]) => name !== 'widget'))
  const questions = params.getAll('widget')
  if (questions.length === 0) throw invalid('widget', 'is missing')
  if (questions.length > MAX_WIDGETS) throw invalid('widget', `may be given ${MAX_WIDGETS} times at most`)
  return questions
}

/** One outcome for each question, as soon as it is there: exactly what the question would get on its own. */
export async function* answerBatch(
  adapter: DashboardAdapter,
  questions: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<{ index: number } & Outcome, void, undefined> {
  const asked: { index: number; request: WidgetRequest }[] = []
  for (const [index, question] of questions.entries()) {
    try {
      const [widget = '', ...query] = question.split('?')
      asked.push({ index, request: readWidgetRequest(widget, query.join('?')) })
    } catch (error) {
      yield { index, error }
    }
  }
  const missing = new Set(asked.map(({ index }) => index))
  let failure: unknown = new AdapterError('invalid-answer', 'The adapter left a request without an answer.')
  try {
    const requests = asked.map(({ request }) => request)
    for await (const { index: place, ...outcome } of loadAll(adapter, requests, { signal })) {
      const index = asked[place]?.index
      if (index !== undefined && missing.delete(index)) yield { index, ...outcome }
    }
  } catch (error) {
    failure = error
  }
  for (const index of missing) yield { index, error: failure }
}

async function* loadAll(
  adapter: DashboardAdapter,
  requests: readonly WidgetRequest[],
  options: LoadOptions,
): AsyncGenerator<IndexedAnswer, void, undefined> {
  if (requests.length === 0) return
  if (adapter.loadMany) return yield* adapter.loadMany(requests, options)
  const running = new Map(
    requests.map((request, index) => [index, loadOne(adapter, request, index, options)]),
  )
  while (running.size > 0) {
    const outcome = await Promise.race(running.values())
    running.delete(outcome.index)
    yield outcome
  }
}

async function loadOne(
  adapter: DashboardAdapter,
  request: WidgetRequest,
  index: number,
  { signal }: LoadOptions,
): Promise<IndexedAnswer> {
  // A signal for each: if more than ten listen to the same one, Node warns of a leak.
  const own = signal && AbortSignal.any([signal])
  try {
    return { index, answer: await adapter.load(request, { signal: own }) }
  } catch (error) {
    return { index, error: error as AdapterError }
  }
}
