/** Counts what stays behind: listeners on what outlives a widget, and timers. */
export function watch() {
  const { addEventListener, removeEventListener } = EventTarget.prototype
  const { setInterval, clearInterval } = window
  const kept = new Map<string, number>()
  const intervals = new Set<unknown>()
  const count = (target: EventTarget | undefined, type: string, by: number) => {
    if (target instanceof Node && target !== document) return
    const of = `${(target ?? window).constructor.name} ${type}`
    kept.set(of, (kept.get(of) ?? 0) + by)
  }
  EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest) {
    const options = rest[1]
    if (typeof options !== 'object' || !(options?.signal || options?.once)) count(this, type, 1)
    return addEventListener.call(this, type, ...rest)
  }
  EventTarget.prototype.removeEventListener = function (this: EventTarget, type: string, ...rest) {
    count(this, type, -1)
    return removeEventListener.call(this, type, ...rest)
  }
  window.setInterval = ((...rest: Parameters<typeof setInterval>) => {
    const id = setInterval(...rest)
    intervals.add(id)
    return id
  }) as typeof setInterval
  window.clearInterval = id => {
    intervals.delete(id)
    clearInterval(id)
  }
  return {
    left: () => ({
      listeners: [...kept].filter(([, number]) => number > 0).map(([of, number]) => `${of}: ${number}`),
      intervals: intervals.size,
    }),
    stop: () => {
      Object.assign(EventTarget.prototype, { addEventListener, removeEventListener })
      Object.assign(window, { setInterval, clearInterval })
    },
  }
}

/** Collects garbage where the engine lets us; a weak reference is emptied between tasks only. */
export async function collect(): Promise<boolean> {
  const { gc } = globalThis as { gc?: () => void }
  for (let round = 0; gc && round < 10; round++) {
    await new Promise(requestAnimationFrame)
    gc()
  }
  return gc !== undefined
}
