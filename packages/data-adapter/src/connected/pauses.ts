/** Milliseconds. */
const FIRST = 1000
const LONGEST = 30_000
const LONGEST_ASKED = 300_000

/**
 * The pauses between two attempts: at random, at most a second, then twice as long each time, up to half a minute. At random
 * from 0 on, so that a thousand clients do not come back at once.
 */
export class Pauses {
  readonly #random: () => number
  #failures = 0

  constructor(random: () => number) {
    this.#random = random
  }

  /** The next one, in milliseconds. A server may ask for longer ones, up to five minutes. */
  next(asked = 0): number {
    const longest = Math.min(Math.max(LONGEST, asked), LONGEST_ASKED)
    return this.#random() * Math.min(longest, Math.max(FIRST, asked) * 2 ** this.#failures++)
  }

  /** What went wrong is over. */
  reset(): void {
    this.#failures = 0
  }
}
