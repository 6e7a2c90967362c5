import type { DateString, DrillDownOf } from '../../contract/drill-down.js'
import type { NewPartner, NewPartners, WindowedCount } from '../../contract/widgets.js'
import { closedCycles, cycleOf, daysUpTo } from '../calendar.js'
import { count, countWithTrend, toCount, type Inquiry } from '../inquiry.js'
import type { NewPartnerRecord } from '../record-source.js'

/** The most partners that the overview names. */
const OVERVIEW_ROWS = 10

/** Partners acquired in the last days, newest first; only their number for a user who may not open Partners. */
export async function newPartnerOverview(inquiry: Inquiry): Promise<NewPartners> {
  const { source, rights, today } = inquiry
  const windowDays = source.account.overviewDays
  const drillDown = acquiredWithin(today, windowDays)
  const [lastClosed = cycleOf(today)] = closedCycles(today, 1)
  const newest = rights.mayOpen('partners')
    ? await source.newPartners(drillDown, OVERVIEW_ROWS, lastClosed)
    : []
  return {
    windowDays,
    total: await count(inquiry, drillDown),
    partners: newest.map(partner => toNewPartner(inquiry, partner)),
  }
}

function toNewPartner(inquiry: Inquiry, partner: NewPartnerRecord): NewPartner {
  return {
    ...partner,
    customers: toCount(
      inquiry,
      { screen: 'customers', filter: { partnerId: partner.id } },
      partner.customers,
    ),
    drillDown: { screen: 'partners', filter: { id: partner.id } },
  }
}

/** Partners acquired in the last days that have not sold a full license yet. */
export async function inactiveNewPartners(inquiry: Inquiry): Promise<WindowedCount> {
  const { source, today } = inquiry
  const windowDays = source.account.inactiveDays
  const inactiveOn = (day: DateString): DrillDownOf<'partners'> => {
    const { screen, filter } = acquiredWithin(day, windowDays)
    return { screen, filter: { ...filter, withoutFullSale: true } }
  }
  const [inactive, of] = await Promise.all([
    countWithTrend(inquiry, inactiveOn),
    source.count(acquiredWithin(today, windowDays)),
  ])
  return { ...inactive, windowDays, of }
}

function acquiredWithin(today: DateString, days: number): DrillDownOf<'partners'> {
  const { from, before } = daysUpTo(today, days)
  return { screen: 'partners', filter: { acquiredFrom: from, acquiredBefore: before } }
}
