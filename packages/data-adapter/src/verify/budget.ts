/** How much may be asked. */
export interface Limits {
  /** Requests in all. */
  maxRequests: number
  /** Requests per second; without a limit when not given. */
  rate?: number | undefined
  /** Seconds for everything. */
  timeLimit: number
}

/** Thrown instead of sending a request, once a limit is reached. */
export class BudgetSpent extends Error {
  override readonly name = 'BudgetSpent'
}

/** Counts the requests, spreads them over time, and stops them at the limit. */
export class Budget {
  /** How many were sent. */
  requests = 0
  /** Set once something was not asked because of a limit. */
  spent: BudgetSpent | undefined

  readonly #limits: Limits
  readonly #started = performance.now()
  #next = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** Since the start. */
  get seconds(): number {
    return (performance.now() - this.#started) / 1000
  }

  /** Waits until one more request may be sent. Throws `BudgetSpent` when none may. */
  async take(): Promise<void> {
    const { maxRequests, rate } = this.#limits
    this.#checkTime()
    if (this.spent) throw this.spent
    if (this.requests >= maxRequests) this.#end(`the limit of ${maxRequests} requests was reached`)
    this.requests++
    if (rate === undefined) return
    const turn = Math.max(this.seconds, this.#next)
    this.#next = turn + 1 / rate
    await this.wait(turn - this.seconds)
  }

  /** Waits that many seconds, but not beyond the time limit. */
  async wait(seconds: number): Promise<void> {
    if (seconds <= 0) return
    const left = this.#limits.timeLimit - this.seconds
    await new Promise(resolve => setTimeout(resolve, Math.min(seconds, Math.max(0, left)) * 1000))
    this.#checkTime()
  }

  #checkTime(): void {
    const { timeLimit } = this.#limits
    if (this.seconds >= timeLimit) this.#end(`the limit of ${timeLimit} seconds was reached`)
  }

  #end(why: string): never {
    this.spent ??= new BudgetSpent(why)
    throw this.spent
  }
}
