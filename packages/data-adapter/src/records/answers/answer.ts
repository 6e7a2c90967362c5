import type { Answer, WidgetRequest } from '../../contract/answer.js'
import type { Widget, WidgetData, WidgetParams } from '../../contract/widgets.js'
import { checkRequest } from '../check-request.js'
import { countWithTrend, type Inquiry } from '../inquiry.js'
import { accountSearch } from './account-search.js'
import { acquisition } from './acquisition.js'
import { licenseStatuses } from './license-statuses.js'
import { inactiveNewPartners, newPartnerOverview } from './new-partners.js'
import { billingReportStatus, usageReportStatus } from './report-status.js'
import { unitDecrease } from './unit-decrease.js'

const ANSWERS: { [W in Widget]: (inquiry: Inquiry, params: WidgetParams[W]) => Promise<WidgetData[W]> } = {
  'account-search': accountSearch,
  'enabled-customers': inquiry =>
    countWithTrend(inquiry, () => ({ screen: 'customers', filter: { status: 'enabled' } })),
  'active-partners': inquiry =>
    countWithTrend(inquiry, () => ({ screen: 'partners', filter: { status: 'active' } })),
  'enabled-service-plans': inquiry =>
    countWithTrend(inquiry, () => ({ screen: 'service-plans', filter: { status: 'enabled' } })),
  'customer-license-status': inquiry => licenseStatuses(inquiry, 'customers'),
  'usage-report-status': usageReportStatus,
  'billing-report-status': billingReportStatus,
  'new-partner-acquisition': acquisition,
  'new-partner-overview': newPartnerOverview,
  'chargeable-unit-decrease': unitDecrease,
  'inactive-new-partners': inactiveNewPartners,
  'partner-license-status': inquiry => licenseStatuses(inquiry, 'partners'),
}

/**
 * The answer to one request. Throws an `AdapterError` for a bad one; a user who may not see the widget gets no number.
 */
export async function answer(inquiry: Inquiry, asOf: string, given: WidgetRequest): Promise<Answer> {
  const { widget, params } = checkRequest(given)
  const right = inquiry.rights.toSee(widget)
  if (right !== 'granted') return { widget, state: right, asOf } as Answer
  // The table pairs each widget with its own parameters and data, which TypeScript cannot follow through a lookup.
  const toData = ANSWERS[widget] as (inquiry: Inquiry, params: object) => Promise<unknown>
  return { widget, state: 'ready', asOf, data: await toData(inquiry, params ?? {}) } as Answer
}
