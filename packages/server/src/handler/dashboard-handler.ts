import { AdapterError, type DashboardAdapter, type Problem } from '@lmp-widgets/data-adapter'
import { answer, notFound } from './calls.js'
import { problemResponse } from './problem-response.js'
import { problemOf } from './problem.js'

export interface DashboardHandlerOptions {
  /** The adapter for the user who sent the request; it decides on rights. `undefined` when nobody is signed in. */
  adapterFor: (request: Request) => DashboardAdapter | undefined | Promise<DashboardAdapter | undefined>
  /** Where the handler is mounted, such as `/api/dashboard`; the root when not given. */
  basePath?: string
  /** Where the pages of the error codes are: a problem's `type` is this and its code. `{basePath}/problems/` when not given. */
  problemBase?: string
  /** Called with every failure that is not the caller's fault, and its cause; none of it is sent to the caller. */
  onError?: (error: unknown, request: Request) => void
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

function tell(onError: DashboardHandlerOptions['onError'], error: unknown, request: Request): void {
  try {
    onError?.(error, request)
  } catch {
    // A log that fails is no reason to leave the caller without an answer.
  }
}
