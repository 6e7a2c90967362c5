import { html, nothing, type TemplateResult } from 'lit'

/** A column: its header, and its content for a row. */
export interface Column<Row> {
  header: string
  /** Numbers are aligned at the end, one under the other. */
  numeric?: boolean
  cell: (row: Row) => unknown
}

/**
 * A table named by the element with the id `labelledBy`; the first column heads its rows.
 * Where many columns have no room each row becomes a card, and a cell says its header itself.
 */
export function dataTable<Row>(
  rows: readonly Row[],
  [first, ...others]: readonly [Column<Row>, ...Column<Row>[]],
  labelledBy: string,
): TemplateResult {
  const at = (column: Column<Row>) => (column.numeric ? 'end' : nothing)
  return html`<div class=${others.length > 3 ? 'fit many' : 'fit'}>
    <table part="table" role="table" aria-labelledby=${labelledBy}>
      <thead role="rowgroup">
        <tr role="row">
          ${[first, ...others].map(
            column => html`<th role="columnheader" scope="col" class=${at(column)}>${column.header}</th>`,
          )}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map(
          row =>
            html`<tr role="row" part="item">
              <th role="rowheader" scope="row">${first.cell(row)}</th>
              ${others.map(
                column =>
                  html`<td role="cell" class=${at(column)} data-header=${column.header}>
                    ${column.cell(row)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}
