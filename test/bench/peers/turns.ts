/** Lets a page wait until its library has put the newest answers on the screen. */
export class Turns {
  readonly #waiting = new Map<number, () => void>()
  #last = 0

  /** A new turn, and a promise of its end. */
  next(): { turn: number; shown: Promise<void> } {
    const turn = ++this.#last
    return { turn, shown: new Promise(resolve => this.#waiting.set(turn, resolve)) }
  }

  /** What was asked in that turn is on the screen. */
  end(turn: number): void {
    this.#waiting.get(turn)?.()
    this.#waiting.delete(turn)
  }
}
