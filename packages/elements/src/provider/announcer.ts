import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { StateDetail } from '../base/standing.js'
import type { Gift } from './gift.js'
import { newsOf, readWidget, type Reading } from './reading.js'

/** How long answers are gathered, so that those of one refresh make one message. */
const GATHER = 1_000
/** How long a message stands, and the next one waits. */
const REST = 5_000

/** An event reaches every provider around a widget; the nearest one speaks. */
const heard = new WeakSet<Event>()

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
  readonly #changed = new Set<Element>()
  #message: Reading[] = []
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(host: Host, gift: Gift) {
    this.#host = host
    this.#gift = gift
    host.addController(this)
    host.addEventListener('lmp-state', event => this.#hear(event))
  }

  /** Somebody has asked for a refresh and waits for what it brings. */
  async during(refresh: Promise<unknown>): Promise<void> {
    this.#awaited++
    this.hostUpdated()
    await refresh.finally(() => this.#awaited--)
  }

  /** To read what is there takes time: it is done where somebody hears what differs from it. */
  hostUpdated(): void {
    if (this.#host.announce || this.#awaited)
      for (const [, widget] of this.#gift.widgets) if (widget.state !== 'loading') this.#remember(widget)
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#changed.clear()
    this.#message = []
  }

  render(): TemplateResult {
    return html`<div class="unseen" role="status">
      ${this.#message.map(({ lang, said }) => html`<p lang=${lang}>${said.join(', ')}.</p>`)}
    </div>`
  }

  #hear(event: CustomEvent<StateDetail>): void {
    const widget = event.composedPath()[0]
    if (heard.has(event) || !(widget instanceof Element) || event.detail.state === 'loading') return
    heard.add(event)
    if ((!this.#host.announce && !this.#awaited) || this.#remember(widget)) return
    this.#changed.add(widget)
    this.#timer ??= setTimeout(this.#speak, GATHER)
  }

  /** Reads what was there first; whether this was. */
  #remember(widget: Element): boolean {
    return !this.#told.has(widget) && !!this.#told.set(widget, readWidget(widget))
  }

  /** Compared with what was told last, so that a value that changed and changed back is no news. */
  readonly #speak = (): void => {
    const message: Reading[] = []
    for (const widget of this.#changed) {
      const reading = readWidget(widget)
      const news = newsOf(reading, this.#told.get(widget)!)
      this.#told.set(widget, reading)
      if (news) message.push(news)
    }
    this.#changed.clear()
    this.#timer = message.length > 0 ? setTimeout(this.#rest, REST) : undefined
    this.#show(message)
  }

  /** Emptied, or a reader who walks through the page would come upon old news. */
  readonly #rest = (): void => {
    this.#timer = this.#changed.size > 0 ? setTimeout(this.#speak, GATHER) : undefined
    this.#show([])
  }

  #show(message: Reading[]): void {
    this.#message = message
    this.#host.requestUpdate()
  }
}
