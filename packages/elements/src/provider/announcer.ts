import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { StateDetail } from '../base/standing.js'
import type { Gift } from './gift.js'
import { newsOf, readWidget, type Reading } from './reading.js'

/** Milliseconds in which answers are gathered, so that those of one refresh make one message. */
const GATHER = 1_000
/** Milliseconds that a message stays, and the next one waits. */
const REST = 5_000

/** Whose news it is. */
interface Host extends ReactiveControllerHost, HTMLElement {
  announce: boolean
}

/**
 * Tells those who listen what a refresh has changed: in one polite live region, in one message, in the widgets' own
 * words. What was there first, and what has not changed, is never read; what changes by itself only where the host
 * says so, since it would talk over what the reader is at.
 */
export class Announcer implements ReactiveController {
  readonly #host: Host
  readonly #gift: Gift
  #awaited = 0
  #told = new WeakMap<Element, Reading>()
  #heard = false
  #message: Reading[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: Host, gift: Gift) {
    this.#host = host
    this.#gift = gift
    host.addController(this)
    host.addEventListener('lmp-state', this.#hear)
  }

  /** Somebody has asked for a refresh and waits for what it brings. */
  async during(refresh: Promise<unknown>): Promise<void> {
    this.#awaited++
    this.hostUpdated()
    await refresh.finally(() => this.#awaited--)
  }

  hostUpdated(): void {
    this.#listens()
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#message = []
  }

  render(): TemplateResult {
    return html`<div class="unseen" role="status" translate="no">
      ${this.#message.map(({ lang, said }) => html`<p lang=${lang}>${said.join(', ')}.</p>`)}
    </div>`
  }

  /** The readings tell which widget it is: an event from a closed tree does not. */
  readonly #hear = ({ detail }: Partial<CustomEvent<StateDetail>>): void => {
    if (detail?.state === 'loading' || !this.#listens()) return
    this.#heard = true
    this.#timer ??= setTimeout(this.#speak, GATHER)
  }

  /** Whether somebody hears what differs from what was there first. To read that takes time: it is done here, once. */
  #listens(): boolean {
    let listens = this.#host.announce || this.#awaited > 0
    if (listens)
      for (const widget of this.#gift.widgets)
        if (widget.state !== 'loading' && !this.#told.has(widget)) {
          this.#told.set(widget, readWidget(widget))
          listens = false
        }
    return listens
  }

  /** Compared with what was told last, so that a value that changed and changed back is no news. */
  readonly #speak = (): void => {
    const message: Reading[] = []
    for (const widget of this.#gift.widgets) {
      const told = this.#told.get(widget)
      if (!told || widget.state === 'loading') continue
      const reading = readWidget(widget)
      const news = newsOf(reading, told)
      this.#told.set(widget, reading)
      if (news) message.push(news)
    }
    this.#heard = false
    this.#timer = message.length > 0 ? setTimeout(this.#rest, REST) : undefined
    this.#show(message)
  }

  /** Emptied, otherwise a screen reader that walks through the page would come upon old news. */
  readonly #rest = (): void => {
    this.#timer = this.#heard ? setTimeout(this.#speak, GATHER) : undefined
    this.#show([])
  }

  #show(message: Reading[]): void {
    this.#message = message
    this.#host.requestUpdate()
  }
}
