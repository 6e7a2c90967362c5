import { AccountSearch } from '../account-search/account-search.js'
import { ActivePartners } from '../active-partners/active-partners.js'
import { define as defineOnce } from '../base/define-once.js'
import { BillingReportStatus } from '../billing-report-status/billing-report-status.js'
import { ChargeableUnitDecrease } from '../chargeable-unit-decrease/chargeable-unit-decrease.js'
import { CustomerLicenseStatus } from '../customer-license-status/customer-license-status.js'
import { Dashboard } from '../dashboard/dashboard.js'
import { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import { EnabledServicePlans } from '../enabled-service-plans/enabled-service-plans.js'
import { InactiveNewPartners } from '../inactive-new-partners/inactive-new-partners.js'
import { NewPartnerAcquisition } from '../new-partner-acquisition/new-partner-acquisition.js'
import { NewPartnerOverview } from '../new-partner-overview/new-partner-overview.js'
import { PartnerLicenseStatus } from '../partner-license-status/partner-license-status.js'
import { Provider } from '../provider/provider.js'
import { UsageReportStatus } from '../usage-report-status/usage-report-status.js'

const WIDGETS = [
  AccountSearch,
  ActivePartners,
  BillingReportStatus,
  ChargeableUnitDecrease,
  CustomerLicenseStatus,
  EnabledCustomers,
  EnabledServicePlans,
  InactiveNewPartners,
  NewPartnerAcquisition,
  NewPartnerOverview,
  PartnerLicenseStatus,
  UsageReportStatus,
]

/**
 * Registers every element under tags of the host's own: `define({ prefix: 'acme' })` makes `<acme-dashboard>`,
 * `<acme-enabled-customers>` and so on, also those inside the dashboard. For a page where `lmp-` is taken, by another
 * version of this package for one. It may be called again: a tag that is taken stays what it is.
 * Throws `lmp-prefix` for what cannot begin a tag.
 */
export function define({ prefix }: { prefix: string }): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(prefix))
    throw new TypeError(
      `lmp-prefix: no tag can begin with "${prefix}". Use small letters, digits and single hyphens: "acme".`,
    )
  const elements: Record<string, CustomElementConstructor> = { provider: Provider, dashboard: Dashboard }
  for (const widget of WIDGETS) elements[widget.widget] = widget
  for (const [key, element] of Object.entries(elements)) {
    // One class is one tag to a browser.
    defineOnce(
      `${prefix}-${key}`,
      class extends element {
        static readonly prefix = prefix
      },
    )
  }
}
