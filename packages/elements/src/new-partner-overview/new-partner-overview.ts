import type { NewPartner, NewPartners } from '@lmp-widgets/data-adapter'
import { isAnswer } from '@lmp-widgets/data-adapter/schema/new-partner-overview.js'
import { html, nothing } from 'lit'
import { drillLink, drillTarget } from '../base/drill-link.js'
import { bone } from '../base/frame.js'
import type { View } from '../base/view.js'
import { WidgetElement } from '../base/widget-element.js'
import { inactive } from '../messages/inactive.js'
import { lists } from '../messages/lists.js'
import { words } from '../messages/words.js'
import { pillStyles } from '../styles/pill.styles.js'
import { dataTable, type Column } from '../views/data-table.js'
import { dataTableStyles } from '../views/data-table.styles.js'
import { name, placeOf } from '../views/name.js'
import { overviewStyles } from './new-partner-overview.styles.js'

/** As many as the contract allows. */
const MOST_PARTNERS = 10

/**
 * The partners that were acquired in the last days, newest first.
 * @fires lmp-drill-down - A click on a partner or number; cancel it to open the list yourself
 * @csspart table - The partners
 * @csspart item - One partner
 * @csspart value - A name or number
 * @csspart link - A name or number that leads to its list
 * @csspart footer - How many are shown
 * @accessibility A table that its heading names; the first cell of each row is the link to the partner.
 * @accessibility How many are not shown is text, with a link to all of them.
 */
export class NewPartnerOverview extends WidgetElement<'new-partner-overview'> {
  static override readonly widget = 'new-partner-overview'
  static override readonly heading = 'New partner overview'
  static override readonly validate = isAnswer
  static override readonly place = 'table'
  static override styles = [WidgetElement.styles, pillStyles, dataTableStyles, overviewStyles]

  protected override renderTools(data: NewPartners | undefined, view: View): unknown {
    if (!data) return bone('tools')
    const { format } = view
    const { total, windowDays } = data
    const all = words(view, lists).viewAll(format.number(total.value), total.value)
    return html`<span class="tools">
      <span class="pill">${words(view, inactive).lastDays(format.number(windowDays), windowDays)}</span>
      ${
        total.value > 0 && drillTarget(view, total.drillDown)
          ? drillLink(view, total.drillDown, html`${all} <span aria-hidden="true" class="arrow">→</span>`)
          : nothing
      }
    </span>`
  }

  protected override renderData({ partners, total }: NewPartners, view: View): unknown {
    const shown = partners.slice(0, MOST_PARTNERS)
    const text = words(view, lists)
    const of = view.format.number(total.value)
    if (shown.length === 0) {
      return html`<p class="note">
        ${total.value > 0 ? text.withheld(of, total.value) : text.noNewPartners}
      </p>`
    }
    return html`${dataTable(shown, this.#columns(view), 'heading')}
      <p class="shown" part="footer">${text.shownOf(view.format.number(shown.length), of, total.value)}</p>`
  }

  protected override isEmpty({ total }: NewPartners) {
    return total.value === 0
  }

  protected override renderSkeleton(view: View): unknown {
    const [company, ...others] = this.#columns(view)
    const empty = (column: Column<NewPartner>) => ({ ...column, cell: () => bone('line') })
    const rows = Array.from<NewPartner>({ length: 5 })
    return html`<div aria-hidden="true">
      ${dataTable(rows, [empty(company), ...others.map(empty)], 'heading')}
      <p class="shown">${bone('line')}</p>
    </div>`
  }

  #columns(view: View): [Column<NewPartner>, ...Column<NewPartner>[]] {
    const text = words(view, lists)
    const { format } = view
    const types: Record<string, string> = { msp: text.msp, reseller: text.reseller }
    const figure = (value: number) =>
      html`<span class=${value ? nothing : 'zero'}>${format.number(value)}</span>`
    return [
      {
        header: text.company,
        cell: partner =>
          html`<div class="company">
            ${drillLink(view, partner.drillDown, name(partner.name))} ${placeOf(partner)}
          </div>`,
      },
      {
        header: text.type,
        cell: ({ type }) =>
          html`<span class="pill">${Object.hasOwn(types, type) ? types[type] : name(type)}</span>`,
      },
      { header: text.acquired, cell: ({ acquiredOn }) => format.date(acquiredOn) },
      {
        header: text.customers,
        numeric: true,
        cell: ({ customers: { drillDown, value } }) =>
          drillLink(view, drillDown, format.number(value), { class: value ? 'count' : 'count zero' }),
      },
      { header: text.fullLicenses, numeric: true, cell: partner => figure(partner.fullLicenses) },
      { header: text.trialLicenses, numeric: true, cell: partner => figure(partner.trialLicenses) },
      { header: text.chargeableUnits, numeric: true, cell: partner => figure(partner.chargeableUnits) },
    ]
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'lmp-new-partner-overview': NewPartnerOverview
  }
}
