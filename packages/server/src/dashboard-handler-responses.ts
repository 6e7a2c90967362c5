import type { Problem } from '@lmp-widgets/data-adapter'

// What is answered is one user's, and of this moment.
const HEADERS = {
  'cache-control': 'private, no-store',
  vary: 'Cookie, Authorization',
  'x-content-type-options': 'nosniff',
}

/** A value as JSON. */
export function jsonResponse(value: object): Response {
  return new Response(JSON.stringify(value), { headers: { ...HEADERS, 'content-type': 'application/json' } })
}

/** A problem with its status. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...HEADERS,
      ...headers,
      'content-type': 'application/problem+json',
      ...(problem.retryAfter !== undefined && { 'retry-after': String(problem.retryAfter) }),
    },
  })
}

/** Text that is sent piece by piece, as it is written. When the caller leaves, the signal of `write` aborts. */
export function streamResponse(
  type: string,
  caller: AbortSignal,
  write: (signal: AbortSignal) => AsyncGenerator<string, void, undefined>,
): Response {
  const left = new AbortController()
  const pieces = write(AbortSignal.any([caller, left.signal]))
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await pieces.next()
      if (piece.done) controller.close()
      else controller.enqueue(encoder.encode(piece.value))
    },
    cancel() {
      left.abort()
      pieces.return().catch(() => {})
    },
  })
  // Some intermediaries hold a stream back until it ends, unless they are told.
  return new Response(body, { headers: { ...HEADERS, 'content-type': type, 'x-accel-buffering': 'no' } })
}
