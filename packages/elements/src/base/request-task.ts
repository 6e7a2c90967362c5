import { Task, initialState } from '@lit/task'
import { AdapterError, resilient } from '@lmp-widgets/data-adapter'
import type {
  Answer,
  DashboardAdapter,
  ReadyAnswer,
  Widget,
  WidgetData,
  WidgetRequest,
} from '@lmp-widgets/data-adapter'
import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Where a widget stands with its question. */
export type RequestState<W extends Widget = Widget> =
  /** No answer yet. `previous` answered another question: good for controls, never for a number. */
  | { name: 'loading'; previous?: ReadyAnswer<W> | undefined }
  | { name: 'ready'; answer: ReadyAnswer<W> }
  /** The last good answer; asking again has failed since. */
  | { name: 'stale'; answer: ReadyAnswer<W>; error: AdapterError }
  | { name: 'error' | 'denied'; error: AdapterError }
  /** A normal answer without a number: nothing is shown. */
  | { name: 'unavailable' }

/** What is asked, of whom. */
export interface Question<W extends Widget> {
  adapter: DashboardAdapter | undefined
  request: WidgetRequest<W>
  /** The data, when the host brings it: then nobody is asked. */
  data: WidgetData[W] | undefined
  /** Whether a value is an answer to that, as the contract has it. */
  validate: (value: unknown) => boolean
}

/**
 * Asks when the question changes, and keeps the outcome.
 * Around `@lit/task`, which lets the newest call win: it keeps the last good answer through an error, stops on
 * disconnect and asks again on reconnect, and compares requests by what they say.
 */
export class RequestTask<W extends Widget> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #task: Task<readonly [DashboardAdapter | undefined, string, unknown], RequestState<W>>
  #adapter: DashboardAdapter | undefined
  #key: string | undefined
  #settled: RequestState<W> = { name: 'loading' }
  #interrupted = false

  constructor(host: ReactiveControllerHost & Element, question: () => Question<W>) {
    this.#host = host
    host.addController(this)
    this.#task = new Task(host, {
      args: () => {
        const { adapter, data, request } = question()
        return [data ? undefined : adapter, JSON.stringify(request), data] as const
      },
      task: ([adapter, key, data], { signal }) => {
        this.#turnTo(adapter, key)
        return adapter || data ? ask(question(), signal) : initialState
      },
      onComplete: state => (this.#settled = state),
      onError: error => this.#fail(error),
    })
  }

  get state(): RequestState<W> {
    return this.#settled
  }

  /** Whether an answer is under way. */
  get pending(): boolean {
    return this.#task.status === 1
  }

  /** Asks again. Resolves when that has an outcome, good or bad. */
  async refresh(): Promise<void> {
    await this.#task.run()
  }

  hostConnected(): void {
    if (!this.#interrupted) return
    this.#interrupted = false
    void this.#task.run()
  }

  /** A widget that is only moved is connected again in the same breath, and keeps its question. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return
      this.#interrupted = true
      this.#task.abort()
    })
  }

  /** An answer belongs to its question: another adapter or request starts from nothing. */
  #turnTo(adapter: DashboardAdapter | undefined, key: string): void {
    if (adapter === this.#adapter && key === this.#key) return
    const previous = adapter === this.#adapter && 'answer' in this.#settled ? this.#settled.answer : undefined
    this.#settled = { name: 'loading', previous }
    this.#adapter = adapter
    this.#key = key
  }

  #fail(cause: unknown): void {
    if (cause instanceof Error && cause.name === 'AbortError') return
    const error =
      cause instanceof AdapterError ? cause : new AdapterError('server', 'The adapter failed.', { cause })
    const { code } = error
    if (code === 'forbidden') this.#settled = { name: 'denied', error }
    else if ('answer' in this.#settled && this.#adapter && code !== 'unauthenticated') {
      this.#settled = { name: 'stale', answer: this.#settled.answer, error }
    } else this.#settled = { name: 'error', error }
  }
}

async function ask<W extends Widget>(
  { adapter, data, request, validate }: Question<W>,
  signal: AbortSignal,
): Promise<RequestState<W>> {
  const { widget } = request
  const answer = data
    ? { widget, state: 'ready', asOf: UNDATED, data }
    : await resilient(adapter!).load<W>(request, { signal })
  signal.throwIfAborted()
  const own = copy(answer) as Answer<W> | undefined
  if (!validate(own) || own?.widget !== widget) {
    throw new AdapterError('invalid-answer', `The answer for "${widget}" breaks the contract.`)
  }
  return own.state === 'ready' ? { name: 'ready', answer: own as ReadyAnswer<W> } : { name: 'unavailable' }
}

/** Data that the host brings has no date; it is never shown as stale. */
const UNDATED = '1970-01-01T00:00:00Z'

/** Ours alone: whoever holds the original may change it later, and a getter may answer differently each time. */
function copy(answer: unknown): unknown {
  try {
    return structuredClone(answer)
  } catch {
    return undefined
  }
}
