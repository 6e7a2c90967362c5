// Made by scripts/generate-schemas.js from src/contract.
import type { Page } from '../contract/rows.js'
import type { Guard } from './check.js'
import { isPage as isCustomers } from './page-customers.js'
import { isPage as isPartners } from './page-partners.js'
import { isPage as isServicePlans } from './page-service-plans.js'
import { isPage as isUsageReports } from './page-usage-reports.js'
import { isPage as isBillingReports } from './page-billing-reports.js'

/** The validator of each screen's page. */
export const PAGES: { [K in Page['screen']]: Guard<Page<K>> } = {
  customers: isCustomers,
  partners: isPartners,
  'service-plans': isServicePlans,
  'usage-reports': isUsageReports,
  'billing-reports': isBillingReports,
}
