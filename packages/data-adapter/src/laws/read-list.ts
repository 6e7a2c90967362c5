import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import type { Rows } from '../contract/rows.js'
import { compareText } from '../records/text.js'
import { toSearchParams } from '../url/search-params.js'
import type { Hold, LawContext } from './law.js'
import { meetsFilter } from './meets-filter.js'

interface Reading {
  /** The total that the list must have. */
  expected: number
  sort?: string
  /** Where the list was named. */
  path: string
  hold: Hold
  /** In about four pages; otherwise in as few as can be. */
  inPages?: boolean
}

/**
 * Reads a list page by page, and returns its ids in order. Checks that each page has the total that
 * is expected and as many rows as it can, that no row comes twice, that each meets the filter and is in the order that was
 * asked for, and that there are as many as the total says.
 */
export async function readList(
  adapter: DashboardAdapter,
  drillDown: DrillDown,
  { expected, sort, path, hold, inPages = true }: Reading,
  { maxRows = Infinity, observer }: LawContext,
): Promise<string[]> {
  const where = `${path} -> ${toName(drillDown, sort)}`
  const most = Math.min(expected, maxRows)
  const limit = Math.min(1000, Math.max(2, inPages ? Math.ceil(most / 4) : most))
  const ids = new Set<string>()
  let before: Rows[Screen] | undefined
  let cursor: string | undefined
  do {
    const page = await adapter.list(drillDown, { limit, ...(sort && { sort }), ...(cursor && { cursor }) })
    hold(where, 'total of the list', page.total, expected)
    hold(where, 'screen of the list', page.screen, drillDown.screen)
    const full = page.nextCursor !== undefined
    // Else a row would seem to be missing where it is the end that is not told: here, or on the page before.
    const isBeyond = full ? page.rows.length < limit : cursor !== undefined && page.rows.length === 0
    if (isBeyond && ids.size + page.rows.length === expected)
      hold(where, 'nextCursor of the last page', 'is there', 'is absent')
    hold(where, 'rows of a page', page.rows.length, full ? limit : expected - ids.size)
    hold(where, `more rows on a page than the ${limit} asked for`, page.rows.length > limit, false)
    for (const row of page.rows) {
      hold(where, `row ${row.id} was on an earlier page`, ids.has(row.id), false)
      hold(where, `row ${row.id} meets the filter`, meetsFilter(drillDown, row), true)
      if (sort && before)
        hold(where, `row ${row.id} comes after ${before.id}`, compare(before, row, sort) < 0, true)
      ids.add(row.id)
      before = row
    }
    cursor = page.nextCursor
  } while (cursor !== undefined && ids.size < maxRows)
  if (cursor !== undefined) observer?.sampled(toName(drillDown, sort), ids.size, expected)
  else hold(where, 'distinct rows of the list', ids.size, expected)
  return [...ids]
}

/** By the value of the key, then by id; the exact reverse for descending. */
function compare(a: Rows[Screen], b: Rows[Screen], sort: string): number {
  const key = sort.replace('-', '')
  const valueOf = (row: object) => String(Reflect.get(row, key))
  const order = compareText(valueOf(a), valueOf(b)) || compareText(a.id, b.id)
  return sort.startsWith('-') ? -order : order
}

/** A list in words: `customers?status=enabled`. */
export function toName(drillDown: DrillDown, sort?: string): string {
  const params = String(toSearchParams(drillDown, sort === undefined ? {} : { sort }))
  return params ? `${drillDown.screen}?${params}` : drillDown.screen
}
