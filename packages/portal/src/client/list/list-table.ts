import { SORT_KEYS, type Page, type Rows, type Screen } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { COLUMNS, type Column, type ListView } from './columns.js'
import { withParam, type ListQuery } from './list-params.js'
import { SCREEN_NAMES } from './screen-names.js'

/** The rows of a list. The roles stay when a narrow window turns the table into cards. */
export function renderTable<S extends Screen>(
  page: Page<S>,
  options: ListView<S> & { url: URL; sort: string | undefined; busy: boolean },
): TemplateResult {
  const screen: S = options.drillDown.screen as S
  const columns: readonly Column<Rows[S]>[] = COLUMNS[screen](options)
  return html`<div class="card table">
    <table role="table" aria-label=${SCREEN_NAMES[screen].title} aria-busy=${options.busy}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(column => renderHeader(screen, column, options.url, options.sort))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(
          page.rows,
          row => row.id,
          row =>
            html`<tr role="row">
              ${columns.map(({ label, numeric, cell }, index) =>
                index === 0
                  ? html`<th role="rowheader" scope="row">${cell(row)}</th>`
                  : html`<td role="cell" class=${numeric ? 'numeric' : nothing} data-label=${label}>
                      <div>${cell(row)}</div>
                    </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function renderHeader<S extends Screen>(
  screen: S,
  column: Column<Rows[S]>,
  url: URL,
  sort: string | undefined,
) {
  const { label, numeric, sort: key } = column
  const className = numeric ? 'numeric' : nothing
  if (key === undefined) return html`<th role="columnheader" scope="col" class=${className}>${label}</th>`
  const current = sort ?? SORT_KEYS[screen][0]
  const direction = current === key ? 'ascending' : current === `-${key}` ? 'descending' : 'none'
  const next = withParam(url, 'sort', direction === 'ascending' ? `-${key}` : key)
  return html`<th role="columnheader" scope="col" class=${className} aria-sort=${direction}>
    <a class="sort" href=${next} data-focus="keep"
      >${label}<svg viewBox="0 0 8 12" aria-hidden="true">
        <path class="up" d="M4 1 7.2 5H.8Z" />
        <path class="down" d="M4 11 .8 7h6.4Z" /></svg
    ></a>
  </th>`
}

/** The requested order, in words; sighted users see an arrow. Empty: none was requested. */
export function orderInWords<S extends Screen>({ drillDown, page: { sort } }: ListQuery<S>): string {
  if (sort === undefined) return ''
  const columns = COLUMNS[drillDown.screen as S]({ drillDown, mayOpen: () => false })
  const label = columns.find(column => column.sort === sort.replace(/^-/, ''))?.label
  return label === undefined ? '' : `by ${label}, ${sort.startsWith('-') ? 'descending' : 'ascending'}`
}

/** What is shown until the first rows come. */
export const renderSkeleton = (): TemplateResult =>
  html`<div class="card table" aria-hidden="true">
    ${Array.from({ length: 8 }, () => html`<div class="bones"><i></i><i></i><i></i><i></i></div>`)}
  </div>`
