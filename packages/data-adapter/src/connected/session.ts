import { failure } from '../decorators/failure.js'

/** The time during which a user is signed in. Nothing outlives it: no question, and no answer that comes too late. */
export class Session {
  readonly #over = new AbortController()

  /** Aborted when the session is over. */
  get signal(): AbortSignal {
    return this.#over.signal
  }

  get isOver(): boolean {
    return this.signal.aborted
  }

  /** Aborted when the session is over, or when the caller has given up. */
  signalFor(caller: AbortSignal | undefined): AbortSignal {
    return caller ? AbortSignal.any([caller, this.signal]) : this.signal
  }

  /** The answer to a question; `unauthenticated` once the session is over. */
  ask<T>(ask: (signal: AbortSignal) => Promise<T>, caller: AbortSignal | undefined): Promise<T> {
    const { signal } = this
    return new Promise<T>((resolve, reject) => {
      const onEnd = () => reject(failure('unauthenticated'))
      if (signal.aborted) return onEnd()
      signal.addEventListener('abort', onEnd)
      ask(this.signalFor(caller))
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', onEnd))
    })
  }

  end(): void {
    this.#over.abort()
  }
}
