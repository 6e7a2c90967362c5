/**
 * A clock in milliseconds that never goes back, in a page and in Node. The machine's own may be set back, the other one stands
 * still while it sleeps: whichever goes on further counts, so that nothing waits, or lasts, longer than was said.
 */
export function steadyClock(): () => number {
  let at = Date.now()
  let running = performance.now()
  return () => {
    const before = running
    running = performance.now()
    at = Math.max(at + running - before, Date.now())
    return at
  }
}
