import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Screen } from '../contract/drill-down.js'
import type { Widget } from '../contract/widgets.js'
import { ALL_SCREENS, ALL_WIDGETS, Rights } from './rights.js'
import { ROLES, type Role } from './viewer.js'

const DISTRIBUTOR = { type: 'distributor', partnerAnalytics: true } as const
const ISP = { type: 'isp', partnerAnalytics: true } as const
const REPORTS: Widget[] = ['usage-report-status', 'billing-report-status']
const ANALYTICS: Widget[] = [
  'inactive-new-partners',
  'new-partner-acquisition',
  'chargeable-unit-decrease',
  'new-partner-overview',
]

describe('rights', () => {
  const screens: Record<Role, Screen[]> = {
    administrator: ['partners', 'customers', 'service-plans', 'usage-reports', 'billing-reports'],
    'support-manager': ['partners', 'customers', 'service-plans', 'usage-reports', 'billing-reports'],
    'billing-manager': ['partners', 'customers', 'service-plans', 'usage-reports', 'billing-reports'],
    'support-engineer': ['partners', 'customers', 'service-plans', 'usage-reports', 'billing-reports'],
    'license-manager': ['service-plans'],
    'customer-account-manager': ['customers', 'service-plans'],
    'partner-account-manager': ['partners'],
  }

  for (const role of ROLES) {
    it(`a distributor’s ${role} opens ${screens[role].join(', ')}`, () => {
      assert.deepEqual(new Rights(DISTRIBUTOR, { role }).screens, screens[role])
    })

    it(`a distributor’s ${role} sees every widget, the search only with something to search`, () => {
      const rights = new Rights(DISTRIBUTOR, { role })
      const expected =
        role === 'license-manager' ? ALL_WIDGETS.filter(widget => widget !== 'account-search') : ALL_WIDGETS
      assert.deepEqual(rights.widgets, expected)
    })

    it(`an ISP’s ${role} has no reports and no partner analytics`, () => {
      const rights = new Rights(ISP, { role })
      for (const widget of [...REPORTS, ...ANALYTICS]) assert.equal(rights.toSee(widget), 'unavailable')
      assert.deepEqual(
        rights.screens,
        screens[role].filter(screen => !screen.endsWith('-reports')),
      )
    })
  }

  it('an ISP sees its customers, partners, plans and licenses, and searches for companies', () => {
    assert.deepEqual(new Rights(ISP, { role: 'administrator' }).widgets, [
      'account-search',
      'enabled-customers',
      'active-partners',
      'enabled-service-plans',
      'customer-license-status',
      'partner-license-status',
    ])
  })

  it('a search is offered for what its screen may be opened', () => {
    assert.deepEqual(new Rights(DISTRIBUTOR, { role: 'administrator' }).searchKinds, ['customer', 'partner'])
    assert.deepEqual(new Rights(DISTRIBUTOR, { role: 'customer-account-manager' }).searchKinds, ['customer'])
    assert.deepEqual(new Rights(DISTRIBUTOR, { role: 'partner-account-manager' }).searchKinds, ['partner'])
    assert.equal(new Rights(DISTRIBUTOR, { role: 'license-manager' }).toSee('account-search'), 'forbidden')
  })

  it('a region without partner analytics lacks just these', () => {
    const rights = new Rights({ type: 'distributor', partnerAnalytics: false }, { role: 'administrator' })
    assert.deepEqual(
      ALL_WIDGETS.filter(widget => rights.toSee(widget) === 'unavailable'),
      ANALYTICS,
    )
  })

  it('an MSP sees its customers, plans and licenses; a reseller its customers', () => {
    const msp = new Rights(DISTRIBUTOR, { role: 'administrator', partner: { id: 'p', type: 'msp' } })
    assert.deepEqual(msp.widgets, ['enabled-customers', 'enabled-service-plans', 'customer-license-status'])
    assert.deepEqual(msp.screens, ['customers', 'service-plans'])
    const reseller = new Rights(DISTRIBUTOR, {
      role: 'administrator',
      partner: { id: 'p', type: 'reseller' },
    })
    assert.deepEqual(reseller.widgets, ['enabled-customers'])
    assert.deepEqual(reseller.screens, ['customers'])
  })

  it('an unknown role, audience, widget or screen is refused', () => {
    for (const role of ['root', 'constructor', '__proto__', ''] as string[] as Role[]) {
      const rights = new Rights(DISTRIBUTOR, { role })
      assert.deepEqual(rights.screens, [])
      assert.deepEqual(rights.widgets, [])
    }
    const odd = new Rights({ type: 'toString' as 'isp', partnerAnalytics: true }, { role: 'administrator' })
    assert.deepEqual([odd.screens, odd.widgets], [[], []])
    const rights = new Rights(DISTRIBUTOR, { role: 'administrator' })
    assert.equal(rights.toSee('toString' as Widget), 'unavailable')
    assert.equal(rights.mayOpen('toString' as Screen), false)
    assert.equal(ALL_SCREENS.length, 5)
  })
})
