import type { Customer } from '../records/book.js'
import { awkwardName } from './awkward-names.js'
import { companyOf } from './company-names.js'
import { dateOf } from './days.js'
import type { PartnerDraft } from './partners.js'
import type { Profile, Times } from './profile.js'
import type { Random } from './random.js'

export interface CustomerDraft {
  readonly customer: Customer
  readonly created: number
}

/** A customer of the partner, mostly of the partner's own part of the world; `ordinal` counts those of the account. */
export function customerOf(
  profile: Profile,
  times: Times,
  { partner, acquired, canceled, culture }: PartnerDraft,
  id: string,
  ordinal: number,
  random: Random,
): CustomerDraft {
  const last = canceled ?? times.day
  const part = random.fraction()
  // More of them came early than late.
  const created = acquired + Math.floor((last - acquired + 1) * part * (0.55 + 0.45 * part))
  const company = companyOf(random.chance(0.8) ? culture : random.weighted(profile.cultures), random)
  const awkward = profile.awkward ? awkwardName(ordinal, 311) : undefined
  const disabled = random.chance(0.017) ? random.whole(created, times.day) : undefined
  return {
    customer: {
      accountId: profile.account.id,
      id,
      partnerId: partner.id,
      ...company,
      name: awkward ?? company.name,
      status: disabled === undefined ? 'enabled' : 'disabled',
      statusSince: dateOf(disabled ?? created),
      createdOn: dateOf(created),
    },
    created,
  }
}
