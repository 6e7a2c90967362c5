import { AdapterError } from '@lmp-widgets/data-adapter'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** How a question stands. `A` is its answer. */
export type RequestState<A> =
  /** No answer yet. `previous` answered another question: good for controls, never for a number. */
  | { name: 'loading'; previous?: A | undefined }
  | { name: 'ready'; answer: A }
  /** The last good answer; asking again has failed since. */
  | { name: 'stale'; answer: A; error: AdapterError }
  | { name: 'error' | 'denied'; error: AdapterError }
  /** A normal answer without a number. */
  | { name: 'unavailable' }

/** Whatever a state has, each field on its own. */
export interface StateParts<A> {
  name: RequestState<A>['name']
  answer?: A
  previous?: A | undefined
  error?: AdapterError
}

/** What is asked, and of whom. */
export interface Question<A> {
  /** Who answers; nothing is asked while there is nobody. */
  of: object | undefined
  /** What is asked, in writing: the same words are the same question. */
  about: string
  /** A value that the host gave to answer from; a new one is a new answer. */
  given?: unknown
  /** Resolves to the answer, or to undefined when it is a normal one without a number. */
  ask: (signal: AbortSignal) => Promise<A | undefined>
}

/**
 * Asks when the question changes, and keeps the outcome. The newest call wins, whatever arrives first; the last good
 * answer outlives an error; the call is aborted when the element leaves the page, and made again when it is back.
 */
export class RequestTask<A> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #question: () => Question<A>
  #asked: readonly unknown[] = []
  #state: RequestState<A> = { name: 'loading' }
  #call: AbortController | undefined
  #waiting: (() => void)[] = []

  constructor(host: ReactiveControllerHost & Element, question: () => Question<A>) {
    this.#host = host
    this.#question = question
    host.addController(this)
  }

  get state(): RequestState<A> {
    return this.#state
  }

  get parts(): StateParts<A> {
    return this.#state
  }

  /** Whether an answer is under way. */
  get pending(): boolean {
    return this.#call !== undefined
  }

  /** Resolves once there is an outcome, good or bad, and it is on the screen. */
  async settled(): Promise<void> {
    await this.#host.updateComplete
    while (this.pending || this.#state.name === 'loading') {
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }

  /** Asks again. */
  async refresh(): Promise<void> {
    const { of, ask, about, given } = this.#question()
    const [before, said] = this.#asked
    this.#asked = [of, about, given]
    if (of !== before || about !== said) {
      const { answer } = this.#state as { answer?: A }
      this.#state = { name: 'loading', previous: of === before ? answer : undefined }
    }
    this.#call?.abort()
    const call = (this.#call = of && this.#host.isConnected ? new AbortController() : undefined)
    // A number that is only asked again stays as it stands until the answer comes.
    if (this.#state.name !== 'ready') this.#host.requestUpdate()
    if (!call) return
    const state = await ask(call.signal).then(outcome, error => this.#failure(error))
    if (call !== this.#call) return
    this.#call = undefined
    this.#state = state
    this.#host.requestUpdate()
  }

  hostUpdate(): void {
    const { of, about, given } = this.#question()
    if ([of, about, given].some((part, i) => part !== this.#asked[i])) void this.refresh()
  }

  hostUpdated(): void {
    if (this.pending || this.#state.name === 'loading') return
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  /** An element that is only moved is connected again in the same breath, and keeps its question. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return
      this.#call?.abort()
      this.#call = undefined
      this.#asked = [...this.#asked.slice(0, 2), this]
    })
  }

  /** An adapter fails with an `AdapterError`; whatever else is thrown here is an answer that cannot be read. */
  #failure(cause: unknown): RequestState<A> {
    const error =
      cause instanceof AdapterError
        ? cause
        : new AdapterError('invalid-answer', 'The answer is not what the contract allows.', { cause })
    if (error.code === 'forbidden') return { name: 'denied', error }
    const state = this.#state
    return 'answer' in state && !this.#asked[2] && error.code !== 'unauthenticated'
      ? { name: 'stale', answer: state.answer, error }
      : { name: 'error', error }
  }
}

const outcome = <A>(answer: A | undefined): RequestState<A> =>
  answer ? { name: 'ready', answer } : { name: 'unavailable' }
