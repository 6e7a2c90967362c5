import { sessionEnded } from './session.js'

/** Is told the seconds between two beats. */
type Ask = (seconds: number) => void

const beats = new Map<Ask, { due: number; every: number }>()
let timer: ReturnType<typeof setInterval>

/** What is due within this second goes together, in one batch; what was due while the page was hidden goes once. */
function beat(): void {
  if (document.hidden || sessionEnded()) return
  const now = performance.now()
  for (const [ask, rhythm] of [...beats]) {
    if (now < rhythm.due - 500) continue
    rhythm.due = now + rhythm.every
    ask(rhythm.every / 1000)
  }
}

/** Seconds between two refreshes, 0 for none; what is no such number is as if not given. */
export const validPoll = (seconds: number | null | undefined): number | undefined =>
  (seconds ?? -1) >= 0 ? seconds! : undefined

/** Calls back every so many seconds while the page is visible; one timer serves the page. Returns how to stop. */
export function onPulse(seconds: number, ask: Ask): () => void {
  if (beats.size === 0) {
    timer = setInterval(beat, 1000)
    document.addEventListener('visibilitychange', beat)
  }
  const every = seconds * 1000
  beats.set(ask, { due: performance.now() + every, every })
  return () => {
    if (!beats.delete(ask) || beats.size > 0) return
    clearInterval(timer)
    document.removeEventListener('visibilitychange', beat)
  }
}

/** The pulse of one element, at the pace that it has just now. */
export class Pulse {
  readonly #ask: Ask
  #seconds: number | undefined
  #stop: (() => void) | undefined

  constructor(ask: Ask) {
    this.#ask = ask
  }

  /** Beats every so many seconds from now on; not at all for none. */
  every(seconds: number | undefined): void {
    if (seconds === this.#seconds) return
    this.#stop?.()
    this.#seconds = seconds
    this.#stop = seconds && seconds > 0 ? onPulse(seconds, this.#ask) : undefined
  }
}
