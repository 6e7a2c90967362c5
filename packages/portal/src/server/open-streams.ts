import { AdapterError } from '@lmp-widgets/data-adapter'

/** Seconds after which a stream above the limit may be tried again. */
const RETRY_AFTER = 30

/** Counts the open streams of each session: they cost memory as long as they are open. */
export class OpenStreams {
  readonly #counts = new Map<string, number>()
  readonly #most: number

  /** `most` of one session. */
  constructor(most: number) {
    this.#most = most
  }

  /** The answer, whose place is free again when it ends. Throws `rate-limited` when the session has too many. */
  async open(key: string, answer: () => Promise<Response>): Promise<Response> {
    const count = this.#counts.get(key) ?? 0
    if (count >= this.#most)
      throw new AdapterError('rate-limited', 'Too many streams are open.', { retryAfter: RETRY_AFTER })
    this.#counts.set(key, count + 1)
    const response = await answer()
    const close = () => this.#close(key)
    if (response.body) return new Response(untilOver(response.body, close), response)
    close()
    return response
  }

  #close(key: string) {
    const count = this.#counts.get(key) ?? 0
    if (count > 1) this.#counts.set(key, count - 1)
    else this.#counts.delete(key)
  }
}

/** The same text; `tell` hears once that it ended, failed, or is read no more. */
function untilOver(body: ReadableStream<Uint8Array>, tell: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  void reader.closed.then(tell, tell)
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: reason => reader.cancel(reason),
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}
