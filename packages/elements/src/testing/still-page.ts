/** A page whose clocks, timer and visibility the test holds. */
export function stillPage() {
  const { setInterval, clearInterval } = window
  const { now } = performance
  const { now: today } = Date
  let clock = 0
  let wall = Date.now()
  let tick: (() => void) | undefined
  let hidden = false
  window.setInterval = ((callback: () => void) => ((tick = callback), 1)) as typeof setInterval
  window.clearInterval = () => (tick = undefined)
  performance.now = () => clock
  Date.now = () => wall
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  return {
    pass(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        clock += 1000
        wall += 1000
        tick?.()
      }
    },
    /** The machine sleeps: the clock on the wall goes on, the other one stands still in most browsers, and no timer runs. */
    sleep(seconds: number) {
      wall += 1000 * seconds
    },
    hide(is: boolean) {
      hidden = is
      document.dispatchEvent(new Event('visibilitychange'))
    },
    runs: () => tick !== undefined,
    end() {
      Object.assign(window, { setInterval, clearInterval })
      performance.now = now
      Date.now = today
      delete (document as { hidden?: boolean }).hidden
    },
  }
}

export type StillPage = ReturnType<typeof stillPage>
