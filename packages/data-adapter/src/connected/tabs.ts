import type { WidgetRequest } from '../contract/answer.js'
import type { AdapterError } from '../contract/adapter-error.js'
import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import { abortError } from '../decorators/deadline.js'
import { failure, isErrorCode } from '../decorators/failure.js'
import { pageLife, type PageLife } from './page-life.js'
import { RecentAnswers } from './recent-answers.js'

/** What two tabs talk through: `BroadcastChannel`, or the tests' own. */
export interface TabChannel {
  onmessage: ((event: MessageEvent) => void) | null
  postMessage(message: unknown): void
  close(): void
}

/** What the tabs of a browser agree by: `navigator.locks`, or the tests' own. */
export interface TabLocks {
  request(name: string, options: { signal: AbortSignal }, held: () => Promise<void>): Promise<unknown>
}

export interface TabsOptions {
  channel?: (name: string) => TabChannel
  locks?: TabLocks | undefined
  life?: PageLife
  /** Milliseconds, of a clock that never goes back. */
  now?: () => number
}

/** What is said between tabs. Whatever else is heard is of another version, and is left alone. */
type Message =
  | Ask
  | { heard: string }
  | { to: string; result: IndexedAnswer }
  | { drop: string }
  | { leads: true }
  | { end: true }

interface Ask {
  ask: string
  requests: WidgetRequest[]
  seconds: number
}

/** A question that another tab is to answer. */
interface Asked {
  onHeard(): void
  onResult(result: IndexedAnswer): void
  /** Whoever was to answer is gone. */
  onLost(): void
}

/** Milliseconds in which a leader says that it has heard; who hears nothing asks the back end itself. */
const HEARING = 500

/**
 * The tabs of one user in one browser. One of those that are awake leads: it alone asks what is asked from habit, and
 * answers the others. When it goes, the next one leads at once. Without locks or a channel, each tab stands alone.
 */
export class Tabs {
  readonly #recent: RecentAnswers
  readonly #life: PageLife
  readonly #locks: TabLocks | undefined
  readonly #name: string
  readonly #open = new Map<string, Asked>()
  readonly #answering = new Map<string, AbortController>()
  readonly #onEnd: () => void
  readonly #stopFollowing: () => void
  #channel: TabChannel | undefined
  #leads = false
  #giveUp: AbortController | undefined
  #closed = false

  constructor(
    adapter: DashboardAdapter,
    user: string,
    onEnd: () => void,
    {
      channel = name => new BroadcastChannel(name),
      locks = locksOf(globalThis),
      life = pageLife(),
      now = () => performance.now(),
    }: TabsOptions = {},
  ) {
    this.#recent = new RecentAnswers(adapter, now)
    this.#life = life
    this.#locks = locks
    this.#onEnd = onEnd
    this.#name = `lmp-widgets 1 ${user}`
    try {
      this.#channel = channel(this.#name)
      this.#channel.onmessage = ({ data }) => this.#onMessage(data as Message)
    } catch {
      // A page that may store nothing may have no channel either.
    }
    this.#stopFollowing = life.onChange(() => this.#look())
    this.#look()
  }

  /** Answers that are at most so many seconds old, whichever tab got them. */
  async *ask(
    requests: readonly WidgetRequest[],
    seconds: number,
    { signal }: LoadOptions = {},
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    const missing = new Set(requests.keys())
    // Twice: the first leader may go in the middle, and another one be there.
    for (let tries = 0; tries < 2 && missing.size > 0 && this.#hasLeader; tries++) {
      for await (const result of this.#askLeader(requests, seconds, signal)) {
        if (missing.delete(result.index)) yield result
        if (missing.size === 0) return
      }
    }
    const left = [...missing]
    const mine = left.map(index => requests[index]!)
    for await (const { index, ...outcome } of this.#recent.ask(mine, seconds, signal)) {
      yield { index: left[index]!, ...outcome } as IndexedAnswer
    }
  }

  /** Tells the user's other tabs that the session is over. */
  end(): void {
    this.#post({ end: true })
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#stopFollowing()
    this.#stopLeading()
    this.#recent.reset()
    for (const asked of [...this.#open.values()]) asked.onLost()
    const channel = this.#channel
    this.#channel = undefined
    if (!channel) return
    channel.onmessage = null
    // What was just said still has to go out.
    setTimeout(() => channel.close(), 0)
  }

  /** Whether another tab may lead. */
  get #hasLeader(): boolean {
    return this.#channel !== undefined && this.#giveUp !== undefined && !this.#leads
  }

  /** Leads, or waits to lead, while the page is awake: a lock would keep a page from being put aside. */
  #look(): void {
    if (!this.#life.awake) return this.#stopLeading()
    if (!this.#locks || !this.#channel || this.#giveUp) return
    const giveUp = (this.#giveUp = new AbortController())
    const { signal } = giveUp
    const held = () => {
      if (signal.aborted) return Promise.resolve()
      this.#leads = true
      this.#post({ leads: true })
      for (const asked of [...this.#open.values()]) asked.onLost()
      return new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
    }
    const alone = () => {
      // Not allowed here: the tab stands alone.
      if (!signal.aborted) this.#leads = true
    }
    try {
      this.#locks.request(this.#name, { signal }, held).catch(alone)
    } catch {
      alone()
    }
  }

  #stopLeading(): void {
    this.#leads = false
    this.#giveUp?.abort()
    this.#giveUp = undefined
    for (const answering of this.#answering.values()) answering.abort()
  }

  #askLeader(
    requests: readonly WidgetRequest[],
    seconds: number,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    const id = `${Math.random()}`
    const results: IndexedAnswer[] = []
    let lost = false
    let wake = () => {}
    const onLost = () => {
      lost = true
      wake()
    }
    const timer = setTimeout(onLost, HEARING)
    signal?.addEventListener('abort', onLost)
    this.#open.set(id, {
      onLost,
      onHeard: () => clearTimeout(timer),
      onResult(result) {
        results.push(result)
        wake()
      },
    })
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onLost)
      this.#open.delete(id)
      this.#post({ drop: id })
    }
    this.#post({ ask: id, requests: [...requests], seconds })
    return (async function* () {
      try {
        while (!lost || results.length > 0) {
          const result = results.shift()
          if (result) yield result
          else await new Promise<void>(resolve => (wake = resolve))
        }
        if (signal?.aborted) throw abortError()
      } finally {
        end()
      }
    })()
  }

  #onMessage(message: Message): void {
    if (typeof message !== 'object' || message === null) return
    if ('end' in message) return this.#onEnd()
    if ('ask' in message && this.#leads) void this.#answer(message)
    if ('heard' in message) this.#open.get(message.heard)?.onHeard()
    if ('to' in message) this.#open.get(message.to)?.onResult(readResult(message.result))
    if ('drop' in message) this.#answering.get(message.drop)?.abort()
    // There is a new leader: who waits for the one before waits in vain.
    if ('leads' in message) for (const asked of [...this.#open.values()]) asked.onLost()
  }

  async #answer({ ask: id, requests, seconds }: Ask): Promise<void> {
    this.#post({ heard: id })
    const answering = new AbortController()
    this.#answering.set(id, answering)
    try {
      for await (const result of this.#recent.ask(requests, seconds, answering.signal)) {
        this.#post({ to: id, result: 'error' in result ? { ...result, error: plain(result.error) } : result })
      }
    } catch {
      // Given up, or nothing that this version understands: who asked will ask the back end.
    } finally {
      this.#answering.delete(id)
    }
  }

  #post(message: Message): void {
    try {
      this.#channel?.postMessage(message)
    } catch {
      // What cannot be sent is not heard, and that is provided for.
    }
  }
}

/** An error as it can be sent. */
const plain = ({ code, field, retryAfter }: AdapterError) => ({ code, field, retryAfter }) as AdapterError

/** What another tab says, as an outcome: its answer is held to the contract by whoever draws it. */
function readResult(result: IndexedAnswer): IndexedAnswer {
  if (!('error' in result)) return result
  const { code, field, retryAfter } = result.error
  return { index: result.index, error: failure(isErrorCode(code) ? code : 'server', { field, retryAfter }) }
}

function locksOf(page: object): TabLocks | undefined {
  try {
    return (page as { navigator?: { locks?: TabLocks } }).navigator?.locks
  } catch {
    return undefined
  }
}
