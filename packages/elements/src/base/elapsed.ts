/** A moment, by both clocks of the page. */
export interface Moment {
  clock: number
  wall: number
}

export const moment = (): Moment => ({ clock: performance.now(), wall: Date.now() })

/**
 * Milliseconds since then. One clock stands still while the machine sleeps, the other may be set back: whichever has
 * gone on further counts, so that nothing is taken to be younger than it is.
 */
export const elapsed = (then: Moment, now = moment()): number =>
  Math.max(now.clock - then.clock, now.wall - then.wall)
