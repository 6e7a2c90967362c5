import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { DrillDown } from '../contract/drill-down.js'
import { toSearchParams } from '../url/search-params.js'
import type { Hold, LawContext } from './law.js'
import { meetsFilter } from './meets-filter.js'

/**
 * Reads a list page by page, in about four pages, and returns its ids in order. Holds that each page has the total that
 * is expected and as many rows as it can, that no row comes twice, that each meets the filter, and that there are as
 * many as the total says.
 */
export async function readList(
  adapter: DashboardAdapter,
  drillDown: DrillDown,
  { expected, sort, path, hold }: { expected: number; sort?: string; path: string; hold: Hold },
  { maxRows = Infinity }: LawContext,
): Promise<string[]> {
  const where = `${path} -> ${toName(drillDown, sort)}`
  const limit = Math.min(1000, Math.max(2, Math.ceil(Math.min(expected, maxRows) / 4)))
  const ids = new Set<string>()
  let cursor: string | undefined
  do {
    const page = await adapter.list(drillDown, { limit, ...(sort && { sort }), ...(cursor && { cursor }) })
    hold(where, 'total of the list', page.total, expected)
    hold(where, 'screen of the list', page.screen, drillDown.screen)
    const full = page.nextCursor !== undefined
    hold(where, 'rows of a page', page.rows.length, full ? limit : expected - ids.size)
    for (const row of page.rows) {
      hold(where, `row ${row.id} was on an earlier page`, ids.has(row.id), false)
      hold(where, `row ${row.id} meets the filter`, meetsFilter(drillDown, row), true)
      ids.add(row.id)
    }
    cursor = page.nextCursor
  } while (cursor !== undefined && ids.size < maxRows)
  if (cursor === undefined) hold(where, 'distinct rows of the list', ids.size, expected)
  return [...ids]
}

/** A list in words: `customers?status=enabled`. */
export function toName(drillDown: DrillDown, sort?: string): string {
  const params = String(toSearchParams(drillDown, sort === undefined ? {} : { sort }))
  return params ? `${drillDown.screen}?${params}` : drillDown.screen
}
