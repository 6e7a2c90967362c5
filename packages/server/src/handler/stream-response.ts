import { HEADERS } from './headers.js'

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
