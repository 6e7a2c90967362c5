import type { Partner } from '../records/book.js'
import type { AcquisitionCurve } from './acquisition-curve.js'
import { awkwardName } from './awkward-names.js'
import { CATALOGUE, type CatalogueItem } from './catalogue.js'
import { partnerCompanyOf } from './company-names.js'
import type { Culture } from './cultures/culture.js'
import { dateOf } from './days.js'
import type { Profile, Times } from './profile.js'
import type { Random } from './random.js'

/** A partner, with what determines its business. */
export interface PartnerDraft {
  readonly partner: Partner
  readonly acquired: number
  /** The day of its cancellation. */
  readonly canceled?: number | undefined
  readonly culture: Culture
  /** What it sells, most sold first. */
  readonly items: readonly CatalogueItem[]
  readonly customers: number
  /** It has never sold a full license. */
  readonly trialsOnly: boolean
}

/** The partner at that index, oldest first. The first is an active MSP, the second an active reseller. */
export function partnerOf(
  profile: Profile,
  times: Times,
  curve: AcquisitionCurve,
  index: number,
  id: string,
  random: Random,
): PartnerDraft {
  const acquired = curve.dayAt((index + random.fraction()) / profile.partners)
  const age = times.day - acquired
  const culture = random.weighted(profile.cultures)
  const company = partnerCompanyOf(culture, random)
  const featured = profile.newest[profile.partners - 1 - index]
  const awkward = profile.awkward ? awkwardName(index, 61) : undefined
  const type =
    featured?.type ??
    (index < 2 ? (['msp', 'reseller'] as const)[index]! : random.chance(0.55) ? 'msp' : 'reseller')

  // Few are lost, and none of the new ones.
  const fate = index < 2 || age < 120 ? 1 : random.fraction()
  const status = fate < 0.034 ? 'canceled' : fate < 0.055 ? 'suspended' : 'active'
  const since =
    status === 'active'
      ? acquired
      : status === 'canceled'
        ? random.whole(acquired + 60, times.day)
        : random.whole(Math.max(acquired, times.day - 200), times.day)

  const items = CATALOGUE.filter(({ share }, place) => random.chance(share) || (place === 0 && index < 2))
  const trialsOnly = index > 1 && random.chance(age < 45 ? 0.55 : age < 90 ? 0.38 : age < 400 ? 0.03 : 0)
  return {
    partner: {
      accountId: profile.account.id,
      id,
      ...company,
      name: featured?.name ?? awkward ?? company.name,
      type,
      status,
      statusSince: dateOf(since),
      acquiredOn: dateOf(acquired),
    },
    acquired,
    canceled: status === 'canceled' ? since : undefined,
    culture,
    items: items.length ? items : CATALOGUE.slice(0, 1),
    customers: customerCount(age, status, random),
    trialsOnly,
  }
}

/** Customers of a grown partner: most are small, a few large; `below` is the fraction of partners up to that size. */
const SIZES = [
  { below: 0.55, min: 6, max: 30 },
  { below: 0.88, min: 25, max: 70 },
  { below: 0.98, min: 70, max: 170 },
  { below: 1, min: 180, max: 330 },
]

/** How many customers a partner has; a new one has hardly any. */
function customerCount(age: number, status: Partner['status'], random: Random): number {
  if (age < 45) return random.whole(0, 6)
  if (status === 'canceled') return random.whole(0, 8)
  const size = random.fraction()
  const { min, max } = SIZES.find(({ below }) => size < below)!
  return Math.max(1, Math.round(random.whole(min, max) * (0.12 + 0.92 * Math.min(1, age / 1000))))
}
