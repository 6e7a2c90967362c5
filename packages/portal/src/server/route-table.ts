import type { Screen } from '@lmp-widgets/data-adapter'

/** Who may ask: anyone, anyone who has signed in, or those whose manifest has that screen. */
export type Access = 'anyone' | 'signed-in' | Screen

/**
 * Every route of the portal, and who may ask it. What is not here does not exist:
 * a handler without a line here fails the start, and so does a line without a handler.
 * Which role has which screen stands once, in the rights of the data adapter; the manifest brings it here.
 */
export const ROUTES = {
  'GET /healthz': 'anyone',
  'GET /assets/:file': 'anyone',
  'GET /contract/*': 'anyone',
  'GET /sign-in': 'anyone',
  'POST /sign-in': 'anyone',
  'POST /sign-out': 'anyone',
  'GET /': 'signed-in',
  'GET /partners': 'partners',
  'GET /customers': 'customers',
  'GET /service-plans': 'service-plans',
  'GET /usage-reports': 'usage-reports',
  'GET /billing-reports': 'billing-reports',
  'GET /api/session': 'signed-in',
  'POST /api/session': 'signed-in',
  'GET /api/dashboard/*': 'signed-in',
  'GET /api/export/partners.csv': 'partners',
  'GET /api/export/customers.csv': 'customers',
  'GET /api/export/service-plans.csv': 'service-plans',
  'GET /api/export/usage-reports.csv': 'usage-reports',
  'GET /api/export/billing-reports.csv': 'billing-reports',
} as const satisfies Readonly<Record<string, Access>>

/** A method and a path, such as `GET /partners`. */
export type Route = keyof typeof ROUTES
