import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DrillDown } from '../contract/drill-down.js'
import { as, data, ids } from './tiny-book.test.support.js'

describe('a number', () => {
  it('comes with the list behind it', async () => {
    const { value, drillDown } = await data('enabled-customers')
    assert.deepEqual([value, drillDown], [9, { screen: 'customers', filter: { status: 'enabled' } }])
    assert.deepEqual(await ids(drillDown as DrillDown, { sort: 'createdOn' }), [
      'c1',
      'c3',
      'c4',
      'c5',
      'c6',
      'c7',
      'c8',
      'c9',
      'c10',
    ])
  })

  it('comes without it for who may not open that screen', async () => {
    const licenseManager = as('license-manager')
    assert.equal((await data('enabled-customers', {}, licenseManager)).drillDown, undefined)
    assert.equal((await data('enabled-customers', {}, licenseManager)).value, 9)
    assert.ok((await data('enabled-service-plans', {}, licenseManager)).drillDown)
    await assert.rejects(licenseManager.list({ screen: 'customers', filter: {} }), { code: 'forbidden' })
  })

  it('has the values at the end of the last 11 months, oldest first', async () => {
    // c1 since January 2025, six more since June, c2 disabled only in November, c9 since the last day of October.
    const { trend } = await data('enabled-customers')
    assert.deepEqual(trend, [8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 9])
  })

  it('of active partners remembers who was canceled or suspended, and since when', async () => {
    const { value, trend } = await data('active-partners')
    assert.equal(value, 7)
    // Canceled on 31 October: not active at the end of that day. Suspended on 1 November: still active then.
    assert.deepEqual(trend, [4, 4, 4, 4, 4, 4, 4, 4, 6, 6, 7])
  })

  it('of service plans is of the account’s own, and of an MSP’s own for the MSP', async () => {
    const { value, trend } = await data('enabled-service-plans')
    assert.deepEqual([value, trend], [3, [4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3]])
    const msp = as('administrator', { partner: { id: 'alder', type: 'msp' } })
    assert.equal((await data('enabled-service-plans', {}, msp)).value, 1)
  })
})
