import { sessionEnded } from './session.js'

/** Those that beat just now; one timer serves the page. */
const beating = new Set<Pulse>()
let timer: ReturnType<typeof setInterval>

/** Everything due within this second goes together, in one batch; what was due while its window was hidden goes once. */
function beat(): void {
  if (sessionEnded()) return
  const now = Date.now()
  for (const pulse of beating) pulse.beat(now)
}

/** Seconds between two refreshes, 0 for none; anything else, such as Preact's empty text, counts as not given. */
export const validPoll = (seconds: number | null | undefined): number | undefined =>
  parseFloat(`${seconds}`) >= 0 ? seconds! : undefined

/**
 * The pulse of one element, at its current pace, while its window is visible; that of a removed frame never is. It goes
 * by wall-clock time, since the other clock stands still while the machine sleeps.
 */
export class Pulse {
  readonly #host: Element
  readonly #ask: (seconds: number) => void
  #seconds: number | undefined
  #last!: number

  /** `ask` is told the seconds between two beats. */
  constructor(host: Element, ask: (seconds: number) => void) {
    this.#host = host
    this.#ask = ask
  }

  /** Beats every so many seconds from now on; not at all for none. */
  every(seconds: number | undefined): void {
    if (seconds === this.#seconds) return
    this.#seconds = seconds
    if (seconds) {
      this.#last = Date.now()
      if (!beating.size) {
        timer = setInterval(beat, 1000)
        document.addEventListener('visibilitychange', beat)
      }
      beating.add(this)
    } else if (beating.delete(this) && !beating.size) {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', beat)
    }
  }

  /** Asks when it is due, also once the clock was set back. */
  beat(now: number): void {
    if (this.#host.ownerDocument.hidden || Math.abs(now - this.#last) < 1000 * this.#seconds! - 500) return
    this.#last = now
    this.#ask(this.#seconds!)
  }
}
