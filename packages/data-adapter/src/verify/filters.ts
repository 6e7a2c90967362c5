import fc from 'fast-check'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { Decrease, DrillDown, Screen } from '../contract/drill-down.js'
import type { Rows } from '../contract/rows.js'
import { screensOf } from '../laws/every-answer.js'
import { law, type Hold, type Law } from '../laws/law.js'
import { meetsFilter } from '../laws/meets-filter.js'
import { toName } from '../laws/read-list.js'
import { closedCycles, dateIn } from '../records/calendar.js'
import { edgeCases, filterCases, type FilterCase } from './filter-cases.js'
import type { LawName } from './law-list.js'
import { listWhole } from './list-whole.js'

const NAME = 'a filter finds all that meets it' satisfies LawName

export interface FilterOptions {
  /** The same seed tries the same filters. */
  seed: number
  /** How many filters are tried for each screen. */
  runs: number
  /** Whether the budget is spent. */
  isOver: () => boolean
}

/**
 * Generated filters find exactly the rows of the whole list that meet them. What fails is made smaller until nothing can be
 * left out. Of a list that is too long to be read, the same is held for what is around single rows.
 */
export function filtersFindAll({ seed, runs, isOver }: FilterOptions): Law {
  return law(NAME, async (adapter, { maxRows = Infinity, observer }, hold, attempt) => {
    const { timeZone, asOf } = await adapter.manifest()
    const [cycle = ''] = closedCycles(dateIn(timeZone, new Date(asOf)), 1)
    for (const screen of screensOf(await adapter.manifest()).open) {
      await attempt(async () => {
        const list = { screen, filter: {} } as DrillDown
        const { rows, total, isWhole } = await listWhole(adapter, list, maxRows)
        if (!isWhole) observer?.sampled(screen, rows.length, total)
        const findsAll = (example: FilterCase) =>
          finds(adapter, screen, example, isWhole ? undefined : rows[example.row], maxRows, hold)
        const examples = edgeCases(rows)
        const result = await fc.check(
          fc.asyncProperty(filterCases(screen, rows, cycle), async example => {
            if (!isOver()) await findsAll(example).catch((error: unknown) => throwUnless(isOver, error))
          }),
          { seed, numRuns: runs && runs + examples.length, endOnFailure: false, examples },
        )
        if (result.failed) throw result.errorInstance
      })
    }
  })
}

/** A failure because the budget is spent is no counter-example. */
function throwUnless(isOver: () => boolean, error: unknown): void {
  if (!isOver()) throw error
}

async function finds(
  adapter: DashboardAdapter,
  screen: Screen,
  { filter, limit }: FilterCase,
  near: Rows[Screen] | undefined,
  maxRows: number,
  hold: Hold,
): Promise<void> {
  const place = near ? placeOf(screen, near) : {}
  const drillDown = { screen, filter: { ...filter, ...place } } as DrillDown
  const world = await rowsFor(adapter, drillDown, place, maxRows)
  if (!world) return
  const expected = world.filter(row => meetsFilter(drillDown, row)).map(({ id }) => id)

  const name = toName(drillDown)
  const first = await adapter.list<Screen>(drillDown, { limit })
  const ids = first.rows.map(({ id }) => id)
  const noStranger = (found: readonly string[]) => {
    const strangers = found.filter(id => !expected.includes(id))
    hold(name, 'rows that should not be there', strangers, [])
  }
  noStranger(ids)
  hold(name, 'total', first.total, expected.length)
  hold(name, 'rows on the first page', ids.length, Math.min(limit, expected.length))
  hold(name, 'has a next page', first.nextCursor !== undefined, expected.length > limit)
  if (first.nextCursor === undefined) return
  const second = await adapter.list<Screen>(drillDown, { limit, cursor: first.nextCursor })
  const both = [...ids, ...second.rows.map(({ id }) => id)]
  hold(name, 'distinct rows on two pages', new Set(both).size, Math.min(2 * limit, expected.length))
  noStranger(both)
}

/** A filter for a short part of the list that still has that row. */
function placeOf(screen: Screen, row: Rows[Screen]): object {
  if (screen === 'customers' || screen === 'partners') return { id: row.id }
  if ('partnerId' in row) return { partnerId: row.partnerId }
  return { name: (row as Rows['service-plans']).name }
}

/** All rows that could meet the filter; with the figures of the decrease that it asks for. */
async function rowsFor(
  adapter: DashboardAdapter,
  { screen, filter }: DrillDown,
  place: object,
  maxRows: number,
): Promise<readonly Rows[Screen][] | undefined> {
  const decrease: Decrease | undefined = 'decrease' in filter ? filter.decrease : undefined
  const any = decrease && { decrease: { ...decrease, threshold: { kind: 'units', value: 0 } } }
  const { rows, isWhole } = await listWhole(
    adapter,
    { screen, filter: { ...any, ...place } } as DrillDown,
    maxRows,
  )
  return isWhole ? rows : undefined
}
