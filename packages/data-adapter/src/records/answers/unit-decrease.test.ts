import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DrillDownOf } from '../../contract/drill-down.js'
import { admin, data, ids } from '../tiny-book.test.support.js'

describe('a decrease', () => {
  it('is above the threshold, from one closed cycle to the next', async () => {
    const { cycle, threshold, products } = await data('chargeable-unit-decrease')
    assert.deepEqual([cycle, threshold], ['2026-10', { kind: 'percent', value: 10 }])
    assert.deepEqual(
      products.map(({ id, name, value }) => [id, name, value]),
      [
        ['endpoint', 'Endpoint Security', 2],
        ['email', 'Email Protection', 1],
      ],
    )
    const { rows } = await admin.list(products[0]?.drillDown as DrillDownOf<'partners'>)
    assert.deepEqual(
      rows.map(({ id, decrease }) => [id, decrease]),
      [
        ['birch', { previous: 100, current: 89 }],
        ['cedar', { previous: 1, current: 0 }],
      ],
    )
  })

  it('can be asked for in units', async () => {
    const fallen = (value: number) =>
      ids({
        screen: 'partners',
        filter: { decrease: { product: 'endpoint', cycle: '2026-10', threshold: { kind: 'units', value } } },
      })
    assert.deepEqual(await fallen(0), ['alder', 'birch', 'cedar'])
    assert.deepEqual(await fallen(10), ['birch'])
    assert.deepEqual(await fallen(11), [])
  })
})
