import type { AdapterError, Screen } from '@lmp-widgets/data-adapter'
import { html, nothing } from 'lit'
import { DECREASE_PARAMS, without, withoutFilters, withParam, type ListQuery } from './list-params.js'
import { SCREEN_NAMES, totalInWords } from './screen-names.js'
import './wait.js'

/** In place of the rows when they could not be read. */
export function renderListError({ message, code, retryAfter }: AdapterError, onRetry: () => void) {
  return html`<div class="card message" role="alert">
    <h2>The list could not be loaded</h2>
    <p>
      ${message}
      ${retryAfter === undefined ? nothing : html`<portal-wait .seconds=${retryAfter}></portal-wait>`}
    </p>
    <p class="ways"><button @click=${onRetry}>Try again</button> <code>${code}</code></p>
  </div>`
}

/** In place of the rows when there are none: in the whole list, or on this page of one that has become shorter. */
export function renderNoRows(screen: Screen, total: number, filters: number, url: URL) {
  if (total > 0)
    return html`<div class="card message">
      <h2>No rows on this page</h2>
      <p>The list has become shorter: its rows are all on the pages before.</p>
      <p><a href=${withParam(url, 'cursor', undefined)}>Show the first page</a></p>
    </div>`
  return html`<div class="card message">
    <h2>${totalInWords(screen, 0)}</h2>
    <p>${whyNone(filters)}</p>
    ${
      filters === 0
        ? nothing
        : html`<p><a href=${withoutFilters(url)}>Show all ${SCREEN_NAMES[screen].many}</a></p>`
    }
  </div>`
}

function whyNone(filters: number) {
  if (filters === 0) return 'There is nothing here yet.'
  return filters === 1 ? 'Nothing meets this filter.' : 'Nothing meets all of these filters.'
}

/** Above the rows, when the URL has unknown parameters. */
export function renderUnknown(unknown: ListQuery['unknown'], url: URL) {
  if (unknown.length === 0) return nothing
  const names = unknown.map(([name]) => name)
  return html`<p class="notice" role="status">
    <span
      >This list has no filter ${names.map(name => `“${name}”`).join(', ')}: the address was followed without
      it.</span
    >
    <a href=${without(url, ...names)}>Remove it from the address</a>
  </p>`
}

/** Names of the parameters without a field in the filter bar. */
const OTHER_LABELS: Readonly<Record<string, string>> = {
  id: 'The company',
  cursor: 'The start of the page',
  limit: 'The number of rows',
  sort: 'The order',
  'decrease-product': 'The product of the decrease',
  'decrease-cycle': 'The cycle of the decrease',
  'decrease-threshold': 'The threshold of the decrease',
}

/** The text of the link that removes a parameter which is not a filter. */
const WAYS_ON: Readonly<Record<string, string>> = {
  cursor: 'Show the first page',
  limit: 'Show the usual number',
  sort: 'Show in the usual order',
}

/** Why a parameter cannot be followed whose values only the server can read; it says no more than that. */
const REASONS: Readonly<Record<string, string>> = {
  cursor: 'No page of this list begins there. Part of the address may have been lost on its way.',
}

/**
 * In place of the rows when a parameter, with that label in the filter bar, cannot be followed: why, and the ways out.
 */
export function renderBadParam(
  { field = '', message }: AdapterError,
  url: URL,
  label = OTHER_LABELS[field] ?? field,
) {
  const names = DECREASE_PARAMS.includes(field) ? DECREASE_PARAMS : [field]
  const rest = without(url, ...names)
  const values = url.searchParams.getAll(field)
  return html`<div class="card message" role="alert">
    <h2>${label}${whatIsBad(values)}</h2>
    <p>${REASONS[field] ?? whyBad(values) ?? message}</p>
    <p class="ways">
      <a class="button" href=${rest}>${WAYS_ON[field] ?? 'Clear this filter'}</a>
      ${rest === url.pathname ? nothing : html`<a class="button" href=${url.pathname}>Clear all filters</a>`}
    </p>
  </div>`
}

function whatIsBad([value, ...more]: string[]) {
  if (value === undefined) return ' is missing'
  if (more.length > 0) return ' is given more than once'
  return value === '' ? ' is empty' : html` cannot be “<bdi>${value}</bdi>”`
}

/** What the heading does not say already; undefined where the error says more. */
function whyBad([value, ...more]: string[]) {
  if (more.length > 0) return 'It cannot be told which of them is meant.'
  return value === '' ? 'Without a value it selects nothing.' : undefined
}
