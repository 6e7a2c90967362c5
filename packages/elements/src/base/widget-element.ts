import { ContextConsumer } from '@lit/context'
import type {
  AdapterError,
  DashboardAdapter,
  Widget,
  WidgetData,
  WidgetParams,
  WidgetRequest,
} from '@lmp-widgets/data-adapter'
import { LitElement, nothing, type CSSResultGroup, type PropertyValues } from 'lit'
import { property } from 'lit/decorators.js'
import { en } from '../messages/en.js'
import type { Messages } from '../messages/messages.js'
import { cardStyles } from '../styles/card.styles.js'
import { tokens } from '../styles/tokens.styles.js'
import { formatFor } from './format.js'
import { frame } from './frame.js'
import { localeOf } from './locale.js'
import { onPulse } from './pulse.js'
import { readopt } from './readopt.js'
import { RequestTask } from './request-task.js'
import { screenUrls, type HrefFor } from './screen-hrefs.js'
import { endSession, resumeSession } from './session.js'
import { defaultAdapter, surroundings } from './surroundings.js'
import type { View } from './view.js'

/** How a widget stands; also its `:state()`. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'denied' | 'error' | 'unavailable'

/** Which place a widget takes on a dashboard. */
export type Place = 'bar' | 'tile' | 'list' | 'chart' | 'aside' | 'table'

declare global {
  interface HTMLElementEventMap {
    'lmp-state': CustomEvent<{ widget: Widget; state: WidgetState }>
    'lmp-error': CustomEvent<{ widget: Widget; error: AdapterError }>
  }
}

/**
 * What all widgets share. A widget adds its question, what makes an answer valid, and how the data is drawn.
 * Its adapter is its own, else a provider's, else the page's.
 */
export abstract class WidgetElement<W extends Widget> extends LitElement {
  /** The widget's key: its tag without `lmp-`. */
  static readonly widget: Widget
  /** Whether a value is an answer for this widget. */
  static readonly validate: (value: unknown) => boolean
  static readonly place: Place
  static override styles: CSSResultGroup = [tokens, cardStyles]

  /** Where the numbers come from. */
  @property({ attribute: false }) adapter: DashboardAdapter | undefined
  /** The data itself, for a host that brings its own: then nothing is asked. */
  @property({ attribute: false }) data: WidgetData[W] | undefined
  /** Replaces the heading. */
  @property() heading: string | undefined
  /** Level of the heading in the page's outline. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2
  /** Seconds between two refreshes; it pauses while the page is hidden. None when absent. */
  @property({ type: Number }) poll: number | undefined
  /** URL of the host's Customers screen. */
  @property({ attribute: 'customers-href' }) customersHref: string | undefined
  /** URL of the host's Partners screen. */
  @property({ attribute: 'partners-href' }) partnersHref: string | undefined
  /** URL of the host's Service Plans screen. */
  @property({ attribute: 'service-plans-href' }) servicePlansHref: string | undefined
  /** URL of the host's Usage Reports screen. */
  @property({ attribute: 'usage-reports-href' }) usageReportsHref: string | undefined
  /** URL of the host's Billing Reports screen. */
  @property({ attribute: 'billing-reports-href' }) billingReportsHref: string | undefined
  /** Finds the URL of a list, for a router that wants another form than a query. */
  @property({ attribute: false }) hrefFor: HrefFor | undefined
  /** The account's time zone (IANA name) for an "as of"; a provider knows it. */
  @property({ attribute: 'time-zone' }) timeZone: string | undefined
  /** Texts that replace ours. */
  @property({ attribute: false }) messages: Partial<Messages> | undefined

  readonly #internals = this.attachInternals()
  readonly #around = new ContextConsumer(this, { context: surroundings, subscribe: true })
  readonly #request = new RequestTask<W>(this, () => ({
    adapter: this.adapter ?? this.#around.value?.adapter ?? defaultAdapter(),
    request: { widget: this.#class.widget, params: this.params } as WidgetRequest<W>,
    data: this.data,
    validate: this.#class.validate,
  }))
  #view!: View
  #state: WidgetState | undefined
  #error: AdapterError | undefined
  #waiting: (() => void)[] = []
  #pulse: number | undefined
  #stopPulse: (() => void) | undefined

  /** Draws the data. */
  protected abstract renderData(data: WidgetData[W], view: View): unknown

  /** Draws the place of the data, of its size, while there is none. */
  protected abstract renderSkeleton(view: View): unknown

  /** The parameters of the question: a pure function of the properties. */
  protected get params(): WidgetParams[W] | undefined {
    return undefined
  }

  /** Controls beside the heading. While another question is loading, `data` is the last one's: for controls only. */
  protected renderTools(_data: WidgetData[W] | undefined, _view: View): unknown {
    return nothing
  }

  /** Whether there is nothing in the data to draw but the words that say so. */
  protected isEmpty(_data: WidgetData[W]): boolean {
    return false
  }

  /** How the widget stands. */
  get state(): WidgetState {
    return this.#state ?? 'loading'
  }

  /** Asks again, and resolves when that has an outcome. */
  async refresh(): Promise<void> {
    await this.#request.refresh()
    await this.updateComplete
  }

  /** Resolves once the widget shows what it was asked to show, or why it cannot. */
  async whenReady(): Promise<WidgetState> {
    await this.updateComplete
    if (!this.#isSettled) await new Promise<void>(resolve => this.#waiting.push(resolve))
    return this.state
  }

  override connectedCallback(): void {
    this.#around.value = undefined
    super.connectedCallback()
    this.requestUpdate()
    const late = this.#around.value ? null : this.closest('lmp-provider:not(:defined)')
    if (late) void customElements.whenDefined('lmp-provider').then(() => this.#around.hostConnected())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#keepPulse(undefined)
  }

  /** Moved without being taken out: everything stays, but the provider may be another one. */
  connectedMoveCallback(): void {
    this.#around.hostConnected()
  }

  adoptedCallback(): void {
    readopt(this)
  }

  /** A widget that is not on the page neither asks nor draws. */
  protected override shouldUpdate(): boolean {
    return this.isConnected
  }

  protected override willUpdate(): void {
    const around = this.#around.value
    const own = this.messages ?? around?.messages
    const text = own ? { ...en, ...around?.messages, ...own } : en
    const { widget } = this.#class
    this.#view = {
      widget,
      text,
      heading: this.heading ?? text[widget],
      headingLevel: this.headingLevel,
      format: formatFor(localeOf(this), this.timeZone ?? around?.timeZone),
      urls: screenUrls(this, around?.urls),
    }
  }

  protected override render(): unknown {
    const view = this.#view
    const state = this.#request.state
    if (state.name === 'unavailable') return nothing
    const answer = 'answer' in state ? state.answer : undefined
    const shown = answer ?? ('previous' in state ? state.previous : undefined)
    return frame(view, {
      tools: this.renderTools(shown?.data, view),
      skeleton: this.renderSkeleton(view),
      content: answer && this.renderData(answer.data, view),
      error: 'error' in state ? state.error : undefined,
      staleSince: state.name === 'stale' ? state.answer.asOf : undefined,
      pending: this.#request.pending,
      retrying: this.#pulse !== undefined,
      onRetry: this.#onRetry,
    })
  }

  protected override updated(_changed: PropertyValues): void {
    const poll = this.poll ?? this.#around.value?.poll
    this.#keepPulse(poll && poll > 0 && !this.data ? poll : undefined)
    this.#report()
    if (this.#isSettled) for (const resolve of this.#waiting.splice(0)) resolve()
  }

  get #class(): typeof WidgetElement<Widget> {
    return this.constructor as typeof WidgetElement<Widget>
  }

  get #isSettled(): boolean {
    return this.state !== 'loading' && !this.#request.pending
  }

  /** Says on the element, and to the page, what has changed. */
  #report(): void {
    const now = this.#request.state
    const empty = now.name === 'ready' && this.isEmpty(now.answer.data)
    const state = empty ? 'empty' : now.name
    const error = 'error' in now ? now.error : undefined
    const { widget } = this.#class
    const news = state !== this.#state
    if (news) {
      if (this.#state) this.#internals.states.delete(this.#state)
      this.#internals.states.add((this.#state = state))
    }
    if (error === this.#error && !news) return
    this.#error = error
    if (error?.code === 'unauthenticated') endSession(this)
    else if (!error && state !== 'loading') resumeSession()
    if (news) this.#tell('lmp-state', { widget, state })
    if (error) this.#tell('lmp-error', { widget, error })
  }

  #tell(type: string, detail: object): void {
    const event = new CustomEvent(type, { detail, bubbles: true, composed: true })
    this.dispatchEvent(event)
  }

  #keepPulse(seconds: number | undefined): void {
    if (seconds === this.#pulse) return
    this.#stopPulse?.()
    this.#pulse = seconds
    this.#stopPulse = seconds === undefined ? undefined : onPulse(seconds, () => void this.#request.refresh())
  }

  /** The button goes when the answer comes: the focus then moves on to the number. */
  readonly #onRetry = async (): Promise<void> => {
    await this.refresh()
    if (this.shadowRoot?.activeElement || document.activeElement !== document.body) return
    this.renderRoot.querySelector<HTMLElement>('a, button')?.focus()
  }
}
