import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { admin, as, data, ids, values } from '../tiny-book.test.support.js'

describe('license status', () => {
  it('counts a customer with two expired licenses once, and one with several statuses in each', async () => {
    const { statuses } = await data('customer-license-status')
    assert.deepEqual(values(statuses), {
      normal: 4,
      'expiring-soon': 1,
      'in-grace-period': 1,
      expired: 3,
      'exceeded-allocation': 1,
    })
  })

  it('is that of the one license that applies', async () => {
    const holders = (licenseStatus: string, product?: string) =>
      ids(
        { screen: 'customers', filter: { licenseStatus, ...(product && { product }) } },
        { sort: 'createdOn' },
      )
    assert.deepEqual(await holders('normal'), ['c1', 'c6', 'c8', 'c9'])
    assert.deepEqual(await holders('expiring-soon'), ['c4'])
    assert.deepEqual(await holders('in-grace-period'), ['c7'])
    assert.deepEqual(await holders('expired'), ['c2', 'c3', 'c5'])
    assert.deepEqual(await holders('exceeded-allocation'), ['c6'])
  })

  it('and product together mean one license that has both', async () => {
    const holders = (licenseStatus: string, product: string) =>
      ids({ screen: 'customers', filter: { licenseStatus, product } })
    assert.deepEqual(await holders('normal', 'email'), ['c6'])
    assert.deepEqual(await holders('exceeded-allocation', 'email'), [])
    assert.deepEqual(await holders('exceeded-allocation', 'endpoint'), ['c6'])
  })

  it('of partners counts those with a customer in it', async () => {
    const { statuses } = await data('partner-license-status')
    assert.deepEqual(values(statuses), {
      normal: 4,
      'expiring-soon': 1,
      'in-grace-period': 1,
      expired: 2,
      'exceeded-allocation': 1,
    })
    assert.deepEqual(await ids({ screen: 'partners', filter: { licenseStatus: 'expired' } }), [
      'alder',
      'dogwood',
    ])
  })

  it('changes at midnight in the account’s time zone', async () => {
    const later = as('administrator', {}, new Date('2026-11-25T06:00:00Z'))
    const { statuses } = await data('customer-license-status', {}, later)
    // The tenth day of grace is over; l3 has expired into its grace; l1 begins to expire.
    assert.deepEqual(values(statuses), {
      normal: 3,
      'expiring-soon': 2,
      'in-grace-period': 1,
      expired: 4,
      'exceeded-allocation': 1,
    })
  })

  it('is summed up in each row', async () => {
    const { rows } = await admin.list({ screen: 'customers', filter: { partnerId: 'birch' } })
    const licenses = Object.fromEntries(rows.map(({ id, licenses }) => [id, licenses]))
    assert.deepEqual(licenses, {
      c6: [
        { product: 'email', productName: 'Email Protection', status: 'normal', licenses: 1 },
        { product: 'endpoint', productName: 'Endpoint Security', status: 'exceeded-allocation', licenses: 1 },
      ],
      c7: [{ product: 'endpoint', productName: 'Endpoint Security', status: 'in-grace-period', licenses: 1 }],
    })
  })
})
