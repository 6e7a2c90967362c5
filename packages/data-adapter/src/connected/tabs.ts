import { baseOf } from '../adapters/http.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import { Leadership, locksOf, type TabLocks } from './leadership.js'
import { OpenQuestion } from './open-question.js'
import { OwnQuestions } from './own-questions.js'
import { pageLife, type PageLife } from './page-life.js'
import { RecentAnswers } from './recent-answers.js'
import { steadyClock } from './steady-clock.js'
import { TabLine } from './tab-line.js'
import { readResult, toMessage, type Ask, type Message, type TabChannel } from './tab-messages.js'

export interface TabsOptions {
  /** Opens the channel of that name; a `BroadcastChannel` when not given. */
  channel?: (name: string) => TabChannel
  /** `navigator.locks` when not given. */
  locks?: TabLocks | undefined
  /** When the page is awake; the page's own life when not given. */
  life?: PageLife
  /** Milliseconds, of a clock that never goes back, and goes on while the machine sleeps. */
  now?: () => number
}

/**
 * The tabs of one user in one browser. One of those that are awake leads: it alone asks what is asked from habit, and
 * answers the others. When it goes, the next one leads at once. Without locks or a channel, each tab stands alone.
 * All of them end together; only those on one back end answer each other.
 */
export class Tabs {
  /** What this tab asks by itself. */
  readonly own: OwnQuestions
  readonly #recent: RecentAnswers
  readonly #of: string | undefined
  readonly #leadership: Leadership | undefined
  readonly #line: TabLine | undefined
  readonly #open = new Map<string, OpenQuestion>()
  readonly #onEnd: () => void

  constructor(
    adapter: DashboardAdapter,
    user: string,
    onEnd: () => void,
    {
      channel = name => new BroadcastChannel(name),
      locks = locksOf(globalThis),
      life = pageLife(),
      now = steadyClock(),
    }: TabsOptions = {},
  ) {
    this.#recent = new RecentAnswers(adapter, now)
    this.own = new OwnQuestions(now)
    this.#onEnd = onEnd
    const name = `lmp-widgets 1 ${user}`
    try {
      this.#of = new URL(baseOf(adapter.source ?? ''), globalThis.document?.baseURI ?? 'http://page').href
      this.#line = new TabLine(
        life,
        () => channel(name),
        message => this.#onMessage(message),
      )
      this.#leadership = new Leadership(`${name} ${this.#of}`, life, locks, () => this.#onLeadership())
    } catch {
      // A page that may not store anything may have no channel: it works on its own.
    }
  }

  /** Answers that are at most so many seconds old, whichever tab got them. */
  async *ask(
    requests: readonly WidgetRequest[],
    seconds: number,
    { signal }: LoadOptions = {},
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    const missing = new Set(requests.keys())
    const age = this.own.limit(requests, seconds)
    // Twice: the first leader may go in the middle, and another one be there.
    for (let tries = 0; tries < 2 && missing.size > 0 && this.#leadership?.others; tries++) {
      const waiting = new Set(missing)
      for await (const result of this.#askLeader(requests, age, signal)) {
        if (!waiting.delete(result.index)) continue
        // Each tab has its own token, and one that has ended says nothing about the others.
        if ('error' in result && result.error.code === 'unauthenticated') tries = 2
        else if (missing.delete(result.index)) yield result
        if (waiting.size === 0) break
      }
    }
    const left = [...missing]
    const mine = left.map(index => requests[index]!)
    for await (const result of this.#recent.ask(mine, age, signal))
      yield { ...result, index: left[result.index]! }
  }

  /** Tells the user's other tabs that the session is over. */
  end(): void {
    this.#line?.post({ end: true })
  }

  close(): void {
    this.#leadership?.close()
    this.#recent.reset()
    this.#line?.close()
  }

  #onLeadership(): void {
    if (!this.#leadership?.mine) return
    this.#line?.post({ leads: this.#of! })
    this.#onLost()
  }

  /** Waiting for the previous leader is in vain. */
  #onLost(): void {
    for (const question of [...this.#open.values()]) question.onLost()
  }

  async *#askLeader(
    requests: readonly WidgetRequest[],
    seconds: number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    const id = `${Math.random()}`
    const question = new OpenQuestion(signal)
    this.#open.set(id, question)
    this.#line?.post({ ask: id, of: this.#of, requests: [...requests], seconds })
    try {
      yield* question.results()
    } finally {
      question.end()
      this.#open.delete(id)
    }
  }

  #onMessage(message: Message): void {
    if ('end' in message) return this.#onEnd()
    if ('ask' in message && message.of === this.#of && this.#leadership?.mine) void this.#answer(message)
    if ('heard' in message) this.#open.get(message.heard)?.onHeard()
    if ('to' in message) this.#open.get(message.to)?.onResult(readResult(message.result))
    if ('lost' in message) this.#open.get(message.lost)?.onLost()
    if ('leads' in message && message.leads === this.#of) this.#onLost()
  }

  async #answer({ ask: id, requests, seconds }: Ask): Promise<void> {
    this.#line?.post({ heard: id })
    try {
      for await (const result of this.#recent.ask(requests, seconds, undefined)) {
        this.#line?.post({ to: id, result: toMessage(result) })
      }
    } catch {
      // Nothing that this version understands: who asked will ask the back end.
      this.#line?.post({ lost: id })
    }
  }
}
