import type { Viewer } from '../viewer.js'
import type { BookIndex } from './book-index.js'

/** A tier-1 viewer sees the account's records and its own plans; a partner's user only what is the partner's. */
export function inSight(index: BookIndex, { partner }: Viewer) {
  const servicePlans = index.servicePlans.filter(plan => plan.partnerId === partner?.id)
  if (!partner) {
    const { customers, partners, usageReports, billingReports } = index
    return { customers, partners, servicePlans, usageReports, billingReports }
  }
  return {
    customers: index.customersOf(partner.id),
    partners: index.partners.filter(({ id }) => id === partner.id),
    servicePlans,
    usageReports: index.usageReports.filter(({ partnerId }) => partnerId === partner.id),
    billingReports: index.billingReports.filter(({ partnerId }) => partnerId === partner.id),
  }
}
