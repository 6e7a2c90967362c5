import type { DrillDown, DrillDownOf, LicenseSummary, Rows, Screen } from '@lmp-widgets/data-adapter'
import { LICENSE_STATUSES } from '@lmp-widgets/data-adapter/records'
import { html, nothing, type TemplateResult } from 'lit'
import { words } from '../../lists/words.js'
import { formatCycle, formatDate, formatNumber, formatPercent, formatPlace } from '../formats.js'
import { listPath } from '../router.js'
import { mark, statusCell } from './marks.js'
import { readable } from './readable.js'

/** What the cells of a list need to know besides their row. */
export interface ListView<S extends Screen> {
  drillDown: DrillDownOf<S>
  /** Whether the user may open that screen, and so gets a link to it. */
  mayOpen: (screen: Screen) => boolean
}

export interface Column<Row> {
  label: string
  /** The sort key of this column, if the list can be sorted by it. */
  sort?: string
  numeric?: boolean
  cell: (row: Row) => unknown
}

/** The columns of each screen; the first names the row. */
export const COLUMNS: { readonly [S in Screen]: (view: ListView<S>) => Column<Rows[S]>[] } = {
  partners: ({ drillDown: { filter }, mayOpen }) => [
    { label: 'Partner', sort: 'name', cell: row => company(row) },
    { label: 'Type', sort: 'type', cell: row => pill(words(row.type)) },
    { label: 'Status', sort: 'status', cell: row => statusCell(row.status) },
    { label: 'Acquired', sort: 'acquiredOn', cell: row => date(row.acquiredOn) },
    {
      label: 'Customers',
      numeric: true,
      cell: row => numberLink(row.customers, { screen: 'customers', filter: { partnerId: row.id } }, mayOpen),
    },
    ...(filter.decrease
      ? [
          {
            label: 'Units before',
            numeric: true,
            cell: (row: Rows['partners']) => units(row.decrease?.previous),
          },
          {
            label: `Units in ${formatCycle(filter.decrease.cycle)}`,
            numeric: true,
            cell: (row: Rows['partners']) => units(row.decrease?.current),
          },
          { label: 'Change', numeric: true, cell: (row: Rows['partners']) => change(row.decrease) },
        ]
      : [
          {
            label: 'First full sale',
            cell: (row: Rows['partners']) =>
              row.firstFullSaleOn ? date(row.firstFullSaleOn) : quiet('None yet'),
          },
        ]),
    { label: 'Licenses', cell: row => licenses(row.licenses, filter.product) },
  ],
  customers: ({ drillDown: { filter }, mayOpen }) => [
    { label: 'Customer', sort: 'name', cell: row => company(row) },
    { label: 'Status', sort: 'status', cell: row => statusCell(row.status) },
    { label: 'Created', sort: 'createdOn', cell: row => date(row.createdOn) },
    { label: 'Partner', sort: 'partnerName', cell: row => partner(row, mayOpen) },
    { label: 'Licenses', cell: row => licenses(row.licenses, filter.product, 'with products') },
  ],
  'service-plans': () => [
    { label: 'Service plan', sort: 'name', cell: row => html`<bdi class="name">${readable(row.name)}</bdi>` },
    { label: 'Product', sort: 'productName', cell: row => html`<bdi>${readable(row.productName)}</bdi>` },
    { label: 'Version', sort: 'version', cell: row => pill(words(row.version)) },
    { label: 'Status', sort: 'status', cell: row => statusCell(row.status) },
    { label: 'Created', sort: 'createdOn', cell: row => date(row.createdOn) },
  ],
  'usage-reports': ({ mayOpen }) => [
    { label: 'Partner', sort: 'partnerName', cell: row => partner(row, mayOpen) },
    { label: 'Cycle', sort: 'cycle', cell: row => formatCycle(row.cycle) },
    { label: 'Status', sort: 'status', cell: row => statusCell(row.status) },
    { label: 'Provisioned units', numeric: true, cell: row => units(row.provisioned) },
    { label: 'Chargeable units', numeric: true, cell: row => units(row.chargeable) },
  ],
  'billing-reports': ({ mayOpen }) => [
    { label: 'Partner', sort: 'partnerName', cell: row => partner(row, mayOpen) },
    { label: 'Cycle', sort: 'cycle', cell: row => formatCycle(row.cycle) },
    { label: 'Status', sort: 'status', cell: row => statusCell(row.status) },
    { label: 'Kind', cell: row => (row.kind === undefined ? quiet('–') : words(row.kind)) },
    { label: 'Chargeable units', numeric: true, cell: row => units(row.chargeable) },
  ],
}

function company(row: { name: string; city: string; state: string }): TemplateResult {
  return html`<bdi class="name">${readable(row.name)}</bdi
    ><span class="place"><bdi>${readable(formatPlace(row))}</bdi></span>`
}

/** The partner: a link to it where the user may open Partners. */
function partner(row: { partnerId: string; partnerName: string }, mayOpen: ListView<Screen>['mayOpen']) {
  const name = html`<bdi>${readable(row.partnerName)}</bdi>`
  if (!mayOpen('partners')) return name
  return html`<a href=${listPath({ screen: 'partners', filter: { id: row.partnerId } })}>${name}</a>`
}

function numberLink(value: number, drillDown: DrillDown, mayOpen: ListView<Screen>['mayOpen']) {
  return mayOpen(drillDown.screen)
    ? html`<a href=${listPath(drillDown)}>${formatNumber(value)}</a>`
    : units(value)
}

function units(value: number | undefined) {
  if (value === undefined) return quiet('–')
  return value === 0 ? quiet('0') : formatNumber(value)
}

function change(decrease: { previous: number; current: number } | undefined) {
  if (!decrease || decrease.previous === 0) return quiet('–')
  const { previous, current } = decrease
  return html`<span class="down">${formatPercent((previous - current) / previous)}</span>`
}

const date = (day: string) => html`<time datetime=${day}>${formatDate(day)}</time>`

const pill = (text: string) => html`<span class="pill">${text}</span>`

const quiet = (text: string) => html`<span class="quiet">${text}</span>`

const KNOWN_STATUSES: readonly string[] = LICENSE_STATUSES.map(({ status }) => status)

/** The licenses by status in the dashboard's order, of one product where the list is filtered by it. */
function licenses(summaries: readonly LicenseSummary[], product?: string, detail?: 'with products') {
  const shown = product === undefined ? summaries : summaries.filter(summary => summary.product === product)
  if (shown.length === 0) return quiet('None')
  const found = new Set(shown.map(summary => summary.status))
  // Unknown ones come last.
  const statuses = [...new Set([...KNOWN_STATUSES.filter(status => found.has(status)), ...found])]
  return html`<ul class="licenses">
    ${statuses.map(status => {
      const parts = shown.filter(summary => summary.status === status)
      const names = [...new Set(parts.map(part => part.productName))]
      const count = parts.reduce((sum, part) => sum + part.licenses, 0)
      return html`<li>
        <span class="status">${mark(status)}${`${formatNumber(count)} ${words(status).toLowerCase()}`}</span
        >${detail ? html`<span class="products">${readable(names.join(', '))}</span>` : nothing}
      </li>`
    })}
  </ul>`
}
