import type { Manifest, Widget } from '@lmp-widgets/data-adapter'
import {
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit'
import { bone, frame, type CardView } from '../base/frame.js'
import { goOn } from '../base/go-on.js'
import type { Place } from '../base/place.js'
import { headingLevel, sayingOf } from '../base/view.js'
import type { WidgetElement } from '../base/widget-element.js'
import { keyOf } from '../provider/gift.js'
import { Provider } from '../provider/provider.js'
import { cardStyles } from '../styles/card.styles.js'
import { hostStyles } from '../styles/host.styles.js'
import { name } from '../views/name.js'
import { dashboardStyles } from './dashboard.styles.js'
import { spans } from './spans.js'

/** What a dashboard most likely has; room for it is reserved until the back end has said what it really has. */
const LIKELY: readonly Place[] = [
  ...(['bar', 'tile', 'tile', 'tile', 'tile'] as const),
  ...(['list', 'list', 'list', 'chart', 'aside', 'table'] as const),
]

/**
 * All widgets that the back end grants to this user, in its order, in a grid.
 * @slot title - Replaces the title
 * @fires lmp-drill-down - A click on a number; cancel it to open the list yourself
 * @fires lmp-state - A widget stands differently now, or has a newer answer
 * @fires lmp-error - A widget could not get its answer, or the dashboard not its manifest
 * @fires session-expired - The back end has said that the session is over; once for the page
 * @csspart header - Title, account and age
 * @csspart heading - The title
 * @csspart grid - The grid of widgets
 * @csspart widget - A widget in the grid
 * @accessibility The title is a heading of the first level, or of `heading-level`; the widgets' headings are one level
 * below.
 * @accessibility The order in the grid is the order in the document, at every width.
 * @accessibility After `refresh()` one polite live region says what has changed, in one message; the first answers and
 * what has not changed are never read. What changes by itself is said with `announce`.
 * @accessibility That the whole of it cannot be shown, or no longer, is an alert; the title stays, and the focus on it.
 * @accessibility Room is kept for what is loading, so that nothing moves under the pointer or the reader.
 */
export class Dashboard extends Provider {
  static override styles: CSSResultGroup = [hostStyles, cardStyles, dashboardStyles]

  static override properties: PropertyDeclarations = {
    ...Provider.properties,
    headingLevel: { type: Number, attribute: 'heading-level' },
  }

  /** Level of the title in the page's outline, 1 when not given; the widgets' headings are one below. */
  declare headingLevel: number | undefined

  /** Those in its grid. */
  #widgets: WidgetElement<Widget>[] = []
  #view!: CardView
  #drawn = ''
  #viewer: string | undefined

  /** Asks for everything again, and announces what has changed. */
  async refresh(): Promise<void> {
    await this.refreshManifest()
    await this.announced(Promise.all(this.#widgets.map(widget => widget.refresh())))
  }

  /** Resolves once every widget shows its answer, or why it has none. */
  async whenReady(): Promise<void> {
    await this.manifestSettled
    await Promise.all(this.#widgets.map(widget => widget.whenReady()))
  }

  /** A widget moved in the grid loses the focus, and gets it back. */
  protected override update(changed: PropertyValues): void {
    const focused = this.shadowRoot?.activeElement?.shadowRoot?.activeElement as
      HTMLElement | null | undefined
    super.update(changed)
    focused?.focus({ preventScroll: true })
  }

  protected override get needsManifest(): boolean {
    return true
  }

  protected override render(): unknown {
    const said = sayingOf(this, this.give())
    this.#view = {
      ...said,
      heading: said.text.dashboard || 'Dashboard',
      headingLevel: headingLevel(this.headingLevel, 1),
    }
    const { answer, error } = this.manifest
    if (answer) {
      const grid = this.#renderGrid(answer)
      this.#drawn = this.#look()
      const { format, text } = this.#view
      const about = html`${name(this.account!.name)} · ${text.asOf} ${format.moment(this.#asOf()!)}`
      return [this.#renderHead(about), grid, this.renderNews()]
    }
    if (!error) return [this.#renderHead(bone('line')), this.#renderRoom()]
    const view = { ...this.#view, headingLevel: this.#levelBelow }
    const card = frame(view, { error, pending: false, onRetry: this.#onRetry })
    return [this.#renderHead(), html`<div role="alert">${card}</div>`]
  }

  get #levelBelow(): number {
    return Math.min(this.#view.headingLevel + 1, 6)
  }

  /** The button goes when the answer comes: the focus then moves on to what came. */
  readonly #onRetry = async (): Promise<void> => {
    await this.refresh()
    goOn(this.#widgets[0]?.renderRoot)
  }

  #renderHead(about?: TemplateResult) {
    const { heading, headingLevel, lang } = this.#view
    return html`<div class="head" part="header" lang=${lang} translate="no">
      <slot name="title">
        <div class="title" part="heading" role="heading" aria-level=${headingLevel}>${heading}</div>
      </slot>
      <div class="about">${about}</div>
    </div>`
  }

  #renderGrid(manifest: Manifest) {
    const viewer = `${manifest.account.id} ${this.account!.id} ${manifest.role}`
    const same = (this.#viewer ?? viewer) === viewer
    this.#viewer = viewer
    this.#widgets = [...new Set(manifest.widgets)].flatMap(key => this.#widget(key, same) ?? [])
    const shown = this.#widgets.filter(isShown)
    const classes = classesOf(shown.map(placeOf))
    for (const [i, widget] of shown.entries()) {
      widget.className = classes[i]!
      widget.headingLevel = this.#levelBelow
    }
    return html`<div class="grid" part="grid" @lmp-state=${this.#onState}>${this.#widgets}</div>`
  }

  /** Answers come one by one: it is drawn again only when a widget comes or goes, or the age changes. */
  readonly #onState = (): void => {
    if (this.#look() !== this.#drawn) this.requestUpdate()
  }

  #look(): string {
    return [this.#asOf(), ...this.#widgets.map(isShown)].join()
  }

  #renderRoom() {
    return html`<div class="grid" aria-busy="true">
      ${classesOf(LIKELY).map(classes => html`<div class="card ${classes}"></div>`)}
    </div>`
  }

  /**
   * The element of a key, a new one for another account, partner or role; undefined for a word that this version does not know.
   * Another copy of this package may have defined its tag: it is known by its key, and not by its class.
   */
  #widget(key: string, same: boolean): WidgetElement<Widget> | undefined {
    const tag = `${(this.constructor as typeof Dashboard).prefix}-${key}`
    if (!customElements.get(tag)) return undefined
    // One that is there, even drawn by a server, stays; a removed one does not come back: its number may be another user's.
    const element = (same && this.renderRoot.querySelector<WidgetElement<Widget>>(tag)) || create(tag)
    return keyOf(element) === key ? element : undefined
  }

  /** The page is as old as the oldest number that it shows. */
  #asOf(): string | undefined {
    const ages = this.#widgets.flatMap(({ asOf }) => asOf ?? [])
    return ages.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? this.manifest.answer?.asOf
  }
}

/** What the style sheet calls the place and the columns of each widget, with much and with less room. */
function classesOf(places: readonly Place[]): string[] {
  const [wide, medium] = [spans(places, 4), spans(places, 2)]
  return places.map((place, i) => `${place} wide-${wide[i]} medium-${medium[i]}`)
}

const isShown = (widget: WidgetElement<Widget>): boolean => widget.state !== 'unavailable'

function create(tag: string): WidgetElement<Widget> {
  const element = document.createElement(tag) as WidgetElement<Widget>
  element.setAttribute('part', 'widget')
  element.setAttribute('exportparts', PARTS)
  return element
}

const placeOf = (widget: WidgetElement<Widget>): Place => (widget.constructor as typeof WidgetElement).place

/** The widgets' own parts, so that a host styles them through the dashboard. */
const PARTS =
  'card, heading: widget-heading, as-of, value, link, label, list, item, bar, chart, table, legend, footer, input, select, button'

declare global {
  interface HTMLElementTagNameMap {
    'lmp-dashboard': Dashboard
  }
}
