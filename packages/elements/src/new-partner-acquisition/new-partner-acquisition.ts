import type { Acquisition, WidgetParams } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/new-partner-acquisition.js'
import { html, nothing } from 'lit'
import { isModified } from '../base/drill-link.js'
import { bone } from '../base/frame.js'
import { COMPACT } from '../base/shapes.js'
import { sameQuestion } from '../base/same-question.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { yearOverYear } from '../charts/year-over-year.js'
import { yearOverYearStyles } from '../charts/year-over-year.styles.js'
import { acquisition } from '../messages/acquisition.js'
import { words } from '../messages/words.js'
import { dataTableStyles } from '../views/data-table.styles.js'
import { select } from '../views/select.js'
import { selectStyles } from '../views/select.styles.js'
import { acquisitionTable } from './acquisition-table.js'
import { barPairs, yearWholes } from './bar-pairs.js'
import { finding, years } from './finding.js'
import { acquisitionStyles } from './new-partner-acquisition.styles.js'

/**
 * Partners acquired in a year against the year before, by month or quarter.
 * @fires lmp-drill-down - A click on a bar or number; cancel it to open the list yourself
 * @csspart value - A number
 * @csspart link - A number that leads to its list
 * @csspart select - The drop-down of years
 * @csspart legend - Which colour is which year
 * @csspart chart - The drawing
 * @csspart bar - One bar of it
 * @csspart table - The same numbers as a table
 * @csspart item - One row of it
 * @accessibility A figure whose caption says the finding in a sentence.
 * @accessibility The bars are one tab stop: the arrow keys go from bar to bar, which mirrors from right to left, Home
 * and End to the first and last; Enter opens the list, Escape leaves.
 * @accessibility Each bar's name says its month or quarter, its year and its number; what is still running is hatched.
 * @accessibility Every value is in a table behind a visible button.
 */
export class NewPartnerAcquisition extends WidgetElement<'new-partner-acquisition'> {
  static override readonly widget = 'new-partner-acquisition'
  static override readonly heading = 'New partner acquisition'
  static override readonly validate = sameQuestion(isAnswer, yearWholes)
  static override readonly place = 'chart'
  static override styles = [
    WidgetElement.styles,
    selectStyles,
    dataTableStyles,
    yearOverYearStyles,
    acquisitionStyles,
  ]
  static override properties = {
    ...WidgetElement.properties,
    view: {},
    period: {},
    focused: { state: true },
    tabular: { state: true },
  }

  /** Months or quarters. */
  declare view: 'monthly' | 'quarterly'
  /** The calendar year, such as `2026`; the running one when absent. */
  declare period: string | undefined

  declare private focused: number
  declare private tabular: boolean

  constructor() {
    super()
    this.view = 'monthly'
    this.focused = 0
    this.tabular = false
  }

  /** Anything that is not a view counts as the default one. */
  get #kind(): Acquisition['view'] {
    return this.view === 'quarterly' ? 'quarterly' : 'monthly'
  }

  /** Anything that is not a year counts as not given. */
  get #year(): string | undefined {
    return /^\d{4}$/.test(`${this.period}`) ? this.period : undefined
  }

  protected override get params(): WidgetParams['new-partner-acquisition'] {
    const period = this.#year
    return { view: this.#kind, ...(period && { period }) }
  }

  protected override renderTools(data: Acquisition | undefined, view: View): unknown {
    if (!data) return bone('tools')
    const text = words(view, acquisition)
    return html`<div class="tools">
      <div class="segments" role="radiogroup" aria-label=${text.view} @change=${this.#onView}>
        ${(['monthly', 'quarterly'] as const).map(
          each =>
            html`<label>
              <input type="radio" name="view" value=${each} .checked=${each === this.#kind} />${text[each]}
            </label>`,
        )}
      </div>
      ${select(
        text.period,
        data.periods,
        this.#year ?? data.period,
        year => text.against(...years(year, view)),
        year => (this.period = year),
      )}
    </div>`
  }

  protected override renderData(data: Acquisition, view: View): unknown {
    const text = words(view, acquisition)
    const pairs = barPairs(data, view)
    return html`<figure>
      ${finding(data, view)}
      ${yearOverYear(pairs, {
        focused: this.focused,
        axisText: value => view.format.number(value, COMPACT),
        onFocus: this.#onFocus,
        onKey: this.#onKey,
      })}
      <button aria-expanded=${this.tabular} @click=${this.#onTable}>
        ${this.tabular ? text.hideTable : text.showTable}
      </button>
      ${this.tabular ? acquisitionTable(data, pairs, view) : nothing}
    </figure>`
  }

  protected override renderSkeleton(view: View): unknown {
    return html`<figure>
      <figcaption>${bone('value')}</figcaption>
      ${bone('chart')}
      <button disabled>${words(view, acquisition).showTable}</button>
    </figure>`
  }

  get #bars(): SVGElement[] {
    return [...this.renderRoot.querySelectorAll<SVGElement>('.bar')]
  }

  readonly #onView = (event: Event) => {
    this.view = (event.target as HTMLInputElement).value as typeof this.view
  }

  readonly #onTable = () => {
    this.tabular = !this.tabular
  }

  readonly #onFocus = (event: FocusEvent) => {
    this.focused = this.#bars.indexOf(event.target as SVGElement)
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (isModified(event)) return
    const bars = this.#bars
    const { focused } = this
    if (event.key === 'Escape') bars[focused]?.blur()
    const step = this.matches(':dir(rtl)') ? -1 : 1
    const keys: Record<string, number> = {
      ArrowRight: focused + step,
      ArrowLeft: focused - step,
      Home: 0,
      End: bars.length - 1,
    }
    if (!(event.key in keys)) return
    event.preventDefault()
    bars[keys[event.key]!]?.focus()
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-new-partner-acquisition': NewPartnerAcquisition
  }
}
