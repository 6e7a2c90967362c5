const MOST_KEYS = 10_000

interface Bucket {
  tokens: number
  filledAt: number
}

/** Lets `burst` requests through at once and `perSecond` in the long run, for each key. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>()
  readonly #burst: number
  readonly #perSecond: number
  readonly #now: () => number

  /** `now` gives milliseconds. */
  constructor(options: { burst: number; perSecond: number; now: () => number }) {
    this.#burst = options.burst
    this.#perSecond = options.perSecond
    this.#now = options.now
  }

  /** Takes one request; returns 0, or the seconds until the next one is let through. */
  take(key: string): number {
    const now = this.#now()
    const bucket = this.#buckets.get(key) ?? { tokens: this.#burst, filledAt: now }
    const tokens = Math.min(this.#burst, bucket.tokens + ((now - bucket.filledAt) / 1000) * this.#perSecond)
    const allowed = tokens >= 1
    this.#buckets.delete(key)
    this.#buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, filledAt: now })
    if (this.#buckets.size > MOST_KEYS) this.#buckets.delete(this.#buckets.keys().next().value ?? '')
    return allowed ? 0 : Math.ceil((1 - tokens) / this.#perSecond)
  }

  /** A request that was taken does not count. */
  giveBack(key: string): void {
    const bucket = this.#buckets.get(key)
    if (bucket) bucket.tokens = Math.min(this.#burst, bucket.tokens + 1)
  }
}
