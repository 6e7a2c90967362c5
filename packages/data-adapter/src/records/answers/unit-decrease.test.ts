import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DrillDownOf } from '../../contract/drill-down.js'
import { now, opening, viewer } from '../opening.test.support.js'
import { RecordAdapter } from '../record-adapter.js'
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

  it('is of products with any, the most first, then by name and by id', async () => {
    const names = { most: 'Z', same2: 'Twin', same1: 'Twin', x: 'A', none: 'None' }
    const records = opening(() => ({
      decreases: () => Promise.resolve(new Map([...Object.keys(names), 'unlisted'].map(fallen))),
      products: () => Promise.resolve(Object.entries(names).map(([id, name]) => ({ ...viewer, id, name }))),
    }))
    const { products } = await data(
      'chargeable-unit-decrease',
      {},
      new RecordAdapter(records, viewer, { now }),
    )
    assert.deepEqual(
      products.map(({ id, name, value }) => [id, name, value]),
      [
        ['most', 'Z', 2],
        ['x', 'A', 1],
        ['same1', 'Twin', 1],
        ['same2', 'Twin', 1],
        ['unlisted', 'unlisted', 1],
      ],
    )
  })
})

const fallen = (id: string) => [id, id === 'most' ? 2 : id === 'none' ? 0 : 1] as const
