const FREE_FAILURES = 10
const FORGET_MS = 15 * 60_000
const LONGEST_WAIT_MS = 60_000
const MOST_NAMES = 10_000

interface Failures {
  count: number
  lastAt: number
}

/**
 * Slows the guessing of passwords: after ten failures for one e-mail address each further try has to wait,
 * a second at first, then twice as long each time, a minute at most. It is alike for addresses that do not exist.
 */
export class SignInThrottle {
  readonly #failures = new Map<string, Failures>()
  readonly #now: () => number

  /** `now` gives milliseconds. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Seconds until the next try is let through; 0 is now. */
  wait(email: string): number {
    const failures = this.#failures.get(email)
    if (!failures || failures.count < FREE_FAILURES) return 0
    const wait = Math.min(1000 * 2 ** (failures.count - FREE_FAILURES), LONGEST_WAIT_MS)
    return Math.max(0, Math.ceil((failures.lastAt + wait - this.#now()) / 1000))
  }

  failed(email: string): void {
    const now = this.#now()
    const before = this.#failures.get(email)
    const count = before && now - before.lastAt < FORGET_MS ? before.count + 1 : 1
    // Deleted first, so that the map stays in order of the last failure and the oldest goes when it is full.
    this.#failures.delete(email)
    this.#failures.set(email, { count, lastAt: now })
    if (this.#failures.size > MOST_NAMES) this.#failures.delete(this.#failures.keys().next().value ?? '')
  }

  succeeded(email: string): void {
    this.#failures.delete(email)
  }
}
