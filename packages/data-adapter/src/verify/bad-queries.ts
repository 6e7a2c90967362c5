import type { Screen } from '../contract/drill-down.js'
import type { Widget } from '../contract/widgets.js'

/** A wrong query, and the parameter that is to be named. */
export type BadQuery = readonly [query: string, field: string]

/** Wrong on every URL: there are no such parameters. */
export const NO_PARAMETERS: readonly BadQuery[] = [
  ['colour=red', 'colour'],
  ['__proto__=x', '__proto__'],
  ['constructor=x', 'constructor'],
  ['Status=enabled', 'Status'],
]

/** Wrong for one widget. */
export const BAD_FOR_WIDGETS: { readonly [W in Widget]?: readonly BadQuery[] } = {
  'account-search': [
    ['kind=partner&kind=customer', 'kind'],
    ['limit=0', 'limit'],
    ['limit=abc', 'limit'],
    ['limit=', 'limit'],
    ['limit=5&limit=5', 'limit'],
    ['text=%ff', 'text'],
    ['text=%00', 'text'],
    [`text=${'x'.repeat(501)}`, 'text'],
  ],
  'usage-report-status': [
    ['cycle=2026-13', 'cycle'],
    ['cycle=2026-10&cycle=2026-09', 'cycle'],
    ['cycle=%F0', 'cycle'],
    ['cycle=', 'cycle'],
  ],
  'billing-report-status': [
    ['cycle=2026-1', 'cycle'],
    ['cycle=__proto__', 'cycle'],
  ],
  'new-partner-acquisition': [
    ['view=weekly', 'view'],
    ['view=monthly&view=quarterly', 'view'],
    ['period=26', 'period'],
  ],
}

/** Wrong for every list, besides what the law of the same name asks through an adapter. */
export const BAD_FOR_LISTS: readonly BadQuery[] = [
  ...['abc', '', '1e2', '1_0', '²', '99999999999999999999'].map(
    limit => [`limit=${limit}`, 'limit'] as const,
  ),
  ['limit=10&limit=20', 'limit'],
  ['sort=__proto__', 'sort'],
  ['status=a&status=b', 'status'],
  ['status=%ff', 'status'],
  ['status=%00', 'status'],
  ['status=%', 'status'],
  [`status=${'x'.repeat(1001)}`, 'status'],
]

const DECREASE = 'decrease-product=p&decrease-cycle=2026-10&decrease-threshold=10-percent'

/** Wrong for one list. */
export const BAD_FOR_SCREENS: { readonly [S in Screen]: readonly BadQuery[] } = {
  customers: [
    ['name=a&name=b', 'name'],
    ['type=msp', 'type'],
    ['partnerId=p', 'partnerId'],
    ['licenseStatus=expired', 'licenseStatus'],
  ],
  partners: [
    ['name=%ff', 'name'],
    ['acquired-from=2026-02-30', 'acquired-from'],
    ['acquired-from=', 'acquired-from'],
    ['acquired-before=tomorrow', 'acquired-before'],
    ['acquired-before=2026-11-24T00:00:00Z', 'acquired-before'],
    ['acquired-before=2026-11-24%0A', 'acquired-before'],
    ['acquired-before=2026-1-5', 'acquired-before'],
    ['acquired-from=2026-01-01&acquired-from=2026-02-01', 'acquired-from'],
    ['without-full-sale=false', 'without-full-sale'],
    ['decrease-product=p&decrease-cycle=2026-10', 'decrease-threshold'],
    [DECREASE.replace('2026-10', '2026-13'), 'decrease-cycle'],
    [DECREASE.replace('10-percent', '-1-percent'), 'decrease-threshold'],
    [DECREASE.replace('10-percent', '10-people'), 'decrease-threshold'],
    [`${DECREASE}&decrease-product=q`, 'decrease-product'],
  ],
  'service-plans': [
    ['id=1', 'id'],
    ['version=full&version=trial', 'version'],
  ],
  'usage-reports': [
    ['cycle=2026-13', 'cycle'],
    ['cycle=2026-10%0A', 'cycle'],
    ['kind=manual', 'kind'],
    ['partner=a&partner=b', 'partner'],
  ],
  'billing-reports': [
    ['cycle=October', 'cycle'],
    ['kind=a&kind=b', 'kind'],
    ['name=a', 'name'],
  ],
}
