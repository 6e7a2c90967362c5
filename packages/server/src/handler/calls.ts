import {
  AdapterError,
  parseDrillDown,
  parsePage,
  SCREENS,
  type DashboardAdapter,
  type Problem,
  type Screen,
} from '@lmp-widgets/data-adapter'
import { answerBatch, readBatch, readWidgetRequest, type Outcome } from './batch.js'
import { writeChanges } from './changes.js'
import { readQuery, refuseUnknown } from './query.js'
import { streamResponse } from './stream-response.js'
import { jsonResponse, LINES, linesResponse, toJson, type Line } from './tagged-response.js'

/** What is asked of one adapter. */
export interface Call {
  adapter: DashboardAdapter
  /** What follows the base path, without its first `/`. */
  path: string
  /** Without its `?`. */
  query: string
  request: Request
  signal: AbortSignal
  toProblem: (error: unknown) => Problem
}

/** What each path answers. Throws what becomes a problem. */
export async function answer(call: Call): Promise<Response> {
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
      // Work given up because nobody reads it any more is not a failure to report.
      if (signal.aborted) return
      yield toLine(index, outcome, toProblem)
    }
  }
  // A caller that already has answers waits for all of them: only the end shows whether they are the same.
  if (request.headers.has('if-none-match')) return linesResponse(write(signal), request)
  const text = async function* (signal: AbortSignal) {
    for await (const { text } of write(signal)) yield text
  }
  return streamResponse(LINES, request, text, toProblem)
}

function toLine(index: number, outcome: Outcome, toProblem: Call['toProblem']): Line {
  const problemLine = (error: unknown): Line => {
    return { text: `${JSON.stringify({ index, problem: toProblem(error) })}\n`, answer: undefined }
  }
  if (!('answer' in outcome)) return problemLine(outcome.error)
  const { answer } = outcome
  try {
    return { text: `{"index":${index},"answer":${toJson(answer)}}\n`, answer: { index, ...answer } }
  } catch (error) {
    // An answer that is not JSON spoils only its own line.
    return problemLine(error)
  }
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

/** The error for a path that leads nowhere. */
export function notFound(): AdapterError {
  return new AdapterError('not-found', 'There is nothing at this path.')
}
