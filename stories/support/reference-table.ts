import { html, nothing, type TemplateResult } from 'lit'
import type { Described } from './manifest.js'

export interface Column<T> {
  header: string
  cell: (row: T) => unknown
}

/** What an element offers of one kind; nothing where it offers none. */
export function section<T extends Described>(
  title: string,
  rows: readonly T[] | undefined,
  columns: readonly Column<T>[],
  note?: string,
): TemplateResult | typeof nothing {
  if (!rows?.length) return nothing
  // A column that no row has a word for is only a gap.
  const filled = columns.filter(({ cell }) => rows.some(row => cell(row) !== nothing))
  const id = title.toLowerCase()
  return html`<h2 id=${id}>${title}</h2>
    ${note ? html`<p class="sb-unstyled">${note}</p>` : nothing}
    <div class="scroller" role="region" aria-labelledby=${id} tabindex="0">
      <table class="reference sb-unstyled">
        <thead>
          <tr>
            ${filled.map(({ header }) => html`<th scope="col">${header}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            row =>
              html`<tr>
                ${filled.map(({ cell }, i) => (i ? html`<td>${cell(row)}</td>` : html`<th scope="row">${cell(row)}</th>`))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
}
