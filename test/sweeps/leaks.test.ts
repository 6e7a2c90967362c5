import '@lmp-widgets/elements'
import { WIDGETS } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { answering, fixturesOf, place } from './stage.js'

const TIMES = 50

/** Counts what stays behind: listeners on what outlives a widget, and timers. */
function watch() {
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
async function collect(): Promise<boolean> {
  const { gc } = globalThis as { gc?: () => void }
  for (let round = 0; gc && round < 10; round++) {
    await new Promise(requestAnimationFrame)
    gc()
  }
  return gc !== undefined
}

describe(`after ${TIMES} times in and out of the page`, function () {
  this.timeout(120_000)

  for (const widget of WIDGETS) {
    it(`nothing is left of ${widget}`, async () => {
      const { ready } = await fixturesOf(widget)
      const adapter = answering(widget, ready)
      const watched = watch()
      const gone: WeakRef<HTMLElement>[] = []
      try {
        for (let time = 0; time < TIMES; time++) {
          const element = place(widget)
          element.setAttribute('poll', '60')
          element.adapter = adapter
          await element.whenReady()
          gone.push(new WeakRef(element))
          element.parentElement!.remove()
        }
        await Promise.resolve()
        expect(watched.left()).to.deep.equal({ listeners: [], intervals: 0 })
      } finally {
        watched.stop()
      }
      if (await collect()) {
        // The last one may still stand on the stack of this test.
        expect(gone.filter(reference => reference.deref()).length).to.be.at.most(1)
      }
    })
  }
})
