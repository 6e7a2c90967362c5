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

type Collector = (options: { type: 'major'; execution: 'async' }) => Promise<void>

/** Rounds of collecting before what is still there counts as kept: the engine frees over several, more when it is busy. */
const ROUNDS = 50

/**
 * How many of these the engine does not let go, or undefined where it cannot be asked; so many more are not waited for.
 * It collects in a task of its own, since what stands on the stack may look like a reference.
 */
export async function keptOf(gone: WeakRef<object>[], spared = 0): Promise<number | undefined> {
  const { gc } = globalThis as { gc?: Collector }
  if (!gc && navigator.userAgent.includes('Chrome'))
    throw new Error('Chromium was started without --expose-gc.')
  if (!gc) return undefined
  const kept = () => gone.filter(reference => reference.deref()).length
  for (let round = 0; round < ROUNDS && kept() > spared; round++) {
    await new Promise(requestAnimationFrame)
    await gc({ type: 'major', execution: 'async' })
  }
  return kept()
}
