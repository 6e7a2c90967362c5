import type { PageWindow } from './page-life.js'
import type { TabLocks } from './leadership.js'
import type { TabChannel } from './tab-messages.js'

/** A window that the test controls. */
export class TestWindow extends EventTarget implements PageWindow {
  readonly document = Object.assign(new EventTarget(), { hidden: false })
  readonly navigator = { onLine: true }
  readonly navigation = new EventTarget()

  hide(is: boolean): void {
    this.document.hidden = is
    this.document.dispatchEvent(new Event('visibilitychange'))
  }

  /** The reader follows a link. */
  goTo(kind: 'elsewhere' | 'a place on this page' | 'a file'): void {
    const sameDocument = kind === 'a place on this page'
    const event = { destination: { sameDocument }, downloadRequest: kind === 'a file' ? '' : null }
    this.navigation.dispatchEvent(Object.assign(new Event('navigate'), event))
  }

  say(type: string): void {
    this.dispatchEvent(new Event(type))
  }
}

/** A browser with tabs: its channels and its locks, which work in the order in which they are used. */
export class TestBrowser {
  readonly #channels = new Set<{ name: string; channel: TabChannel }>()
  readonly #queues = new Map<string, (() => void)[]>()

  readonly channel = (name: string): TabChannel => {
    const entry = {
      name,
      channel: {
        onmessage: null,
        postMessage: message => {
          const data: unknown = structuredClone(message)
          for (const other of [...this.#channels]) {
            if (other.name !== name || other === entry) continue
            setImmediate(() => {
              if (this.#channels.has(other)) other.channel.onmessage?.({ data } as MessageEvent)
            })
          }
        },
        close: () => this.#channels.delete(entry),
      } as TabChannel,
    }
    this.#channels.add(entry)
    return entry.channel
  }

  /** The locks as one tab sees them; `kill` ends the tab: what it holds is free, and it says nothing more. */
  tab(): { locks: TabLocks; channel: (name: string) => TabChannel; kill: () => void } {
    const ends: (() => void)[] = []
    const mine: TabChannel[] = []
    return {
      locks: {
        request: (name, { signal }, held) =>
          new Promise((resolve, reject) => {
            const queue = this.#queues.get(name) ?? []
            this.#queues.set(name, queue)
            let done = false
            const leave = () => {
              if (done) return
              done = true
              const first = queue[0] === start
              queue.splice(queue.indexOf(start), 1)
              if (first) queue[0]?.()
              resolve(undefined)
            }
            let started = false
            const start = () => {
              started = true
              setImmediate(() => void held().then(leave))
            }
            ends.push(leave)
            signal.addEventListener('abort', () => {
              if (started) return
              leave()
              reject(new DOMException('', 'AbortError'))
            })
            queue.push(start)
            if (queue.length === 1) start()
          }),
      },
      channel: name => {
        const channel = this.channel(name)
        mine.push(channel)
        return channel
      },
      kill: () => {
        for (const channel of mine) {
          channel.onmessage = null
          channel.postMessage = () => {}
        }
        for (const end of ends) end()
      },
    }
  }
}

/** The real clock, even if a test has replaced `setTimeout`. */
const { setTimeout: later } = globalThis

/** Lets everything run that can run without the test's clock, with what waits for the next turn of the real one. */
export async function settle(): Promise<void> {
  for (let round = 0; round < 6; round++) {
    for (let turn = 0; turn < 10; turn++) await new Promise(resolve => setImmediate(resolve))
    await new Promise(resolve => later(resolve, 1))
  }
}
