import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import type { Rows } from '../contract/rows.js'

/** The rows of a list, in pages as large as can be; about `maxRows` of them at most. */
export async function listWhole(adapter: DashboardAdapter, drillDown: DrillDown, maxRows: number) {
  const rows: Rows[Screen][] = []
  let cursor: string | undefined
  let total: number
  do {
    const page = await adapter.list<Screen>(drillDown, { limit: 1000, ...(cursor && { cursor }) })
    rows.push(...page.rows)
    ;({ total, nextCursor: cursor } = page)
  } while (cursor !== undefined && rows.length < Math.min(maxRows, total))
  return { rows, total, isWhole: cursor === undefined }
}
