import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { keyOf, type Gift } from './gift.js'

/** Has the widgets that a back end names asked again, while their provider is on the page. */
export class Changes implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element
  readonly #gift: Gift
  readonly #onAll: () => void
  #adapter: DashboardAdapter | undefined
  #stop: (() => void) | undefined

  /** `onAll` is called when everything may have changed, before the widgets ask. */
  constructor(host: ReactiveControllerHost & Element, gift: Gift, onAll: () => void) {
    this.#host = host
    this.#gift = gift
    this.#onAll = onAll
    host.addController(this)
  }

  hostUpdated(): void {
    this.#listenTo(this.#gift.value.adapter)
  }

  /** A provider that is only moved keeps listening: nobody would tell it what changed meanwhile. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#listenTo(undefined)
    })
  }

  #listenTo(adapter: DashboardAdapter | undefined): void {
    if (adapter === this.#adapter) return
    this.#adapter = adapter
    attempt(this.#stop)
    this.#stop = attempt(() =>
      adapter?.subscribe?.(named => {
        if (!named) this.#onAll()
        for (const widget of this.#gift.widgets) {
          const isMine = (widget.adapter || adapter) === adapter
          if (isMine && (!named || named.includes(keyOf(widget)))) void widget.refresh()
        }
      }),
    )
  }
}

/** An adapter that fails to listen, or to stop, counts as one that announces nothing. */
function attempt<T>(step: (() => T) | undefined): T | undefined {
  try {
    return step?.()
  } catch {
    return undefined
  }
}
