import type { Screen } from '@lmp-widgets/data-adapter'
import { formatNumber } from '../formats.js'

/** What each screen is called, and what its rows are. */
export const SCREEN_NAMES: { readonly [S in Screen]: { title: string; one: string; many: string } } = {
  partners: { title: 'Partners', one: 'partner', many: 'partners' },
  customers: { title: 'Customers', one: 'customer', many: 'customers' },
  'service-plans': { title: 'Service Plans', one: 'service plan', many: 'service plans' },
  'usage-reports': { title: 'Usage Reports', one: 'usage report', many: 'usage reports' },
  'billing-reports': { title: 'Billing Reports', one: 'billing report', many: 'billing reports' },
}

/** The total in words: "391 customers", "1 customer", "No customers". */
export function totalInWords(screen: Screen, total: number): string {
  const { one, many } = SCREEN_NAMES[screen]
  return `${total === 0 ? 'No' : formatNumber(total)} ${total === 1 ? one : many}`
}
