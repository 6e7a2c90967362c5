/** Timers of these milliseconds wait for the test; all others run as ever. */
export function holdTimers(...milliseconds: number[]) {
  const { clearTimeout, setTimeout } = window
  const held = new Map<number, () => void>()
  let next = 1_000_000
  window.setTimeout = ((callback: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) => {
    if (!milliseconds.includes(ms!)) return setTimeout(callback, ms, ...args)
    held.set(++next, () => callback(...args))
    return next
  }) as typeof window.setTimeout
  window.clearTimeout = (id => {
    if (!held.delete(id as number)) clearTimeout(id)
  }) as typeof window.clearTimeout
  return {
    /** How many wait. */
    get waiting(): number {
      return held.size
    },
    /** Their time has come. */
    pass() {
      const due = [...held.values()]
      held.clear()
      due.forEach(callback => callback())
    },
    release: () => Object.assign(window, { setTimeout, clearTimeout }),
  }
}
