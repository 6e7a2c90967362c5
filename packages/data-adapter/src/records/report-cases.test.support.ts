import fc from 'fast-check'
import type { BillingReport, Partner, Product, Units, UsageReport } from './book.js'
import { addMonths, cycleOf } from './calendar.js'
import { amounts } from './case-values.test.support.js'

export function usageReports(partners: readonly Partner[], today: string): fc.Arbitrary<UsageReport>[] {
  return reported(partners, today).map(({ accountId, partnerId, cycle }) =>
    fc.record({
      accountId: fc.constant(accountId),
      id: fc.constant(`${partnerId} ${cycle}`),
      partnerId: fc.constant(partnerId),
      cycle: fc.constant(cycle),
      status: fc.constantFrom(
        'msp-preparing' as const,
        'under-review' as const,
        'approved' as const,
        'rejected' as const,
      ),
    }),
  )
}

export function billingReports(partners: readonly Partner[], today: string): fc.Arbitrary<BillingReport>[] {
  const underReview = (
    ['automatic-without-penalties', 'automatic-with-penalties', 'manual', 'returned-by-vendor'] as const
  ).map(kind => ({ status: 'under-review' as const, kind }))
  const others = (['msp-preparing', 'rejected', 'submitted-to-vendor', 'completed'] as const).map(status => ({
    status,
  }))
  return reported(partners, today).map(({ accountId, partnerId, cycle }) =>
    fc
      .constantFrom(...underReview, ...others)
      .map(state => ({ accountId, id: `${partnerId} ${cycle}`, partnerId, cycle, ...state })),
  )
}

export function units(
  products: readonly Product[],
  partners: readonly Partner[],
  today: string,
): fc.Arbitrary<Units>[] {
  return reported(partners, today).flatMap(({ accountId, partnerId, cycle }) =>
    products.map(({ id: productId }) =>
      fc
        .tuple(amounts, amounts, fc.option(amounts, { nil: undefined }))
        .map(([provisioned, chargeable, used]) => ({
          accountId,
          partnerId,
          cycle,
          productId,
          provisioned,
          ...(used !== undefined && { used }),
          chargeable,
        })),
    ),
  )
}

/** The running month, the last closed ones, and the oldest that is offered, for each partner. */
function reported(partners: readonly Partner[], today: string) {
  const cycles = [0, -1, -2, -26].map(months => addMonths(cycleOf(today), months))
  return partners.flatMap(({ accountId, id }) => cycles.map(cycle => ({ accountId, partnerId: id, cycle })))
}
