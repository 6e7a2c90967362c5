import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { admin, as, data, ids } from '../tiny-book.test.support.js'

describe('a list', () => {
  it('is ordered by code point, then by id; descending is the reverse', async () => {
    const names = ['c1', 'c2', 'c8', 'c10', 'c4', 'c5', 'c3', 'c9', 'c7', 'c6']
    assert.deepEqual(await ids({ screen: 'customers', filter: {} }), names)
    assert.deepEqual(await ids({ screen: 'customers', filter: {} }, { sort: '-name' }), names.toReversed())
  })

  it('goes on where the page before ended', async () => {
    const first = await admin.list({ screen: 'customers', filter: {} }, { limit: 4, sort: 'status' })
    const second = await admin.list(
      { screen: 'customers', filter: {} },
      { limit: 4, sort: 'status', cursor: first.nextCursor ?? '' },
    )
    const third = await admin.list(
      { screen: 'customers', filter: {} },
      { limit: 4, sort: 'status', cursor: second.nextCursor ?? '' },
    )
    assert.deepEqual(
      [...first.rows, ...second.rows, ...third.rows].map(({ id }) => id),
      ['c2', 'c1', 'c10', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'],
    )
    assert.equal(third.nextCursor, undefined)
    assert.deepEqual([first.total, second.total, third.total], [10, 10, 10])
  })
})

describe('nobody sees the rows of others', () => {
  it('of another account', async () => {
    const southwind = as('administrator', { accountId: 'southwind' })
    assert.deepEqual(await ids({ screen: 'customers', filter: {} }, {}, southwind), ['c1'])
    assert.equal((await southwind.list({ screen: 'customers', filter: {} })).rows[0]?.name, 'Stranger’s')
    assert.equal((await data('active-partners', {}, southwind)).value, 1)
    assert.equal((await southwind.load({ widget: 'new-partner-overview' })).state, 'unavailable')
  })

  it('of another partner', async () => {
    const birch = as('administrator', { partner: { id: 'birch', type: 'reseller' } })
    assert.deepEqual(await ids({ screen: 'customers', filter: {} }, {}, birch), ['c7', 'c6'])
    assert.deepEqual(await ids({ screen: 'customers', filter: { partnerId: 'alder' } }, {}, birch), [])
    await assert.rejects(birch.list({ screen: 'partners', filter: {} }), { code: 'forbidden' })
  })
})
