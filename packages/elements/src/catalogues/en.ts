import { acquisition } from '../messages/acquisition.js'
import { en as everywhere } from '../messages/en.js'
import { inactive } from '../messages/inactive.js'
import { lists } from '../messages/lists.js'
import type { WidgetMessages } from '../messages/messages.js'
import { search } from '../messages/search.js'
import { breakdown, statuses } from '../messages/statuses.js'

/** The English of the widgets and the dashboard: to read, and to translate from. They already have it. */
export const en: WidgetMessages = {
  ...everywhere,
  ...acquisition,
  ...breakdown,
  ...inactive,
  ...lists,
  ...search,
  ...statuses,

  dashboard: 'Dashboard',
  'account-search': 'Find a company',
  'enabled-customers': 'Enabled customers',
  'active-partners': 'Active partners',
  'enabled-service-plans': 'Enabled service plans',
  'customer-license-status': 'Customer license status',
  'partner-license-status': 'Partner license status',
  'usage-report-status': 'Usage report status',
  'billing-report-status': 'Billing report status',
  'new-partner-acquisition': 'New partner acquisition',
  'new-partner-overview': 'New partner overview',
  'chargeable-unit-decrease': 'Partners with decrease in chargeable units',
  'inactive-new-partners': 'Inactive new partners',

  unauthenticated: 'Signed out: sign in again.',
  forbidden: 'Not for this user.',
  'not-found': 'Not there: check the base URL.',
  conflict: 'Changed meanwhile: try again.',
  'invalid-request': 'Not accepted: check the request.',
  'invalid-answer': 'Not an answer of the contract: check the back end.',
  timeout: 'No answer in time: try again.',
  network: 'Not reached: check the connection.',
  'rate-limited': 'Asked too often: try again later.',
  server: 'Failed: try again later.',
}
