import type { ServicePlan } from '../records/book.js'
import { GRACE_DAYS, NOTIFICATION_DAYS, TIERS, type CatalogueItem } from './catalogue.js'
import { dateOf } from './days.js'
import { productId } from './ids.js'
import type { Profile, Times } from './profile.js'
import type { Random } from './random.js'

/** A plan, with what is needed to sell it. */
export interface Offer {
  readonly plan: ServicePlan
  readonly created: number
  /** Days that a trial lasts. */
  readonly trialDays: number
}

interface Draft {
  readonly name: string
  readonly version: 'trial' | 'full'
  readonly trialDays: number
  readonly created: number
  /** When it was disabled. */
  readonly disabled?: number | undefined
}

function offerOf(
  profile: Profile,
  id: string,
  item: CatalogueItem,
  draft: Draft,
  random: Random,
  partnerId?: string,
): Offer {
  const { created, disabled, trialDays, version } = draft
  const plan: ServicePlan = {
    accountId: profile.account.id,
    id,
    ...(partnerId !== undefined && { partnerId }),
    name: `${item.name} ${draft.name}`,
    productId: productId(profile.prefix, item),
    version,
    status: disabled === undefined ? 'enabled' : 'disabled',
    statusSince: dateOf(disabled ?? created),
    createdOn: dateOf(created),
    notificationDays: version === 'trial' ? 7 : random.pick(NOTIFICATION_DAYS),
    graceDays: version === 'trial' ? 0 : random.pick(GRACE_DAYS),
  }
  return { plan, created, trialDays }
}

/** The account's own plans, which its resellers sell: two trials and some full ones of each product. */
export function accountPlans(
  profile: Profile,
  times: Times,
  start: number,
  items: readonly CatalogueItem[],
  random: Random,
  nextId: () => string,
): Map<CatalogueItem, Offer[]> {
  // A small account has the basic plans only.
  const tiers = TIERS.slice(
    0,
    Math.max(1, Math.min(TIERS.length, Math.ceil((TIERS.length * profile.partners) / 300))),
  )
  let later = 0
  return new Map(
    items.map(item => [
      item,
      [
        { name: 'Trial 30 days', version: 'trial' as const, trialDays: 30, created: start },
        { name: 'Trial 90 days', version: 'trial' as const, trialDays: 90, created: start },
        ...tiers.map((tier, index) => {
          const created =
            index === 0 ? start : start + Math.floor(random.fraction() * (times.day - start - 10))
          // Every sixth of the later plans is no longer sold; the first two of those since a short while ago.
          const stopped = index > 0 && later++ % 6 === 5
          const age =
            later === 6 || later === 12
              ? random.whole(2, 20)
              : Math.floor(random.fraction() * (times.day - created))
          const disabled = stopped ? Math.max(created, times.day - age) : undefined
          return { name: tier, version: 'full' as const, trialDays: 0, created, disabled }
        }),
      ].map(draft => offerOf(profile, nextId(), item, draft, random)),
    ]),
  )
}

/** The plans that an MSP made from the products that it was given. */
export function mspPlans(
  profile: Profile,
  times: Times,
  partnerId: string,
  acquired: number,
  items: readonly CatalogueItem[],
  random: Random,
  nextId: () => string,
): Map<CatalogueItem, Offer[]> {
  return new Map(
    items.map(item => [
      item,
      [
        { name: 'Trial', version: 'trial' as const, trialDays: 30, created: acquired },
        { name: 'Basic', version: 'full' as const, trialDays: 0, created: acquired },
        ...['Managed', 'Bundle']
          .filter(() => random.chance(0.4))
          .map(name => {
            const created = random.whole(acquired, times.day)
            const disabled = random.chance(0.12) ? random.whole(created, times.day) : undefined
            return { name, version: 'full' as const, trialDays: 0, created, disabled }
          }),
      ].map(draft => offerOf(profile, nextId(), item, draft, random, partnerId)),
    ]),
  )
}
