import type { DateString } from '../contract/drill-down.js'
import type { Customer, License, Partner, ServicePlan } from './book.js'
import { addDays } from './calendar.js'
import type { LicenseStatus } from './statuses.js'

/** What determines the status of a license, besides the day. */
export interface LicenseCase {
  license: Pick<License, 'expiresOn' | 'provisioned' | 'used'>
  plan: Pick<ServicePlan, 'notificationDays' | 'graceDays'>
  customer: Pick<Customer, 'status'>
  partner: Pick<Partner, 'status'>
}

/**
 * The one status of a license on that day; the first that applies:
 *
 * 1. `expired`: its customer is disabled, or its partner is canceled;
 * 2. after its last day: `in-grace-period` for the plan's grace days, then `expired`;
 * 3. `exceeded-allocation`: more units are used than provisioned;
 * 4. `expiring-soon`: its last day is at most the plan's notification days away;
 * 5. `normal`.
 */
export function licenseStatus(
  { license, plan, customer, partner }: LicenseCase,
  today: DateString,
): LicenseStatus {
  if (customer.status === 'disabled' || partner.status === 'canceled') return 'expired'
  if (today > license.expiresOn) {
    return today <= addDays(license.expiresOn, plan.graceDays) ? 'in-grace-period' : 'expired'
  }
  if (license.used !== undefined && license.used > license.provisioned) return 'exceeded-allocation'
  if (today >= addDays(license.expiresOn, -plan.notificationDays)) return 'expiring-soon'
  return 'normal'
}
