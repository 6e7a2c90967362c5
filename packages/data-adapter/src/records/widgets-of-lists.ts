import type { Screen } from '../contract/drill-down.js'
import type { Widget } from '../contract/widgets.js'
import type { Lists } from './lists.js'

/**
 * The widgets that no single list is enough for: a search is of customers or of partners, a decrease also needs the
 * products, and the overview needs more of a partner than its row has.
 */
type NotOfOneList = 'account-search' | 'chargeable-unit-decrease' | 'new-partner-overview'

/** The list behind each widget's number. */
const LIST_OF: Readonly<Record<Exclude<Widget, NotOfOneList>, Screen>> = {
  'enabled-customers': 'customers',
  'active-partners': 'partners',
  'enabled-service-plans': 'service-plans',
  'inactive-new-partners': 'partners',
  'customer-license-status': 'customers',
  'usage-report-status': 'usage-reports',
  'billing-report-status': 'billing-reports',
  'new-partner-acquisition': 'partners',
  'partner-license-status': 'partners',
}

/** The widgets that these lists are enough for. */
export function widgetsOfLists({ lists, products }: Lists): Widget[] {
  const hasAny = lists.customers || lists.partners
  return [
    ...(hasAny ? ['account-search' as const] : []),
    ...(lists.partners && products ? ['chargeable-unit-decrease' as const] : []),
    ...Object.entries(LIST_OF).flatMap(([widget, screen]) => (lists[screen] ? [widget as Widget] : [])),
  ]
}
