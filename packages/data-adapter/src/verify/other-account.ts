import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import type { Rows } from '../contract/rows.js'
import { screensOf } from '../laws/every-answer.js'
import { law, type Hold, type Law } from '../laws/law.js'
import { meetsFilter } from '../laws/meets-filter.js'
import { toName } from '../laws/read-list.js'
import { canonicalJson } from '../paging/cursor.js'
import type { LawName } from './law-list.js'

const NAME = 'an account sees only its own' satisfies LawName

/** How many rows of the other account are looked for. */
const LOOKED_FOR = 5

/** What names a row, or its owner, in a list. */
const OWNED: { readonly [S in Screen]?: (row: Rows[Screen]) => object } = {
  customers: ({ id }) => ({ id }),
  partners: ({ id }) => ({ id }),
  'usage-reports': row => ({ partnerId: 'partnerId' in row ? row.partnerId : '' }),
  'billing-reports': row => ({ partnerId: 'partnerId' in row ? row.partnerId : '' }),
}

/** No row of the other account is in a list of this user, or can be found by its id or name. */
export function otherAccount(other: DashboardAdapter): Law {
  return law(NAME, async (adapter, _context, hold, attempt) => {
    const manifest = await adapter.manifest()
    const open = screensOf(await other.manifest()).open
    for (const screen of screensOf(manifest).open.filter(screen => open.includes(screen))) {
      const toFilter = OWNED[screen]
      if (!toFilter) continue
      const all = { screen, filter: {} } as DrillDown
      const foreign = (await other.list<Screen>(all, { limit: 1000 })).rows
      const own = (await adapter.list<Screen>(all, { limit: 1000 })).rows
      const known = new Set(own.map(row => canonicalJson(row)))
      await attempt(async () => {
        const both = foreign.filter(row => known.has(canonicalJson(row)))
        hold(
          screen,
          'rows that both accounts have',
          both.map(({ id }) => id),
          [],
        )
      })
      for (const row of foreign.slice(0, LOOKED_FOR)) {
        await attempt(() => isNotThere(adapter, { screen, filter: toFilter(row) } as DrillDown, row, hold))
      }
      if (screen === 'customers' || screen === 'partners') {
        for (const { name } of (foreign as Rows['customers'][]).slice(0, LOOKED_FOR)) {
          await attempt(() => isNotFound(adapter, screen, name, own.length < 1000 ? own : undefined, hold))
        }
      }
    }
  })
}

// The same id may name another row in this account: only the same row is a leak.
async function isNotThere(adapter: DashboardAdapter, drillDown: DrillDown, row: Rows[Screen], hold: Hold) {
  const { rows, total } = await adapter.list<Screen>(drillDown, { limit: 1000 })
  const leaked = rows.filter(each => canonicalJson(each) === canonicalJson(row))
  hold(toName(drillDown), 'rows of the other account', leaked.length, 0)
  if (rows.length < 1000) hold(toName(drillDown), 'total', total, rows.length)
}

async function isNotFound(
  adapter: DashboardAdapter,
  screen: 'customers' | 'partners',
  text: string,
  own: readonly Rows[Screen][] | undefined,
  hold: Hold,
) {
  const name = [...text].slice(0, 100).join('').trim()
  if (!name || !own) return
  const drillDown: DrillDown = { screen, filter: { name } }
  const expected = own.filter(row => meetsFilter(drillDown, row)).length
  const { total } = await adapter.list<Screen>(drillDown, { limit: 1 })
  hold(toName(drillDown), 'total, for a name of the other account', total, expected)
}
