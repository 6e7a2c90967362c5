import type { License } from '../records/book.js'
import type { CatalogueItem } from './catalogue.js'
import type { CustomerDraft } from './customers.js'
import { dateOf } from './days.js'
import type { PartnerDraft } from './partners.js'
import type { Profile, Times } from './profile.js'
import type { Random } from './random.js'
import type { Offer } from './service-plans.js'

/** How many licenses a customer holds. */
const HOLDINGS = [
  { count: 0, weight: 2 },
  { count: 1, weight: 50 },
  { count: 2, weight: 30 },
  { count: 3, weight: 13 },
  { count: 4, weight: 5 },
]

/** Seats of a license. */
const SIZES = [
  { min: 1, max: 10, weight: 50 },
  { min: 10, max: 50, weight: 35 },
  { min: 50, max: 250, weight: 13 },
  { min: 250, max: 2000, weight: 2 },
]

/** The licenses of one customer. */
export function* licensesOf(
  profile: Profile,
  times: Times,
  draft: PartnerDraft,
  { customer, created }: CustomerDraft,
  offers: ReadonlyMap<CatalogueItem, readonly Offer[]>,
  random: Random,
  nextId: () => string,
): Generator<License> {
  const last = Math.max(created, draft.canceled ?? times.day)
  const { count } = random.weighted(HOLDINGS)
  // Most customers have one day of the year on which all their licenses are renewed.
  const anniversary = random.chance(0.6) ? created : undefined
  for (let held = 0; held < count; held++) {
    const item =
      held < draft.items.length && random.chance(0.7) ? draft.items[held]! : random.pick(draft.items)
    const trial = draft.trialsOnly || random.chance(last - created < 60 ? 0.3 : 0.02)
    const from = trial ? Math.max(created, last - (random.chance(0.93) ? 27 : 80)) : created
    const purchased =
      held === 0 && !trial ? Math.min(last, created + random.whole(0, 5)) : random.whole(from, last)
    const offer = offerOf(offers.get(item)!, trial ? 'trial' : 'full', purchased, random)
    const expires = trial
      ? trialEnd(purchased + offer.trialDays - 1, draft.trialsOnly, times, random)
      : termEnd(purchased, anniversary ?? purchased, offer.plan.graceDays, times, random)
    const converted =
      !trial && random.chance(0.15) ? random.whole(purchased, Math.min(last, purchased + 30)) : purchased

    const { min, max } = random.weighted(SIZES)
    const provisioned = random.whole(min, max)
    const used = random.chance(0.003)
      ? provisioned + random.whole(1, 1 + Math.floor(provisioned / 5))
      : Math.ceil(provisioned * (0.5 + random.fraction() / 2))
    yield {
      accountId: profile.account.id,
      id: nextId(),
      customerId: customer.id,
      partnerId: draft.partner.id,
      planId: offer.plan.id,
      productId: offer.plan.productId,
      version: offer.plan.version,
      purchasedOn: dateOf(purchased),
      ...(!trial && { fullSince: dateOf(converted) }),
      expiresOn: dateOf(expires),
      provisioned,
      ...(item.reportsUse && { used }),
    }
  }
}

/** One of the plans that were there on that day; the first ones are the most sold. */
function offerOf(offers: readonly Offer[], version: 'trial' | 'full', day: number, random: Random): Offer {
  const fitting = offers.filter(({ plan, created }) => plan.version === version && created <= day)
  return random.chance(0.4) ? fitting[0]! : random.pick(fitting)
}

/** A trial ends when it ends, unless a partner that only tries asks for more time. */
function trialEnd(end: number, extended: boolean, times: Times, random: Random): number {
  return extended && end < times.day && random.chance(0.8) ? times.day + random.whole(1, 30) : end
}

/** A license is renewed on its day, for one year or three; few are not. */
function termEnd(
  purchased: number,
  anniversary: number,
  graceDays: number,
  times: Times,
  random: Random,
): number {
  const lapse = random.fraction()
  const grace = lapse < 0.006 && graceDays > 0
  if (lapse < 0.012 && times.day - purchased > 60) {
    return (
      times.day -
      (grace ? random.whole(1, graceDays) : random.whole(31, Math.min(240, times.day - purchased - 28)))
    )
  }
  const term = random.chance(0.85) ? 365 : 1095
  const terms = Math.floor((times.day - anniversary) / term) + 1
  return anniversary + terms * term - 1
}
