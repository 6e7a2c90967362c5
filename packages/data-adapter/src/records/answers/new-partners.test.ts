import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DrillDown } from '../../contract/drill-down.js'
import { MemoryAdapter } from '../../adapters/memory.js'
import { TINY_NOW } from '../book.fixtures.js'
import { as, book, data, ids } from '../tiny-book.test.support.js'

describe('new partners', () => {
  it('are those of the last days, today included, newest first', async () => {
    const { windowDays, total, partners } = await data('new-partner-overview')
    assert.deepEqual([windowDays, total.value], [30, 2])
    assert.deepEqual(
      partners.map(({ id, customers, fullLicenses, trialLicenses, chargeableUnits }) => [
        id,
        customers.value,
        fullLicenses,
        trialLicenses,
        chargeableUnits,
      ]),
      [
        ['elm', 0, 0, 0, 0],
        ['fir-1', 1, 1, 0, 50],
      ],
    )
    assert.deepEqual(partners[1]?.drillDown, { screen: 'partners', filter: { id: 'fir-1' } })
  })

  it('are only counted for who may not open Partners', async () => {
    const { total, partners } = await data('new-partner-overview', {}, as('customer-account-manager'))
    assert.deepEqual([total, partners], [{ value: 2 }, []])
  })

  it('have customers as text for who may not open Customers', async () => {
    const { partners } = await data('new-partner-overview', {}, as('partner-account-manager'))
    assert.deepEqual(partners[1]?.customers, { value: 1 })
  })

  it('are inactive until their first full sale', async () => {
    const { value, of, windowDays, drillDown, trend } = await data('inactive-new-partners')
    assert.deepEqual([value, of, windowDays], [3, 4, 90])
    assert.deepEqual(await ids(drillDown as DrillDown), ['elm', 'fir-2', 'gum'])
    // At the end of October: fir-1, which sold on 1 November, fir-2, gum, and hazel, whose 90 days were not over.
    assert.equal(trend?.at(-1), 4)
  })

  it('stay inactive when they take over a customer whose licenses somebody else has sold', async () => {
    const customers = book.customers.map(each => (each.id === 'c6' ? { ...each, partnerId: 'elm' } : each))
    const viewer = { accountId: 'northwind', role: 'administrator' } as const
    const adapter = new MemoryAdapter({ ...book, customers }, viewer, { now: () => TINY_NOW })
    const { drillDown } = await data('inactive-new-partners', {}, adapter)
    assert.deepEqual(await ids(drillDown as DrillDown, {}, adapter), ['elm', 'fir-2', 'gum'])
  })
})
