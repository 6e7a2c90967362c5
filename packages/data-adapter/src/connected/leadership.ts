import type { PageLife } from './page-life.js'

/** How the tabs of a browser agree: `navigator.locks`, or the tests' own. */
export interface TabLocks {
  request(name: string, options: { signal: AbortSignal }, held: () => Promise<void>): Promise<unknown>
}

/**
 * Which tab leads: the one that holds the lock. A tab holds it, or waits for it, while its page is awake: a lock would
 * keep a page from being put aside. Firefox looks for locks as soon as a page is being left, before any `pagehide`.
 */
export class Leadership {
  readonly #name: string
  readonly #life: PageLife
  readonly #locks: TabLocks | undefined
  readonly #onChange: () => void
  readonly #stopFollowing: () => void
  #leads = false
  #giveUp: AbortController | undefined

  constructor(name: string, life: PageLife, locks: TabLocks | undefined, onChange: () => void) {
    this.#name = name
    this.#life = life
    this.#locks = locks
    this.#onChange = onChange
    this.#stopFollowing = life.onChange(() => this.#look())
    this.#look()
  }

  /** Whether this tab leads. */
  get mine(): boolean {
    return this.#leads
  }

  /** Whether another tab may lead. */
  get others(): boolean {
    return this.#giveUp !== undefined && !this.#leads
  }

  close(): void {
    this.#stopFollowing()
    this.#stop()
  }

  #look(): void {
    if (!this.#life.awake || this.#life.leaving) return this.#stop()
    if (!this.#locks || this.#giveUp) return
    const giveUp = (this.#giveUp = new AbortController())
    const { signal } = giveUp
    const lead = () => {
      this.#leads = true
      this.#onChange()
    }
    const held = () => {
      if (signal.aborted) return Promise.resolve()
      lead()
      return new Promise<void>(resolve => signal.addEventListener('abort', () => resolve()))
    }
    // Where locks are not allowed, the tab works on its own.
    const alone = () => {
      if (!signal.aborted) lead()
    }
    try {
      this.#locks.request(this.#name, { signal }, held).catch(alone)
    } catch {
      alone()
    }
  }

  #stop(): void {
    const led = this.#leads
    this.#leads = false
    this.#giveUp?.abort()
    this.#giveUp = undefined
    if (led) this.#onChange()
  }
}

/** The locks of the page, if there are any. */
export function locksOf(page: object): TabLocks | undefined {
  try {
    return (page as { navigator?: { locks?: TabLocks } }).navigator?.locks
  } catch {
    return undefined
  }
}
