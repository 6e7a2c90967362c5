import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { abortError } from '../decorators/deadline.js'

/**
 * Milliseconds within which a leader confirms that it has heard; a tab that hears nothing asks the back end itself.
 * Nobody notices a refresh that is a moment late, and a page that starts up on a slow machine may be busy for longer
 * than one second.
 */
const HEARING = 2000

/** A question that another tab is to answer. */
export class OpenQuestion {
  readonly #signal: AbortSignal | undefined
  readonly #timer: ReturnType<typeof setTimeout>
  readonly #results: IndexedAnswer[] = []
  #isLost = false
  #wake = () => {}

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal
    this.#timer = setTimeout(this.onLost, HEARING)
    signal?.addEventListener('abort', this.onLost)
  }

  onHeard(): void {
    clearTimeout(this.#timer)
  }

  onResult(result: IndexedAnswer): void {
    this.#results.push(result)
    this.#wake()
  }

  /** Whoever was to answer is gone. */
  readonly onLost = (): void => {
    this.#isLost = true
    this.#wake()
  }

  /** What is answered, as it comes, until it is lost. Throws `AbortError` when it is given up. */
  async *results(): AsyncGenerator<IndexedAnswer, void, undefined> {
    while (!this.#isLost || this.#results.length > 0) {
      const result = this.#results.shift()
      if (result) yield result
      else await new Promise<void>(resolve => (this.#wake = resolve))
    }
    if (this.#signal?.aborted) throw abortError()
  }

  /** Nobody reads any more: no timer and no listener stays. */
  end(): void {
    clearTimeout(this.#timer)
    this.#signal?.removeEventListener('abort', this.onLost)
  }
}
