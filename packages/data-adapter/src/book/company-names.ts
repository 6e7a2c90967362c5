import { ENGLISH } from './cultures/english.js'
import type { Culture } from './cultures/culture.js'
import { LATIN } from './cultures/latin.js'
import { WORLDWIDE } from './cultures/worldwide.js'
import type { Random } from './random.js'

export const ALL_CULTURES: readonly Culture[] = [ENGLISH, ...LATIN, ...WORLDWIDE]

/** What a partner does, after its name. */
const TRADES = [
  'IT',
  'Networks',
  'Systems',
  'Managed Services',
  'Technologies',
  'Digital',
  'Cloud',
  'Computing',
  'Secure',
]

export interface Company {
  name: string
  city: string
  state: string
}

/** A company that buys licenses. */
export function companyOf(culture: Culture, random: Random): Company {
  const name = random
    .pick(culture.patterns)
    .replace(/[12]/g, digit => random.pick(digit === '1' ? culture.first : culture.second))
  return { name, ...placeOf(culture, random) }
}

/** A company that sells them. */
export function partnerCompanyOf(culture: Culture, random: Random): Company {
  return { name: `${random.pick(culture.first)} ${random.pick(TRADES)}`, ...placeOf(culture, random) }
}

function placeOf(culture: Culture, random: Random): { city: string; state: string } {
  const [city, state] = random.pick(culture.places)
  return { city, state }
}
