import type { AdapterErrorCode, Widget } from '@lmp-widgets/data-adapter'

/** The texts that any widget may need, in English. */
export const en = {
  'account-search': 'Find a company',
  'enabled-customers': 'Enabled customers',
  'active-partners': 'Active partners',
  'enabled-service-plans': 'Enabled service plans',
  'customer-license-status': 'Customer license status',
  'usage-report-status': 'Usage report status',
  'billing-report-status': 'Billing report status',
  'new-partner-acquisition': 'New partner acquisition',
  'new-partner-overview': 'New partner overview',
  'chargeable-unit-decrease': 'Partners with decrease in chargeable units',
  'inactive-new-partners': 'Inactive new partners',
  'partner-license-status': 'Partner license status',

  dashboard: 'Dashboard',
  asOf: (moment: string) => `as of ${moment}`,
  retrying: 'retrying',
  tryAgain: 'Try again',
  retryAfter: (seconds: string) => `It can be asked again in ${seconds} seconds.`,

  up: 'up',
  down: 'down',
  unchanged: 'No change',
  vsLastMonth: 'vs last month',
  lastDays: (days: string) => `last ${days} days`,
  ofNewPartners: (of: string) => `of ${of} new`,
  noneOfNewPartners: (of: string) => `none of ${of} new partners`,

  unauthenticated: 'Your session has ended. Sign in again to see this number.',
  forbidden: 'You do not have the right to see this.',
  'not-found': 'The portal does not know this number.',
  conflict: 'It changed while it was being counted.',
  'invalid-request': 'The portal could not read the question.',
  'invalid-answer': 'The portal answered with something that cannot be shown.',
  timeout: 'The portal did not answer in time.',
  network: 'The portal could not be reached.',
  'rate-limited': 'The portal is asked too often just now.',
  server: 'The portal could not count this just now.',
} satisfies Record<Widget | AdapterErrorCode, string> & Record<string, unknown>
