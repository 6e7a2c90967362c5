import type { Kysely } from 'kysely'
import type { Rows, Screen } from '@lmp-widgets/data-adapter'
import { licensesOf } from './license-summaries.js'
import type { ListedRow } from './pages.js'
import { toCount } from './numbers.js'
import type { Tables } from './schema.js'
import type { Scope } from './scope.js'

/** Rows in the form of the contract: no nulls, numbers as numbers, licenses added. */
export async function finishRows<S extends Screen>(
  db: Kysely<Tables>,
  scope: Scope,
  screen: Screen,
  rows: readonly ListedRow<S>[],
): Promise<Rows[S][]> {
  const licenses =
    screen === 'customers' || screen === 'partners' ? await licensesOf(db, scope, screen, rows) : undefined
  return rows.map(row => {
    const finished: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(row)) {
      if (name === 'sortValue' || value === null) continue
      finished[name] = finishedValue(name, value)
    }
    if (licenses) finished['licenses'] = licenses.get(row.id) ?? []
    return finished as unknown as Rows[S]
  })
}

const NUMBERS = new Set(['customers', 'provisioned', 'chargeable'])

function finishedValue(name: string, value: unknown): unknown {
  if (NUMBERS.has(name)) return toCount(value)
  if (name !== 'decrease') return value
  const { previous, current } = value as Record<'previous' | 'current', unknown>
  return { previous: toCount(previous), current: toCount(current) }
}
