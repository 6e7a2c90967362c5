// Made by scripts/generate-schemas.js from src/contract.
import type { Answer } from '../contract/answer.js'
import type { Guard } from './check.js'
import { isAnswer as isAccountSearch } from './account-search.js'
import { isAnswer as isEnabledCustomers } from './enabled-customers.js'
import { isAnswer as isActivePartners } from './active-partners.js'
import { isAnswer as isEnabledServicePlans } from './enabled-service-plans.js'
import { isAnswer as isCustomerLicenseStatus } from './customer-license-status.js'
import { isAnswer as isUsageReportStatus } from './usage-report-status.js'
import { isAnswer as isBillingReportStatus } from './billing-report-status.js'
import { isAnswer as isNewPartnerAcquisition } from './new-partner-acquisition.js'
import { isAnswer as isNewPartnerOverview } from './new-partner-overview.js'
import { isAnswer as isChargeableUnitDecrease } from './chargeable-unit-decrease.js'
import { isAnswer as isInactiveNewPartners } from './inactive-new-partners.js'
import { isAnswer as isPartnerLicenseStatus } from './partner-license-status.js'

/** The validator of each widget's answer. */
export const ANSWERS: { [K in Answer['widget']]: Guard<Answer<K>> } = {
  'account-search': isAccountSearch,
  'enabled-customers': isEnabledCustomers,
  'active-partners': isActivePartners,
  'enabled-service-plans': isEnabledServicePlans,
  'customer-license-status': isCustomerLicenseStatus,
  'usage-report-status': isUsageReportStatus,
  'billing-report-status': isBillingReportStatus,
  'new-partner-acquisition': isNewPartnerAcquisition,
  'new-partner-overview': isNewPartnerOverview,
  'chargeable-unit-decrease': isChargeableUnitDecrease,
  'inactive-new-partners': isInactiveNewPartners,
  'partner-license-status': isPartnerLicenseStatus,
}
