import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { elapsed, moment, type Moment } from '../base/elapsed.js'
import { validPoll } from '../base/pulse.js'
import type { Gift } from './gift.js'

/** Milliseconds after which it looks again at the latest: a timer stands still while the machine sleeps. */
const LONGEST = 20_000

/** Since when each number is on the page, whichever provider it has stood in. */
const firstSeen = new WeakMap<Element, { asOf: string | undefined; at: Moment }>()

/** Removes numbers that could not be refreshed and have become too old. */
export class AgeLimit implements ReactiveController {
  readonly #gift: Gift
  #timer: ReturnType<typeof setTimeout> | undefined
  #soon: Promise<void> | undefined

  constructor(host: ReactiveControllerHost & HTMLElement, gift: Gift) {
    this.#gift = gift
    host.addController(this)
    host.addEventListener('lmp-state', () => {
      // Once for all that change at the same time, and before anything is painted.
      this.#soon ??= Promise.resolve().then(this.#look)
    })
  }

  hostUpdated(): void {
    this.#look()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
  }

  /** Looks at all numbers, and again when the next one will be too old. */
  readonly #look = (): void => {
    clearTimeout(this.#timer)
    this.#soon = undefined
    const now = moment()
    let next = Infinity
    for (const widget of this.#gift.widgets) {
      const { asOf, state } = widget
      let seen = firstSeen.get(widget)
      if (!seen || seen.asOf !== asOf) firstSeen.set(widget, (seen = { asOf, at: now }))
      const own = widget.getAttribute('max-stale')
      const seconds = validPoll(own === null ? undefined : Number(own)) ?? this.#gift.value.maxStale
      if (state !== 'stale' || seconds === undefined) continue
      const left = 1000 * seconds - elapsed(seen.at, now)
      if (left > 0) next = Math.min(next, left)
      else widget.expire()
    }
    if (next < Infinity) this.#timer = setTimeout(this.#look, Math.min(next, LONGEST))
  }
}
