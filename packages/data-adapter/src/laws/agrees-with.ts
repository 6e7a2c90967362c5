import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { DrillDown } from '../contract/drill-down.js'
import type { Page, PageRequest } from '../contract/rows.js'
import { canonicalJson } from '../paging/cursor.js'
import { sortKeysOf } from '../paging/slice.js'
import { everyAnswer, screensOf } from './every-answer.js'
import { law, type Hold, type Law, type LawContext } from './law.js'
import { numbersOf } from './numbers.js'
import { toName } from './read-list.js'

/**
 * The law that an adapter says what another one says, of the same records at the same moment: every answer, and every row
 * of the list behind every number, in every order. With `MemoryAdapter` as the other one, it checks a back end's queries.
 */
export function agreesWith(oracle: DashboardAdapter): Law {
  return law('says what the reference says', async (adapter, context, hold, attempt) => {
    const manifest = await oracle.manifest()
    hold('manifest', 'is', await adapter.manifest(), manifest)
    const seen = new Set<string>()
    for await (const asked of everyAnswer(oracle, context, attempt)) {
      hold(asked.name, 'is', await adapter.load(asked.request), asked.answer)
      for (const { drillDown } of numbersOf(asked)) {
        if (!drillDown || seen.has(canonicalJson(drillDown))) continue
        seen.add(canonicalJson(drillDown))
        await sameList(adapter, oracle, drillDown, {}, context, hold)
      }
    }
    for (const screen of screensOf(manifest).open) {
      for (const key of sortKeysOf(screen)) {
        for (const sort of [key, `-${key}`]) {
          await sameList(adapter, oracle, { screen, filter: {} }, { sort, limit: 3 }, context, hold)
        }
      }
    }
  })
}

async function sameList(
  adapter: DashboardAdapter,
  oracle: DashboardAdapter,
  drillDown: DrillDown,
  page: PageRequest,
  { maxRows = Infinity }: LawContext,
  hold: Hold,
): Promise<void> {
  const name = toName(drillDown, page.sort)
  let [mine, theirs]: [string | undefined, string | undefined] = [undefined, undefined]
  let rows = 0
  do {
    const actual: Page = await adapter.list(drillDown, { ...page, ...(mine && { cursor: mine }) })
    const expected: Page = await oracle.list(drillDown, { ...page, ...(theirs && { cursor: theirs }) })
    // Each has cursors of its own; that there is a next page is the same.
    const comparable = ({ nextCursor, ...rest }: Page) => ({ ...rest, more: nextCursor !== undefined })
    hold(name, `is, after ${rows} rows`, comparable(actual), comparable(expected))
    ;[mine, theirs] = [actual.nextCursor, expected.nextCursor]
    rows += expected.rows.length
  } while (theirs !== undefined && rows < maxRows)
}
