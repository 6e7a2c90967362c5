import type {
  AdapterError,
  DashboardAdapter,
  ReadyAnswer,
  Widget,
  WidgetData,
  WidgetParams,
  WidgetRequest,
} from '@lmp-widgets/data-adapter'
import { LitElement, nothing, type CSSResultGroup } from 'lit'
import { en } from '../messages/en.js'
import type { Messages } from '../messages/messages.js'
import { cardStyles } from '../styles/card.styles.js'
import { tokens } from '../styles/tokens.styles.js'
import { askWidget, hostedAnswer, type Validate } from './ask-widget.js'
import { formatFor } from './format.js'
import { frame } from './frame.js'
import { localeOf } from './locale.js'
import { onPulse } from './pulse.js'
import { readopt } from './readopt.js'
import { RequestTask, type Question, type RequestState } from './request-task.js'
import { HREF_PROPERTIES, screenUrls, type HrefFor, type ScreenHrefs } from './screen-hrefs.js'
import { followSession } from './session.js'
import { defaultAdapter, lookAround, type Surroundings } from './surroundings.js'
import type { View } from './view.js'

/** How a widget stands; also its `:state()`. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'denied' | 'error' | 'unavailable'

/** Which place a widget takes on a dashboard. */
export type Place = 'bar' | 'tile' | 'list' | 'chart' | 'aside' | 'table'

/** Whatever a state has, each field on its own. */
interface Outcome<W extends Widget> {
  name: RequestState<unknown>['name']
  answer?: ReadyAnswer<W>
  previous?: ReadyAnswer<W>
  error?: AdapterError
}

declare global {
  interface HTMLElementEventMap {
    'lmp-state': CustomEvent<{ widget: Widget; state: WidgetState; asOf: string | undefined }>
    'lmp-error': CustomEvent<{ widget: Widget; error: AdapterError }>
  }
}

/**
 * What all widgets share. A widget adds its question, what makes an answer valid, and how the data is drawn.
 * Its adapter is its own, else a provider's, else the page's.
 */
export abstract class WidgetElement<W extends Widget> extends LitElement implements ScreenHrefs {
  /** The widget's key: its tag without `lmp-`. */
  static readonly widget: Widget
  /** Its heading, in English. */
  static readonly heading: string
  /** Whether a value is an answer for this widget. */
  static readonly validate: Validate
  static readonly place: Place
  static override styles: CSSResultGroup = [tokens, cardStyles]
  // Not by decorators: their helper is half a kilobyte on a page with one widget.
  static override properties = {
    ...HREF_PROPERTIES,
    adapter: { attribute: false },
    data: { attribute: false },
    messages: { attribute: false },
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    poll: { type: Number },
    timeZone: { attribute: 'time-zone' },
  }

  /** Where the numbers come from. */
  declare adapter: DashboardAdapter | undefined
  /** The data itself, for a host that brings its own: then nothing is asked. */
  declare data: WidgetData[W] | undefined
  /** Texts that replace ours. */
  declare messages: Partial<Messages> | undefined
  /** Replaces the heading. */
  declare heading: string | undefined
  /** Level of the heading in the page's outline; 2 when not given. */
  declare headingLevel: number | undefined
  /** Seconds between two refreshes; it pauses while the page is hidden. None when absent. */
  declare poll: number | undefined
  /** The account's time zone (IANA name) for an "as of"; a provider knows it. */
  declare timeZone: string | undefined
  /** URL of the host's Customers screen. */
  declare 'customers-href'?: string
  /** URL of the host's Partners screen. */
  declare 'partners-href'?: string
  /** URL of the host's Service Plans screen. */
  declare 'service-plans-href'?: string
  /** URL of the host's Usage Reports screen. */
  declare 'usage-reports-href'?: string
  /** URL of the host's Billing Reports screen. */
  declare 'billing-reports-href'?: string
  /** Finds the URL of a list, for a router that wants another form than a query. */
  declare hrefFor?: HrefFor

  readonly #states = this.attachInternals().states
  readonly #request = new RequestTask<ReadyAnswer<W>>(this, () => this.#question())
  #around: Surroundings = {}
  #leave: (() => void) | undefined
  #state: WidgetState = 'loading'
  #asOf: string | undefined
  #error: AdapterError | undefined
  #poll: number | undefined
  #stopPulse: (() => void) | undefined

  /** Draws the data. */
  protected abstract renderData(data: WidgetData[W], view: View): unknown

  /** Draws the place of the data, of its size, while there is none. */
  protected abstract renderSkeleton(view: View): unknown

  /** Controls beside the heading. While another question is loading, `data` is the last one's: for controls only. */
  protected renderTools?(data: WidgetData[W] | undefined, view: View): unknown

  /** Whether there is nothing in the data to draw but the words that say so. */
  protected isEmpty?(data: WidgetData[W]): boolean

  /** The parameters of the question: a pure function of the properties. */
  protected get params(): WidgetParams[W] | undefined {
    return undefined
  }

  /** Who is asked. */
  protected get source(): DashboardAdapter | undefined {
    return this.adapter ?? this.#around.adapter ?? defaultAdapter()
  }

  /** How the widget stands. */
  get state(): WidgetState {
    return this.#state
  }

  /** When the back end counted what is shown. */
  get asOf(): string | undefined {
    return this.#asOf
  }

  /** Asks again, and resolves when that has an outcome. */
  async refresh(): Promise<void> {
    await this.#request.refresh()
    await this.updateComplete
  }

  /** Resolves once the widget shows what it was asked to show, or why it cannot. */
  async whenReady(): Promise<WidgetState> {
    await this.#request.settled()
    return this.#state
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.#lookAround()
    if (this.closest('lmp-provider:not(:defined)')) {
      void customElements.whenDefined('lmp-provider').then(() => this.isConnected && this.#lookAround())
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#leave?.()
    this.#pollEvery(undefined)
  }

  /** Moved without being taken out: everything stays, but the provider may be another one. */
  connectedMoveCallback(): void {
    this.#lookAround()
  }

  adoptedCallback(): void {
    readopt(this)
  }

  /** A widget that is not on the page neither asks nor draws. */
  protected override shouldUpdate(): boolean {
    return this.isConnected
  }

  protected override render(): unknown {
    const { widget, heading } = this.#class
    const { messages, timeZone, urls } = this.#around
    const text = { ...en, ...messages, ...this.messages }
    const view: View = {
      widget,
      text,
      heading: this.heading ?? text[widget] ?? heading,
      headingLevel: this.headingLevel ?? 2,
      format: formatFor(localeOf(this), this.timeZone ?? timeZone),
      urls: screenUrls(this, urls),
    }
    const { pending, state } = this.#request
    const { answer, error, name, previous } = state as Outcome<W>
    if (name === 'unavailable') return nothing
    return frame(view, {
      tools: this.renderTools?.((answer ?? previous)?.data, view),
      content: answer ? this.renderData(answer.data, view) : !error && this.renderSkeleton(view),
      error,
      staleSince: error && answer?.asOf,
      pending,
      onRetry: this.#onRetry,
    })
  }

  protected override updated(): void {
    this.#pollEvery(this.data ? undefined : (this.poll ?? this.#around.poll))
    this.#report()
  }

  get #class(): typeof WidgetElement<Widget> {
    return this.constructor as typeof WidgetElement<Widget>
  }

  #lookAround(): void {
    this.#leave?.()
    this.#around = {}
    this.#leave = lookAround(this, around => {
      this.#around = around
      this.requestUpdate()
    })
    this.requestUpdate()
  }

  #question(): Question<ReadyAnswer<W>> {
    const { data, params } = this
    const { validate } = this.#class
    const widget = this.#class.widget as W
    if (data) return { of: this, about: widget, given: data, ask: () => hostedAnswer(widget, data, validate) }
    const of = this.source
    const request = { widget, params } as WidgetRequest<W>
    return { of, about: JSON.stringify(request), ask: signal => askWidget(of!, request, validate, signal) }
  }

  /** Says on the element, and to the page, what has changed. */
  #report(): void {
    const { answer, error, name } = this.#request.state as Outcome<W>
    const state = name === 'ready' && this.isEmpty?.(answer!.data) ? 'empty' : name
    const { widget } = this.#class
    const news = !this.#states.has(state) || answer?.asOf !== this.#asOf
    const failed = error !== this.#error
    if (news) {
      this.#states.clear()
      this.#states.add((this.#state = state))
      this.#asOf = answer?.asOf
      this.#tell('lmp-state', { widget, state, asOf: this.#asOf })
    }
    this.#error = error
    if (error && failed) this.#tell('lmp-error', { widget, error })
    if (news || failed) followSession(this, error?.code, state)
  }

  #tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }

  #pollEvery(seconds: number | undefined): void {
    if (seconds === this.#poll) return
    this.#stopPulse?.()
    this.#poll = seconds
    this.#stopPulse =
      seconds && seconds > 0 ? onPulse(seconds, () => void this.#request.refresh()) : undefined
  }

  /** The button goes when the answer comes: the focus then moves on to the number. */
  readonly #onRetry = async (): Promise<void> => {
    await this.refresh()
    if (document.activeElement === document.body)
      this.renderRoot.querySelector<HTMLElement>('a, button')?.focus()
  }
}
