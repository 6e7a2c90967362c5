import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryAdapter } from '../../adapters/memory.js'
import { TINY_NOW } from '../book.fixtures.js'
import { admin, book, data, values } from '../tiny-book.test.support.js'

describe('reports', () => {
  it('are those of the last closed month unless another is asked for', async () => {
    const usage = await data('usage-report-status')
    assert.equal(usage.cycle, '2026-10')
    assert.equal(usage.cycles.length, 26)
    assert.deepEqual([usage.cycles[0], usage.cycles[25]], ['2026-10', '2024-09'])
    assert.equal(usage.total.value, 5)
    assert.deepEqual(values(usage.statuses), {
      'msp-preparing': 1,
      'under-review': 1,
      approved: 2,
      rejected: 1,
    })
    const before = await data('usage-report-status', { cycle: '2026-09' })
    assert.deepEqual(values(before.statuses), {
      'msp-preparing': 0,
      'under-review': 0,
      approved: 1,
      rejected: 0,
    })
  })

  it('of a month that is running, or too old, are not offered', async () => {
    for (const cycle of ['2026-11', '2024-08']) {
      const refused = admin.load({ widget: 'usage-report-status', params: { cycle } })
      await assert.rejects(refused, { code: 'invalid-request', field: 'cycle' })
    }
  })

  it('under review split into kinds', async () => {
    const { statuses, total } = await data('billing-report-status')
    assert.equal(total.value, 5)
    assert.deepEqual(values(statuses), {
      'msp-preparing': 0,
      'under-review': 3,
      rejected: 0,
      'submitted-to-vendor': 1,
      completed: 1,
    })
    assert.deepEqual(values(statuses.find(({ status }) => status === 'under-review')?.kinds ?? []), {
      'automatic-without-penalties': 0,
      'automatic-with-penalties': 1,
      manual: 2,
      'returned-by-vendor': 0,
    })
  })

  it('show the units of their partner and cycle', async () => {
    const { rows } = await admin.list({ screen: 'usage-reports', filter: { partnerId: 'alder' } })
    assert.deepEqual(
      rows.map(({ cycle, chargeable }) => [cycle, chargeable]),
      [
        ['2026-11', 1],
        ['2026-10', 130],
        ['2026-09', 150],
      ],
    )
  })

  it('are refused when those units add up to more than a number holds, and rounded never', async () => {
    const ofAlder = async (endpoint: number) => {
      const units = book.units.map(line =>
        line.partnerId === 'alder' && line.productId === 'endpoint' && line.cycle === '2026-10'
          ? { ...line, chargeable: endpoint }
          : line,
      )
      const viewer = { accountId: 'northwind', role: 'administrator' } as const
      const adapter = new MemoryAdapter({ ...book, units }, viewer, { now: () => TINY_NOW })
      return adapter.list({ screen: 'usage-reports', filter: { partnerId: 'alder', cycle: '2026-10' } }, {})
    }
    // The other product has 40.
    assert.equal((await ofAlder(2 ** 53 - 41)).rows[0]?.chargeable, 2 ** 53 - 1)
    for (const endpoint of [2 ** 53 - 40, 2 ** 53 - 39, 2 ** 53 - 1])
      await assert.rejects(ofAlder(endpoint), { name: 'AdapterError', code: 'server' })
  })
})
