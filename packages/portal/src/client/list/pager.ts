import type { Page } from '@lmp-widgets/data-adapter'
import { html, type TemplateResult } from 'lit'
import { formatNumber } from '../formats.js'
import { placeState } from '../place.js'
import { isPlainClick, navigate } from '../router.js'
import { withParam } from './list-params.js'

/** The rows in a page when the URL does not say. */
const USUAL_LIMIT = 50
const LIMITS = [25, 50, 100, 250]

/**
 * The way through the pages of a list. Pages are found by cursors: those behind us are in the history's state. While a
 * page is still loading, it is unknown what it shows and which comes next.
 */
export function renderPager(page: Page | undefined, url: URL, limit = USUAL_LIMIT): TemplateResult {
  const { trail } = placeState()
  const cursor = url.searchParams.get('cursor') ?? undefined
  const isFirst = cursor === undefined
  const previous = trail.at(-1)
  const next = page?.nextCursor
  const shown = page && range(page, isFirst ? 0 : trail.length * limit, isFirst || trail.length > 0)
  return html`<nav class="pager" aria-label="Pages">
    <p role="status">${shown}</p>
    <label class="limit"
      >Rows
      <select @change=${(event: Event) => onLimit(event, url)}>
        ${[...new Set([...LIMITS, limit])]
          .sort((a, b) => a - b)
          .map(value => html`<option .selected=${value === limit} value=${value}>${value}</option>`)}
      </select></label
    >
    <span class="steps">
      ${step('First', isFirst ? undefined : withParam(url, 'cursor', undefined), [])}
      ${step('Previous', trail.length ? withParam(url, 'cursor', previous) : undefined, trail.slice(0, -1))}
      ${step('Next', next === undefined ? undefined : withParam(url, 'cursor', next), [...trail, cursor])}
    </span>
  </nav>`
}

/** `before` is what the pages before had: rows have come and gone since, and only the total tells what follows. */
function range({ rows, total, nextCursor }: Page, before: number, isKnown: boolean) {
  if (!isKnown) return `${formatNumber(rows.length)} of ${formatNumber(total)}`
  const most = total - rows.length
  const start = nextCursor === undefined ? most : Math.min(before, most - 1)
  return `${formatNumber(start + 1)}–${formatNumber(start + rows.length)} of ${formatNumber(total)}`
}

function step(label: string, href: string | undefined, trail: (string | undefined)[]) {
  if (href === undefined) return html`<a class="button off" role="link" aria-disabled="true">${label}</a>`
  const onClick = (event: MouseEvent) => {
    if (!isPlainClick(event)) return
    event.preventDefault()
    navigate(href, { trail })
  }
  return html`<a class="button" href=${href} @click=${onClick}>${label}</a>`
}

function onLimit(event: Event, url: URL) {
  const { value } = event.target as HTMLSelectElement
  // The arrow keys try one after the other: the focus stays for the next key.
  navigate(withParam(url, 'limit', Number(value) === USUAL_LIMIT ? undefined : value), { focus: 'nowhere' })
}
