import { sessionEnded } from './session.js'

/** Those that beat just now; one timer serves the page. */
const beating = new Set<Pulse>()
let timer: ReturnType<typeof setInterval>

/** What is due within this second goes together, in one batch; what was due while the page was hidden goes once. */
function beat(): void {
  if (document.hidden || sessionEnded()) return
  const now = performance.now()
  for (const pulse of [...beating]) pulse.beat(now)
}

/** Seconds between two refreshes, 0 for none; what is no such number, as the empty text of Preact, is as if not given. */
export const validPoll = (seconds: number | null | undefined): number | undefined =>
  parseFloat(String(seconds)) >= 0 ? seconds! : undefined

/** The pulse of one element, at the pace that it has just now, while the page is visible. */
export class Pulse {
  readonly #ask: (seconds: number) => void
  #seconds: number | undefined
  #due = 0

  /** `ask` is told the seconds between two beats. */
  constructor(ask: (seconds: number) => void) {
    this.#ask = ask
  }

  /** Beats every so many seconds from now on; not at all for none. */
  every(seconds: number | undefined): void {
    if (seconds === this.#seconds) return
    this.#seconds = seconds
    if (seconds) {
      this.#due = performance.now() + seconds * 1000
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

  /** Asks when it is due. */
  beat(now: number): void {
    if (now < this.#due - 500) return
    this.#due = now + this.#seconds! * 1000
    this.#ask(this.#seconds!)
  }
}
