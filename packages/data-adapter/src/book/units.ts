import type { Units } from '../records/book.js'
import type { CatalogueItem } from './catalogue.js'
import { productId } from './ids.js'
import type { PartnerDraft } from './partners.js'
import type { Profile, Times } from './profile.js'
import type { Random } from './random.js'
import { cyclesOf } from './reports.js'

/**
 * What the partner used of one product, cycle by cycle, on the way to the `seats` that it has today:
 * slow growth, and now and then a sharp fall.
 */
export function* unitsOf(
  profile: Profile,
  times: Times,
  draft: PartnerDraft,
  item: CatalogueItem,
  seats: number,
  random: Random,
): Generator<Units> {
  const unused = item.reportsUse ? random.fraction() * 0.25 : 0
  const overused = item.reportsUse && random.chance(0.04)
  let provisioned: number | undefined
  for (const { cycle, end } of cyclesOf(times, draft)) {
    const grown = 0.4 + (0.6 * (end - draft.acquired + 1)) / (times.day - draft.acquired + 1)
    const target = Math.max(1, Math.round(seats * grown))
    if (provisioned === undefined) provisioned = target
    else if (random.chance(item.setback))
      provisioned -= Math.ceil(provisioned * (0.13 + 0.3 * random.fraction()))
    else if (provisioned < target) provisioned += Math.ceil((target - provisioned) * 0.3)
    if (provisioned <= 0) return
    const used = overused
      ? provisioned + Math.ceil(provisioned / 25)
      : provisioned - Math.floor(provisioned * unused)
    yield {
      accountId: profile.account.id,
      partnerId: draft.partner.id,
      cycle,
      productId: productId(profile.prefix, item),
      provisioned,
      ...(item.reportsUse && { used }),
      chargeable: used,
    }
  }
}
