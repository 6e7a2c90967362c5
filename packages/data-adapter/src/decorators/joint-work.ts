import { abortError } from './deadline.js'

/** Work that several callers wait for. When the last of them is gone and one of them gave up, it is aborted. */
export class JointWork {
  readonly #controller = new AbortController()
  /** For the work itself. */
  readonly signal = this.#controller.signal
  #callers = 0
  #givenUp = false

  /** Waits for a part of the work until the caller gives up. */
  join<T>(part: Promise<T>, caller: AbortSignal | undefined): Promise<T> {
    this.#callers++
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        caller?.removeEventListener('abort', onAbort)
        if (--this.#callers === 0 && this.#givenUp) this.#controller.abort()
      }
      const onAbort = () => {
        this.#givenUp = true
        reject(abortError())
        leave()
      }
      caller?.addEventListener('abort', onAbort)
      void part.then(resolve, reject).then(() => {
        if (!caller?.aborted) leave()
      })
    })
  }
}
