import type { AdapterError } from '../contract/adapter-error.js'
import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, IndexedAnswer } from '../contract/dashboard-adapter.js'
import { startDeadline } from '../decorators/deadline.js'
import { resilient } from '../decorators/resilient.js'
import { widgetSearchParams } from '../url/search-params.js'

interface Recent {
  at: number
  failed: boolean
  outcome: Promise<{ answer: Answer } | { error: AdapterError }>
}

/** Milliseconds during which tabs share a failure: the tries of many tabs would be many times the tries of one. */
const FAILED_FOR = 5000
/** Milliseconds by which two beats of one pulse can be nearer than they should. */
const SLACK = 500
/** The most questions that are remembered. */
const MOST = 200

/** The last answer to each question, for callers content with one some seconds old. */
export class RecentAnswers {
  readonly #adapter: DashboardAdapter
  readonly #now: () => number
  readonly #recent = new Map<string, Recent>()
  #running = new AbortController()

  constructor(adapter: DashboardAdapter, now: () => number) {
    this.#adapter = resilient(adapter)
    this.#now = now
  }

  /**
   * Asks the back end for whatever is missing or too old, all at once. A caller that gives up leaves the questions to
   * the others.
   */
  async *ask(
    requests: readonly WidgetRequest[],
    seconds: number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    // The adapter has its own time limit.
    const deadline = startDeadline(Infinity, signal)
    try {
      const running = new Map(
        requests.map((request, index) => [
          index,
          this.#outcome(request, seconds).then(outcome => ({ index, ...outcome })),
        ]),
      )
      while (running.size > 0) {
        const result = await deadline.race(Promise.race(running.values()))
        running.delete(result.index)
        // A copy: whoever asks next gets the answer as it came.
        yield 'answer' in result ? { ...result, answer: structuredClone(result.answer) } : result
      }
    } finally {
      deadline.end()
    }
  }

  /** Forgets everything; what is on its way is given up. */
  reset(): void {
    this.#recent.clear()
    this.#running.abort()
    this.#running = new AbortController()
  }

  #outcome(request: WidgetRequest, seconds: number): Recent['outcome'] {
    const key = `${request.widget}?${widgetSearchParams(request)}`
    const known = this.#recent.get(key)
    const age = known && this.#now() - known.at
    if (known && age! < (known.failed ? Math.min(FAILED_FOR, 1000 * seconds) : 1000 * seconds - SLACK))
      return known.outcome
    const started: Recent = {
      at: this.#now(),
      failed: false,
      outcome: this.#adapter.load(request, { signal: this.#running.signal }).then(
        answer => ({ answer }),
        (error: AdapterError) => {
          started.failed = true
          started.at = this.#now()
          return { error }
        },
      ),
    }
    this.#recent.delete(key)
    this.#recent.set(key, started)
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= MOST) break
      this.#recent.delete(oldest)
    }
    return started.outcome
  }
}
