import { describe } from 'node:test'
import { accountDays } from './account-days.js'
import { catches, daysOf, names, spoiledData } from './wrong-adapters.test.support.js'

describe(`the law "${accountDays.name}"`, () => {
  catches(accountDays, [
    [
      'has a window that ends yesterday',
      spoiledData('inactive-new-partners', ({ drillDown }) => {
        if (drillDown?.screen === 'partners') drillDown.filter.acquiredBefore = '2026-11-24'
      }),
    ],
    [
      'shows the running month as the last closed one',
      spoiledData('usage-report-status', data => (data.cycle = '2026-11')),
    ],
    [
      'does not offer the last closed month',
      spoiledData('usage-report-status', ({ cycles }) => cycles.shift()),
    ],
    ['does not offer this year', spoiledData('new-partner-acquisition', ({ periods }) => periods.shift())],
  ])

  names(accountDays, [
    [
      'new-partner-overview .total: counts the 30 days that end today',
      spoiledData('new-partner-overview', ({ total }) => {
        daysOf(total.drillDown).acquiredBefore = '2026-11-24'
      }),
    ],
    [
      'new-partner-overview .partners: were acquired on these days',
      spoiledData('new-partner-overview', ({ partners }) => {
        partners[0]!.acquiredOn = '2026-11-25'
      }),
    ],
    [
      'new-partner-overview .partners: were acquired on these days',
      spoiledData('new-partner-overview', ({ partners }) => {
        partners.at(-1)!.acquiredOn = '2026-10-25'
      }),
    ],
    [
      'chargeable-unit-decrease: is of the last closed month',
      spoiledData('chargeable-unit-decrease', data => (data.cycle = '2026-09')),
    ],
    [
      'new-partner-acquisition: is of this year',
      spoiledData('new-partner-acquisition', data => (data.period = '2025')),
    ],
  ])
})
