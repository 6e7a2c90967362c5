import { isSignedOut } from './changes-request.js'

/** Whether somebody is signed in, as far as a back end has said. */
export class SignedIn {
  readonly #onBegin: () => void
  readonly #onDoubt: () => void
  #is: boolean | undefined
  /** Whether the stream of changes was refused, and no question since. */
  #doubted = false

  /**
   * `onBegin` is called for a good answer after the end of a session. `onDoubt` is called when the stream alone is refused:
   * whoever listens finds out by its own questions that the session is over, or that there is another one by now.
   */
  constructor(onBegin: () => void, onDoubt: () => void) {
    this.#onBegin = onBegin
    this.#onDoubt = onDoubt
  }

  /** The same `fetch`, for questions. */
  asking(send: typeof fetch): typeof fetch {
    return async (input, init) => {
      const response = await send(input, init)
      if (response.ok && this.#is === false) this.#onBegin()
      if (response.ok || isSignedOut(response)) this.#is = response.ok
      if (!this.#is) this.#doubted = false
      return response
    }
  }

  /** The same `fetch`, for the stream of changes. */
  listening(send: typeof fetch): typeof fetch {
    return async (input, init) => {
      const response = await send(input, init)
      if (response.ok) this.#doubted = false
      if (this.#is && !this.#doubted && isSignedOut(response)) {
        this.#is = false
        this.#doubted = true
        this.#onDoubt()
      }
      return response
    }
  }
}
