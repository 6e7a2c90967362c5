import type { Widget } from '@lmp-widgets/data-adapter'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { CONTEXT, sayAround, type Around, type Listener, type Surroundings } from '../base/surroundings.js'
import type { WidgetElement } from '../base/widget-element.js'

/** What a provider gives, and to whom: its side of the context protocol. */
export class Gift implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #takers = new Map<Listener, { element: HTMLElement; stop: () => void }>()
  /** What is given now; nothing before the provider is on a page. */
  value: Surroundings = {}

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
    host.addEventListener('context-request', event => this.#hear(event as Around, this.#take))
    host.addEventListener('context-provider', event => this.#hear(event as Around, this.#handOver))
    // A page may put what it surrounded into another slot of its component, or something else into this one.
    host.addEventListener('slotchange', this.#handOver)
  }

  /** The widgets that take it, at any depth; also those of another copy of this package. */
  get widgets(): WidgetElement<Widget>[] {
    return [...this.#takers.values()].map(({ element }) => element as WidgetElement<Widget>).filter(keyOf)
  }

  hostConnected(): void {
    this.#handOver()
  }

  /** What it surrounded by a slot stays on the page, without what it gave. */
  hostDisconnected(): void {
    this.#handOver()
  }

  give(value: Surroundings): void {
    this.value = value
    for (const [listener, { stop }] of this.#takers) listener(value, stop)
  }

  /** What the host itself asks or provides concerns the providers around it. */
  #hear(event: Around, act: (event: Around, element: HTMLElement) => void): void {
    const element = event.contextTarget ?? (event.composedPath()[0] as HTMLElement)
    if (event.context !== CONTEXT || element === this.#host) return
    event.stopPropagation()
    act(event, element)
  }

  readonly #take = ({ callback, subscribe }: Around, element: HTMLElement): void => {
    if (!subscribe) return callback(this.value)
    if (this.#takers.has(callback)) return
    const stop = () => void this.#takers.delete(callback)
    this.#takers.set(callback, { element, stop })
    callback(this.value, stop)
  }

  /** The nearest provider takes each consumer, if there is one, and those that had another one or none. */
  readonly #handOver = (): void => {
    for (const [listener, { element }] of [...this.#takers]) {
      listener()
      sayAround('context-request', element, listener)
    }
    sayAround('context-provider', this.#host)
  }
}

/** Which widget it is; a provider below is none. */
export const keyOf = (element: WidgetElement<Widget>): Widget =>
  (element.constructor as typeof WidgetElement).widget
