import {
  AdapterError,
  parseDrillDown,
  parsePage,
  SCREENS,
  type DashboardAdapter,
  type Problem,
  type Screen,
} from '@lmp-widgets/data-adapter'
import { answerBatch, readBatch, readWidgetRequest, type Outcome } from './dashboard-handler-batch.js'
import { writeChanges } from './dashboard-handler-changes.js'
import { readQuery, refuseUnknown } from './dashboard-handler-query.js'
import {
  jsonResponse,
  LINES,
  linesResponse,
  problemResponse,
  streamResponse,
  toJson,
  type Line,
} from './dashboard-handler-responses.js'
import { problemOf } from './problem.js'

export interface DashboardHandlerOptions {
  /** The adapter of the user who asks: rights are its business. `undefined` for who is not signed in. */
  adapterFor: (request: Request) => DashboardAdapter | undefined | Promise<DashboardAdapter | undefined>
  /** Where the handler is mounted, such as `/api/dashboard`; the root when not given. */
  basePath?: string
  /** Where the pages of the error codes are: a problem's `type` is this and its code. `{basePath}/problems/` when not given. */
  problemBase?: string
  /** Told of every failure that is not the caller's, with its cause; nothing of it goes to the caller. */
  onError?: (error: unknown, request: Request) => void
}

/** What is asked of one adapter. */
interface Call {
  adapter: DashboardAdapter
  /** What follows the base path, without its first `/`. */
  path: string
  /** Without its `?`. */
  query: string
  request: Request
  signal: AbortSignal
  toProblem: (error: unknown) => Problem
}

/** The most characters of a URL. */
const MAX_URL = 16_384

/**
 * Answers all calls of the HTTP binding below `basePath`, in any server that speaks `Request` and `Response`.
 * It never rejects: what goes wrong is a problem of RFC 9457. Rate limits, CORS and compression are the host's.
 */
export function createDashboardHandler({
  adapterFor,
  basePath = '',
  problemBase,
  onError,
}: DashboardHandlerOptions): (request: Request) => Promise<Response> {
  const base = basePath.replace(/\/+$/, '')

  return async request => {
    const { method, signal } = request
    const toProblem = (error: unknown): Problem => {
      const problem = problemOf(error, problemBase ?? `${base}/problems/`)
      if (problem.status >= 500 && !signal.aborted) tell(onError, error, request)
      return problem
    }
    if (method !== 'GET' && method !== 'HEAD') {
      const problem = toProblem(new AdapterError('invalid-request', 'Only GET and HEAD are answered here.'))
      return problemResponse({ ...problem, status: 405 }, { allow: 'GET, HEAD' })
    }
    if (request.url.length > MAX_URL) {
      const problem = toProblem(
        new AdapterError('invalid-request', 'The URL is too long. Ask for less at once.'),
      )
      return problemResponse({ ...problem, status: 414 })
    }
    let response: Response
    try {
      const adapter = await adapterFor(request)
      signal.throwIfAborted()
      if (!adapter) throw new AdapterError('unauthenticated', 'Nobody is signed in.')
      const { pathname, search } = new URL(request.url)
      if (!pathname.startsWith(`${base}/`)) throw notFound()
      const path = pathname.slice(base.length + 1)
      response = await answer({ adapter, path, query: search.slice(1), request, signal, toProblem })
    } catch (error) {
      // Nobody is there to read the answer, and the abort is no failure.
      if (signal.aborted) return new Response(null, { status: 499 })
      response = problemResponse(toProblem(error))
    }
    if (method === 'GET') return response
    await response.body?.cancel()
    return new Response(null, response)
  }
}

async function answer(call: Call): Promise<Response> {
  const { adapter, path, query, request: http, signal } = call
  if (path === 'manifest') {
    refuseUnknown(readQuery(query))
    return jsonResponse(await adapter.manifest({ signal }), http)
  }
  if (path === 'widgets') return answerWidgets(call)
  if (path.startsWith('widgets/')) {
    const request = readWidgetRequest(path.slice('widgets/'.length), query)
    return jsonResponse(await adapter.load(request, { signal }), http)
  }
  if (path === 'changes') return answerChanges(call)
  return answerList(call)
}

function answerWidgets({ adapter, query, request, signal, toProblem }: Call): Response | Promise<Response> {
  const questions = readBatch(readQuery(query))
  const write = async function* (signal: AbortSignal) {
    for await (const { index, ...outcome } of answerBatch(adapter, questions, signal)) {
      // What was given up because nobody reads on is no failure to tell of.
      if (signal.aborted) return
      yield toLine(index, outcome, toProblem)
    }
  }
  // Who has the answers already waits for all: whether they are the same shows only at the end.
  if (request.headers.has('if-none-match')) return linesResponse(write(signal), request)
  const text = async function* (signal: AbortSignal) {
    for await (const { text } of write(signal)) yield text
  }
  return streamResponse(LINES, request, text, toProblem)
}

function toLine(index: number, outcome: Outcome, toProblem: Call['toProblem']): Line {
  let { error } = outcome as { error?: unknown }
  try {
    if ('answer' in outcome) {
      const { answer } = outcome
      return { text: `{"index":${index},"answer":${toJson(answer)}}\n`, answer: { index, ...answer } }
    }
  } catch (thrown) {
    // An answer that is no JSON spoils its own line alone.
    error = thrown
  }
  return { text: `${JSON.stringify({ index, problem: toProblem(error) })}\n`, answer: undefined }
}

function answerChanges({ adapter, query, request, toProblem }: Call): Response {
  refuseUnknown(readQuery(query))
  if (!adapter.subscribe) throw notFound()
  const subscribe = adapter.subscribe.bind(adapter)
  return streamResponse('text/event-stream', request, signal => writeChanges(subscribe, signal), toProblem)
}

async function answerList({ adapter, path, query, request, signal }: Call): Promise<Response> {
  const screen = SCREENS.find(name => name === path)
  if (!screen) throw notFound()
  const params = readQuery(query)
  const { drillDown, unknown } = parseDrillDown<Screen>(screen, params)
  refuseUnknown(unknown)
  return jsonResponse(await adapter.list<Screen>(drillDown, parsePage(screen, params), { signal }), request)
}

function notFound(): AdapterError {
  return new AdapterError('not-found', 'There is nothing at this path.')
}

function tell(onError: DashboardHandlerOptions['onError'], error: unknown, request: Request): void {
  try {
    onError?.(error, request)
  } catch {
    // A log that fails is no reason to leave the caller without an answer.
  }
}
