import type { BillingReport, UsageReport } from '../records/book.js'
import type { PartnerDraft } from './partners.js'
import type { Profile, Times } from './profile.js'
import type { Random } from './random.js'

/** How far the usage reports of a cycle have come: of the last closed one, of the one before, and so on. */
const USAGE: readonly (readonly { status: UsageReport['status']; weight: number }[])[] = [
  [
    { status: 'approved', weight: 70 },
    { status: 'msp-preparing', weight: 17.5 },
    { status: 'under-review', weight: 11 },
    { status: 'rejected', weight: 1.8 },
  ],
  [
    { status: 'approved', weight: 96 },
    { status: 'under-review', weight: 2 },
    { status: 'rejected', weight: 1 },
    { status: 'msp-preparing', weight: 1 },
  ],
  [
    { status: 'approved', weight: 99.4 },
    { status: 'under-review', weight: 0.6 },
  ],
]

type Billed = Pick<BillingReport, 'status' | 'kind'>

const REVIEWS: readonly (Billed & { weight: number })[] = [
  { status: 'under-review', kind: 'automatic-without-penalties', weight: 9 },
  { status: 'under-review', kind: 'automatic-with-penalties', weight: 5 },
  { status: 'under-review', kind: 'manual', weight: 5 },
  { status: 'under-review', kind: 'returned-by-vendor', weight: 3 },
]

/** How far the bill of an approved usage report has come. */
const BILLED: readonly (readonly (Billed & { weight: number })[])[] = [
  [
    { status: 'completed', weight: 80 },
    { status: 'submitted-to-vendor', weight: 17 },
    { status: 'under-review', kind: 'returned-by-vendor', weight: 1.5 },
    { status: 'under-review', kind: 'manual', weight: 1 },
    { status: 'rejected', weight: 0.7 },
  ],
  [
    { status: 'completed', weight: 94 },
    { status: 'submitted-to-vendor', weight: 5 },
    { status: 'rejected', weight: 0.5 },
    { status: 'under-review', kind: 'returned-by-vendor', weight: 0.5 },
  ],
  [{ status: 'completed', weight: 1 }],
]

function billOf(usage: UsageReport['status'], age: number, random: Random): Billed {
  if (usage === 'under-review') return random.weighted(REVIEWS)
  if (usage !== 'approved') return { status: usage }
  return random.weighted(BILLED[Math.min(age, BILLED.length - 1)]!)
}

/** The cycles in which the partner was there. */
export function cyclesOf(times: Times, { acquired, canceled = Infinity }: PartnerDraft): Times['cycles'] {
  return times.cycles.filter(({ start, end }) => acquired <= end && start <= canceled)
}

/** The partner's usage and billing report of each cycle. */
export function* reportsOf(
  profile: Profile,
  times: Times,
  draft: PartnerDraft,
  random: Random,
): Generator<{ usage: UsageReport; billing: BillingReport }> {
  const number = draft.partner.id.slice(draft.partner.id.lastIndexOf('-') + 1)
  for (const { cycle, age } of cyclesOf(times, draft)) {
    const common = { accountId: profile.account.id, partnerId: draft.partner.id, cycle }
    const { status } = random.weighted(USAGE[Math.min(age, USAGE.length - 1)]!)
    const bill = billOf(status, age, random)
    yield {
      usage: { ...common, id: `${profile.prefix}-u-${number}-${cycle}`, status },
      billing: {
        ...common,
        id: `${profile.prefix}-b-${number}-${cycle}`,
        status: bill.status,
        ...(bill.kind && { kind: bill.kind }),
      },
    }
  }
}
