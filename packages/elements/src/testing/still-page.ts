/** A page whose clock, timer and visibility the test holds. */
export function stillPage() {
  const { setInterval, clearInterval } = window
  const { now } = performance
  let time = 0
  let tick: (() => void) | undefined
  let hidden = false
  window.setInterval = ((callback: () => void) => ((tick = callback), 1)) as typeof setInterval
  window.clearInterval = () => (tick = undefined)
  performance.now = () => time
  Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
  return {
    pass(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        time += 1000
        tick?.()
      }
    },
    /** The machine sleeps: its clock goes on, and no timer runs. */
    sleep(seconds: number) {
      time += 1000 * seconds
    },
    hide(is: boolean) {
      hidden = is
      document.dispatchEvent(new Event('visibilitychange'))
    },
    runs: () => tick !== undefined,
    end() {
      Object.assign(window, { setInterval, clearInterval })
      performance.now = now
      delete (document as { hidden?: boolean }).hidden
    },
  }
}

export type StillPage = ReturnType<typeof stillPage>
