import assert from 'node:assert/strict'
import { SORT_KEYS, type DrillDown, type Screen } from '@lmp-widgets/data-adapter'
import type { Dimension, RecordSource } from '@lmp-widgets/data-adapter/records'
import type { Random } from './random-book.test.support.js'

/** Two sources count, remember and list the same, whatever is asked of them. */
export async function compare(
  actual: RecordSource,
  expected: RecordSource,
  drillDown: DrillDown,
  random: Random,
) {
  const what = JSON.stringify(drillDown)
  assert.equal(await actual.count(drillDown), await expected.count(drillDown), what)
  for (const dimension of dimensionsOf(drillDown.screen)) {
    assert.deepEqual(
      withoutZeros(await actual.countBy(drillDown, dimension)),
      withoutZeros(await expected.countBy(drillDown, dimension)),
      `${what} by ${dimension}`,
    )
  }
  if (!drillDown.screen.endsWith('reports')) {
    const questions = ['2026-11-24', '2026-10-31', '2026-03-15', '2025-01-01'].map(on => ({ drillDown, on }))
    assert.deepEqual(await actual.history(questions), await expected.history(questions), `${what} in history`)
  }
  const key = random.pick(SORT_KEYS[drillDown.screen] as readonly string[]).replace('-', '')
  const sort = random.pick([key, `-${key}`])
  let cursor: string | undefined
  do {
    const page = { limit: 9, sort, ...(cursor !== undefined && { cursor }) }
    const rows = await actual.list<Screen>(drillDown, page)
    assert.deepEqual(rows, await expected.list<Screen>(drillDown, page), `${what} by ${sort}`)
    cursor = rows.nextCursor
  } while (cursor !== undefined)
}

function dimensionsOf(screen: Screen): Dimension[] {
  if (screen === 'customers') return ['status', 'licenseStatus']
  if (screen === 'partners') return ['status', 'licenseStatus', 'acquiredOn']
  return screen === 'billing-reports' ? ['status', 'kind'] : ['status']
}

export function withoutZeros(counts: Map<string, number>): [string, number][] {
  return [...counts].filter(([, count]) => count > 0).sort()
}
