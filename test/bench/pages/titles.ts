import type { Widget, WidgetRequest } from '@lmp-widgets/data-adapter'

/** The widgets of the page, in its order, with their headings. */
export const TITLES = {
  'account-search': 'Find a company',
  'enabled-customers': 'Enabled customers',
  'active-partners': 'Active partners',
  'enabled-service-plans': 'Enabled service plans',
  'inactive-new-partners': 'Inactive new partners',
  'customer-license-status': 'Customer license status',
  'usage-report-status': 'Usage report status',
  'billing-report-status': 'Billing report status',
  'new-partner-acquisition': 'New partner acquisition',
  'chargeable-unit-decrease': 'Partners with decrease in chargeable units',
  'new-partner-overview': 'New partner overview',
  'partner-license-status': 'Partner license status',
} as const satisfies Record<Widget, string>

/** All that the page asks, in one batch. */
export const REQUESTS = Object.keys(TITLES).map(widget => ({ widget })) as WidgetRequest[]

/** The heading of the table of new partners. */
export const COLUMNS = [
  'Company',
  'Type',
  'Acquired',
  'Customers',
  'Full licenses',
  'Trial licenses',
  'Chargeable units',
]

/** From this column on there are numbers. */
export const FIRST_NUMBER = 3
