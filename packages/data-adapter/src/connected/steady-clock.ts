/**
 * A clock in milliseconds that never goes back. The one on the wall may be set back, the page's own stands still in most browsers
 * while the machine sleeps: whichever goes on further counts.
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
