import type { BillingReport, UsageReport } from '../book.js'
import type { BookIndex } from './book-index.js'
import type { Table } from './table.js'

/** The Usage Reports screen. */
export function usageReportsTable(index: BookIndex, records: readonly UsageReport[]): Table<'usage-reports'> {
  return {
    records,
    tests: {
      cycle: cycle => report => report.cycle === cycle,
      status: status => report => report.status === status,
      partnerId: id => report => report.partnerId === id,
    },
    sortValues: sortValues(index),
    toRow: ({ id, cycle, partnerId, status }) => ({
      id,
      cycle,
      partnerId,
      partnerName: index.partner(partnerId).name,
      status,
      ...index.unitsOf(partnerId, cycle),
    }),
  }
}

/** The Billing Reports screen. */
export function billingReportsTable(
  index: BookIndex,
  records: readonly BillingReport[],
): Table<'billing-reports'> {
  return {
    records,
    tests: {
      cycle: cycle => report => report.cycle === cycle,
      status: status => report => report.status === status,
      kind: kind => report => report.kind === kind,
      partnerId: id => report => report.partnerId === id,
    },
    sortValues: sortValues(index),
    toRow: ({ id, cycle, partnerId, status, kind }) => ({
      id,
      cycle,
      partnerId,
      partnerName: index.partner(partnerId).name,
      status,
      ...(kind && { kind }),
      chargeable: index.unitsOf(partnerId, cycle).chargeable,
    }),
  }
}

function sortValues(index: BookIndex) {
  return {
    cycle: ({ cycle }: UsageReport | BillingReport) => cycle,
    partnerName: ({ partnerId }: UsageReport | BillingReport) => index.partner(partnerId).name,
    status: ({ status }: UsageReport | BillingReport) => status,
  }
}
