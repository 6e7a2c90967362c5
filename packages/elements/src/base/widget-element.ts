import type {
  DashboardAdapter,
  ReadyAnswer,
  Widget,
  WidgetData,
  WidgetParams,
  WidgetRequest,
} from '@lmp-widgets/data-adapter'
import { LitElement, nothing, type CSSResultGroup } from 'lit'
import { enter, leave, onPaper } from '../messages/language.js'
import type { Messages } from '../messages/messages.js'
import { cardStyles } from '../styles/card.styles.js'
import { hostStyles } from '../styles/host.styles.js'
import { questionOf, type Validate } from './ask-widget.js'
import { frame } from './frame.js'
import { goOn } from './go-on.js'
import type { Place } from './place.js'
import { Pulse, validPoll } from './pulse.js'
import { readopt } from './readopt.js'
import { RequestTask } from './request-task.js'
import { HREF_PROPERTIES, type HrefFor, type ScreenHrefs } from './screen-hrefs.js'
import { Standing, type WidgetState } from './standing.js'
import { defaultAdapter, lookAround, type Surroundings } from './surroundings.js'
import { inTurn } from './turns.js'
import { viewOf, type View } from './view.js'

/**
 * What all widgets share. A widget adds its question, what makes an answer valid, and how the data is drawn. Its
 * adapter is its own, else a provider's, else the page's.
 * @attr {'light' | 'dark'} scheme - Its colours; as around it when absent
 * @attr {'comfortable' | 'compact'} density - Its spaces; as around it when absent
 * @attr {number} max-stale - Seconds for which its last good number may be shown while asking again fails; as its
 * provider says when absent, and in a provider only
 * @fires lmp-drill-down - A click on a number; cancel it to open the list yourself
 * @fires lmp-state - It stands differently now, or has a newer answer
 * @fires lmp-error - Asking failed
 * @fires session-expired - The back end has said that the session is over; once for the page
 * @csspart card - The box
 * @csspart heading - Its title
 * @csspart as-of - When its number was counted, where it is no longer fresh, and on paper
 * @cssstate loading - No answer yet
 * @cssstate ready - The answer is shown
 * @cssstate empty - The answer holds nothing to draw but the words that say so
 * @cssstate stale - Asking again has failed: the last good answer is shown, and when it was counted
 * @cssstate denied - This user may not have it; a number that was shown is gone
 * @cssstate error - Asking has failed, and there is no answer to show
 * @cssstate unavailable - Not in this region or for this account: it takes no room
 * @accessibility The card is a group that its heading names; `heading-level` puts the heading into the page's outline.
 * @accessibility A number that leads to its list is a link; one that does not is plain text and no tab stop.
 * @accessibility While it asks and shows no number, the card says that it is busy. A number that has not changed is not
 * read again.
 * @accessibility "Try again" is named together with the heading; afterwards the focus moves on to the number, to the
 * heading where that is no link.
 */
export abstract class WidgetElement<W extends Widget> extends LitElement implements ScreenHrefs {
  /** The widget's key: its tag without `lmp-`. */
  declare static readonly widget: Widget
  /** Its heading, in English. */
  declare static readonly heading: string
  /** Whether a value is an answer for this widget. */
  declare static readonly validate: Validate
  declare static readonly place: Place
  static override styles: CSSResultGroup = [hostStyles, cardStyles]
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
  declare 'customers-href': string | undefined
  /** URL of the host's Partners screen. */
  declare 'partners-href': string | undefined
  /** URL of the host's Service Plans screen. */
  declare 'service-plans-href': string | undefined
  /** URL of the host's Usage Reports screen. */
  declare 'usage-reports-href': string | undefined
  /** URL of the host's Billing Reports screen. */
  declare 'billing-reports-href': string | undefined
  /** Finds the URL of a list, for a router that wants another form than a query. */
  declare hrefFor: HrefFor | undefined

  readonly #standing = new Standing(this)
  readonly #request = new RequestTask<ReadyAnswer<W>>(this, () => {
    const { validate, widget } = this.#class
    const request = { widget, params: this.params } as WidgetRequest<W>
    return questionOf(this.source, request, this.data, validate)
  })
  #around: Surroundings = {}
  #leave: (() => void) | undefined
  readonly #pulse = new Pulse(this, seconds => {
    if (!this.#request.pending) void this.#request.refresh(seconds)
  })

  /** Draws the data. */
  protected abstract renderData(data: WidgetData[W], view: View): unknown

  /** Draws a placeholder of the same size while there is no data. */
  protected abstract renderSkeleton(view: View): unknown

  /** Controls beside the heading. While another question is loading, `data` is that of the last one: for controls only. */
  protected renderTools?(data: WidgetData[W] | undefined, view: View): unknown

  /** Whether the data holds nothing to draw except the words that say so. */
  protected isEmpty?(data: WidgetData[W]): boolean

  /** The parameters of the question: a pure function of the properties. */
  protected get params(): WidgetParams[W] | undefined {
    return undefined
  }

  /** Whether the card says when fresh numbers were counted: on paper nobody can ask again. */
  protected get stamped(): boolean {
    return onPaper() && !this.data
  }

  /** Who is asked. */
  protected get source(): DashboardAdapter | undefined {
    return this.adapter || this.#around.adapter || defaultAdapter()
  }

  /** The state of the widget. */
  get state(): WidgetState {
    return this.#standing.state
  }

  /** When the back end counted what is shown. */
  get asOf(): string | undefined {
    return this.#standing.asOf
  }

  /** What is shown, as the back end sent it: to read, not to change. None once it was withdrawn. */
  get answer(): ReadyAnswer<W> | undefined {
    return this.#request.state.answer
  }

  /** Asks again, and resolves when that has an outcome. */
  async refresh(): Promise<void> {
    await this.#request.refresh()
    await this.updateComplete
  }

  /** Resolves once the widget shows what it was asked to show, or why it cannot. */
  async whenReady(): Promise<WidgetState> {
    await this.#request.settled()
    return this.#standing.state
  }

  /** Gives up the last good number if it could not be refreshed: it has become too old to be shown. */
  expire(): void {
    this.#request.expire()
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.connectedMoveCallback()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    leave(this)
    this.#leave?.()
    this.#pulse.every(undefined)
  }

  /** Moved without being taken out: everything stays, but the provider may be another one. */
  connectedMoveCallback(): void {
    enter(this)
    this.#leave?.()
    this.#leave = lookAround(this, around => {
      this.#around = around
      this.requestUpdate()
    })
  }

  adoptedCallback(): void {
    readopt(this)
  }

  /** A page with very many of them stays responsive while they are drawn; all are asked for at once. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    // Printing does not wait for another turn.
    if (onPaper()) return super.scheduleUpdate()
    return inTurn(
      () => super.scheduleUpdate(),
      () => this.#request.hostUpdate(),
    )
  }

  /** A widget that is not on the page neither asks nor draws. */
  protected override shouldUpdate(): boolean {
    return this.isConnected
  }

  protected override render(): unknown {
    const view = viewOf(this, this.#class, this.#around)
    const { pending, state } = this.#request
    const { answer, error, name, previous } = state
    if (name === 'unavailable') return nothing
    return frame(view, {
      tools: this.renderTools?.((answer ?? previous)?.data, view),
      content: answer ? this.renderData(answer.data, view) : !error && this.renderSkeleton(view),
      error,
      asOf: error || this.stamped ? answer?.asOf : undefined,
      pending: !answer && pending,
      onRetry: this.#onRetry,
    })
  }

  protected override updated(): void {
    this.#pulse.every(this.data ? undefined : (validPoll(this.poll) ?? this.#around.poll))
    const { answer, error, name } = this.#request.state
    const empty = name === 'ready' && this.isEmpty?.(answer!.data)
    this.#standing.report(
      this.#class.widget,
      empty ? 'empty' : name,
      answer?.asOf,
      error,
      this.#request.afterEnd,
    )
  }

  get #class(): typeof WidgetElement<Widget> {
    return this.constructor as typeof WidgetElement<Widget>
  }

  /** The button goes when the answer comes: the focus then moves on to the number. */
  readonly #onRetry = async (): Promise<void> => {
    await this.refresh()
    goOn(this.renderRoot)
  }
}
