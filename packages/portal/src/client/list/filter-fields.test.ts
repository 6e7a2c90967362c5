import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parseDrillDown, SCREENS, type Screen } from '@lmp-widgets/data-adapter'
import { filterFields } from './filter-fields.js'

const CLOCK = { asOf: '2026-11-24T15:00:00Z', timeZone: 'America/New_York' }
const fields = (screen: Screen, clock = CLOCK) => filterFields(screen, clock)

/** What is offered for a field, in words. */
function offered(screen: Screen, name: string, clock = CLOCK) {
  const field = fields(screen, clock).find(field => field.name === name)
  assert.equal(field?.kind, 'choice')
  return field.choices.map(({ label }) => label)
}

describe('the fields of a filter bar', () => {
  it('are those of its screen, in their order', () => {
    const labels = Object.fromEntries(
      SCREENS.map(screen => [screen, fields(screen).map(({ label }) => label)]),
    )
    assert.deepEqual(labels, {
      partners: [
        'Name',
        'Status',
        'Type',
        'License status',
        'Product',
        'Acquired from',
        'Acquired before',
        'Without full-license sale',
      ],
      customers: ['Name', 'Status', 'License status', 'Product', 'Partner'],
      'service-plans': ['Name', 'Status', 'Version', 'Product'],
      'usage-reports': ['Cycle', 'Status', 'Partner'],
      'billing-reports': ['Cycle', 'Status', 'Kind', 'Partner'],
    })
  })

  it('each set a parameter that the list follows', () => {
    const values: Readonly<Record<string, string>> = {
      cycle: '2026-10',
      'acquired-from': '2026-01-01',
      'acquired-before': '2026-02-01',
      'without-full-sale': 'true',
    }
    for (const screen of SCREENS)
      for (const { name } of fields(screen)) {
        const { drillDown, unknown } = parseDrillDown(
          screen,
          new URLSearchParams({ [name]: values[name] ?? 'x' }),
        )
        assert.deepEqual(unknown, [], `${name} of ${screen}`)
        assert.equal(Object.keys(drillDown.filter).length, 1, `${name} of ${screen}`)
      }
  })

  it('offer every status of the domain, and every kind', () => {
    assert.deepEqual(offered('partners', 'status'), ['Active', 'Suspended', 'Canceled'])
    assert.deepEqual(offered('partners', 'type'), ['MSP', 'Reseller'])
    assert.deepEqual(offered('customers', 'status'), ['Enabled', 'Disabled'])
    assert.deepEqual(offered('customers', 'license-status'), [
      'Normal',
      'Expiring soon',
      'In grace period',
      'Expired',
      'Exceeded allocation',
    ])
    assert.deepEqual(offered('service-plans', 'status'), ['Enabled', 'Disabled'])
    assert.deepEqual(offered('service-plans', 'version'), ['Trial', 'Full'])
    assert.deepEqual(offered('usage-reports', 'status'), [
      'MSP preparing',
      'Under review',
      'Approved',
      'Rejected',
    ])
    assert.deepEqual(offered('billing-reports', 'status'), [
      'MSP preparing',
      'Under review',
      'Rejected',
      'Submitted to vendor',
      'Completed',
    ])
    assert.deepEqual(offered('billing-reports', 'kind'), [
      'Automatic, no penalties',
      'Automatic, penalties',
      'Manual',
      'Returned by the vendor',
    ])
  })

  it('offer the months that have ended where the account is, the newest first', () => {
    const midnight = { asOf: '2026-12-01T05:00:00Z', timeZone: 'America/New_York' }
    const before = { ...midnight, asOf: '2026-12-01T04:59:59Z' }
    for (const screen of ['usage-reports', 'billing-reports'] as const) {
      assert.equal(offered(screen, 'cycle', before)[0], 'Oct 2026')
      assert.deepEqual(offered(screen, 'cycle', midnight).slice(0, 2), ['Nov 2026', 'Oct 2026'])
    }
  })
})
