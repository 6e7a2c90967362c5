import { Task, TaskStatus, initialState } from '@lit/task'
import { AdapterError, failure } from '@lmp-widgets/data-adapter'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { sessionEnded } from './session.js'

/** How a question stands. `A` is its answer. */
export type RequestState<A> =
  /** No answer yet. `previous` answered another question: good for controls, never for a number. */
  | { name: 'loading'; previous?: A | undefined }
  | { name: 'ready'; answer: A }
  /** The last good answer; asking again has failed since. */
  | { name: 'stale'; answer: A; error: AdapterError }
  /** `previous` as above, so that another question can be asked. */
  | { name: 'error' | 'denied'; error: AdapterError; previous?: A | undefined }
  /** A normal answer without a number. */
  | { name: 'unavailable' }

/** Whatever a state has, each field on its own. */
export interface StateParts<A> {
  name: RequestState<A>['name']
  answer?: A
  previous?: A | undefined
  error?: AdapterError
}

/** What is asked, and which adapter. */
export interface Question<A> {
  /** Who answers; nothing is asked without one. */
  of: object | undefined
  /** What is asked, as text: the same text is the same question. */
  about: string
  /** A value that the host gave to answer from; a new one is a new answer. */
  given?: unknown
  /** Resolves to the answer, or to undefined when it is a normal one without a number. */
  ask: (signal: AbortSignal, seconds?: number) => Promise<A | undefined>
}

/** Finds an answer that is there before anything is asked: on a server, and in a page that a server has written. */
type Known = (host: object, question: Question<unknown>) => unknown

let known: Known | undefined

/** Sets where such answers are found. */
export const answerFrom = (find: Known): Known => (known = find)

/**
 * Asks when the question changes, and keeps the outcome. Around `@lit/task`, which lets the newest call win and aborts
 * the one before; it adds that the last good answer outlives an error, that questions are compared by what they say,
 * and that the call ends when the element leaves the page and is made again when it is back.
 */
export class RequestTask<A> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #question: () => Question<A>
  readonly #task: Task<[Question<A>['ask']], RequestState<A>>
  /** Whether the session was over when it was last asked. */
  afterEnd = false
  #asked: readonly unknown[] = []
  #state: RequestState<A> = { name: 'loading' }
  #waiting: (() => void)[] = []

  constructor(host: ReactiveControllerHost & Element, question: () => Question<A>) {
    this.#host = host
    this.#question = question
    host.addController(this)
    // It is run only from here. A number that is merely asked again stays unchanged until the answer comes.
    const quiet = {
      addController() {},
      requestUpdate: () => (this.pending && this.#state.name === 'ready') || host.requestUpdate(),
    }
    this.#task = new Task(quiet as unknown as ReactiveControllerHost, {
      task: async ([ask], { signal }) => {
        const state = await ask(signal).then(outcome, error => this.#failure(error))
        return signal.aborted ? initialState : state
      },
      onComplete: state => (this.#state = state),
    })
  }

  get state(): StateParts<A> {
    return this.#state
  }

  /** Whether an answer is under way. */
  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING
  }

  /** Resolves once there is an outcome, good or bad, and it is on the screen; or nobody awaits one any more. */
  async settled(): Promise<void> {
    await this.#host.updateComplete
    while (this.#host.isConnected && (this.pending || this.#state.name === 'loading')) {
      await new Promise<void>(resolve => this.#waiting.push(resolve))
    }
  }

  /** Asks again; for a routine poll an answer that is at most so many seconds old will do. */
  async refresh(seconds?: number): Promise<void> {
    const { of, ask, about, given } = this.#question()
    const { isConnected } = this.#host
    const [before, said] = this.#asked
    // Off the page it stays due.
    this.#asked = [of, about, isConnected ? given : this]
    this.afterEnd = !given && sessionEnded()
    if (of !== before || about !== said) {
      const { answer, previous } = this.state
      this.#state = { name: 'loading', previous: of === before ? (answer ?? previous) : undefined }
    }
    if (of && isConnected) {
      await this.#task.run([signal => ask(signal, seconds)])
      // Another question may have come between: what it brings is the outcome of both.
      return this.settled()
    }
    this.#task.abort()
    this.#host.requestUpdate()
  }

  /** The last good answer is no longer good enough. */
  expire(): void {
    const { answer, error, name } = this.state
    if (name === 'stale') this.#state = { name: 'error', error: error!, previous: answer }
    this.#host.requestUpdate()
  }

  hostUpdate(): void {
    const question = this.#question()
    const { of, about, given } = question
    const answer = known?.(this.#host, question) as A | undefined
    if (answer) {
      this.#asked = [of, about, given]
      this.#state = { name: 'ready', answer }
    }
    if ([of, about, given].some((part, i) => part !== this.#asked[i])) void this.refresh()
  }

  hostUpdated(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  /** An element that is only moved is connected again at once, and keeps its question. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return
      void this.refresh()
      this.hostUpdated()
    })
  }

  /** An adapter fails with an `AdapterError`; whatever else is thrown here is an answer that cannot be read. */
  #failure(cause: unknown): RequestState<A> {
    const error = cause instanceof AdapterError ? cause : failure('invalid-answer', { cause })
    if (error.code === 'forbidden') return { name: 'denied', error }
    const { answer, previous } = error.code === 'unauthenticated' ? ({} as StateParts<A>) : this.state
    return answer && !this.#asked[2] ? { name: 'stale', answer, error } : { name: 'error', error, previous }
  }
}

const outcome = <A>(answer: A | undefined): RequestState<A> =>
  answer ? { name: 'ready', answer } : { name: 'unavailable' }
