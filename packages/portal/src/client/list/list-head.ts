import type { Page, Screen } from '@lmp-widgets/data-adapter'
import { html, nothing, type TemplateResult } from 'lit'
import { formatInstant } from '../formats.js'
import type { ClientSession } from '../session.js'
import type { ListQuery } from './list-params.js'
import { orderInWords } from './list-table.js'
import { SCREEN_NAMES, totalInWords } from './screen-names.js'

const EXPORT = 'Export as CSV'

/** What the head says about a list; without a page the list could not be read, or is still loading. */
export interface ListHead<S extends Screen = Screen> {
  screen: S
  session: ClientSession
  url: URL
  query: ListQuery<S> | undefined
  page: Page<S> | undefined
  loading: boolean
}

/** What the list is, how many rows it has and as of when, and the link to export them. */
export function renderHead(head: ListHead): TemplateResult {
  return html`<div class="page-head">
    <div>
      <p class="whose">${head.session.company}</p>
      <h1 tabindex="-1">${SCREEN_NAMES[head.screen].title}</h1>
      <p class="sub" role="status">${head.loading ? 'Counting …' : renderTotal(head)}</p>
    </div>
    ${renderExport(head)}
  </div>`
}

function renderTotal({ screen, session, query, page }: ListHead) {
  if (!query || !page) return nothing
  const order = orderInWords(query)
  return html`<strong class="total">${totalInWords(screen, page.total)}</strong> · as of
    ${formatInstant(page.asOf, session.timeZone)}<span class="unseen">${order && `, ${order}`}</span>`
}

function renderExport({ screen, session, url, query, page, loading }: ListHead) {
  // Its room, so that nothing moves on a phone when the rows come.
  if (loading && !page) return html`<span class="button awaited" aria-hidden="true">${EXPORT}</span>`
  if (!query || !page?.total) return nothing
  const params = new URLSearchParams(url.search)
  for (const name of ['cursor', 'limit', ...query.unknown.map(([name]) => name)]) params.delete(name)
  // A link carries no header, so its query says whose page it is on.
  params.set('portal-user', session.email)
  return html`<a class="button" href=${`/api/export/${screen}.csv?${params}`} download>${EXPORT}</a>`
}
