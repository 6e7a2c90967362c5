import { AdapterError, type Problem } from '@lmp-widgets/data-adapter'

// An answer belongs to one user and to this moment.
const HEADERS = {
  'cache-control': 'private, no-store',
  vary: 'Cookie, Authorization',
  'x-content-type-options': 'nosniff',
}

/** One line of a batch: the text, and the answer that is in it. */
export interface Line {
  text: string
  answer: object | undefined
}

/** An answer as JSON. Throws for an adapter's answer that is not one, whatever its type says. */
export function toJson(answer: object | null | undefined): string {
  if (typeof answer !== 'object' || answer === null)
    throw new AdapterError('invalid-answer', 'The adapter gave no answer.')
  return JSON.stringify(answer)
}

/** A value as JSON, or 304 for a caller that already has it. */
export async function jsonResponse(value: object, request: Request): Promise<Response> {
  return taggedResponse('application/json', toJson(value), [value], request)
}

/** Lines of JSON as a whole, or 304 for a caller that has them already: only where each of them is an answer. */
export async function linesResponse(lines: AsyncIterable<Line>, request: Request): Promise<Response> {
  const all: Line[] = []
  for await (const line of lines) all.push(line)
  const text = all.map(line => line.text).join('')
  const answers = all.map(({ answer }) => answer).filter(answer => answer !== undefined)
  if (answers.length === all.length) return taggedResponse(LINES, text, answers, request)
  return new Response(text, { headers: { ...HEADERS, 'content-type': LINES } })
}

export const LINES = 'application/x-ndjson'

/** The tag says what was counted, not when: when is in `Last-Modified`, for a 304 too. */
async function taggedResponse(
  type: string,
  text: string,
  answers: readonly object[],
  request: Request,
): Promise<Response> {
  const tag = await tagOf(answers)
  const times = answers.map(answer => Date.parse(String((answer as { asOf?: unknown }).asOf)))
  const oldest = Math.min(...times)
  const headers = {
    ...HEADERS,
    etag: tag,
    ...(Number.isFinite(oldest) && { 'last-modified': new Date(oldest).toUTCString() }),
  }
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  if (known.some(each => each.trim() === tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'content-type': type } })
}

/** Equal for equal answers, whenever they were counted and in whatever order they came. */
async function tagOf(answers: readonly object[]): Promise<string> {
  const timeless = answers.map(answer => JSON.stringify({ ...answer, asOf: undefined }))
  const bytes = new TextEncoder().encode(timeless.sort().join('\n'))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `W/"${btoa(String.fromCharCode(...digest.subarray(0, 18)))}"`
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

/**
 * Text that is sent piece by piece, as it is written. When the caller leaves, the signal of `write` aborts.
 * `tell` hears of a failure of `write`; the caller sees that the text broke off, and not why.
 */
export function streamResponse(
  type: string,
  request: Request,
  write: (signal: AbortSignal) => AsyncGenerator<string, void, undefined>,
  tell: (error: unknown) => void,
): Response {
  const left = new AbortController()
  const leave = () => left.abort()
  // The stream holds the request until its end: a request that was garbage-collected could not tell that its caller leaves.
  const end = () => request.signal.removeEventListener('abort', leave)
  request.signal.addEventListener('abort', leave)
  if (request.signal.aborted) leave()
  const pieces = write(left.signal)
  const encoder = new TextEncoder()
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      try {
        const piece = await pieces.next()
        if (!piece.done) return controller.enqueue(encoder.encode(piece.value))
        end()
        controller.close()
      } catch (error) {
        end()
        if (!left.signal.aborted) tell(error)
        throw new Error('The answer broke off.')
      }
    },
    cancel() {
      end()
      leave()
      pieces.return().catch(() => {})
    },
  }
  // Nothing is read ahead: some servers treat a failure between two reads as the end of the text.
  const body = new ReadableStream(source, { highWaterMark: 0 })
  // Some intermediaries hold a stream back until it ends, unless they are told.
  return new Response(body, { headers: { ...HEADERS, 'content-type': type, 'x-accel-buffering': 'no' } })
}
