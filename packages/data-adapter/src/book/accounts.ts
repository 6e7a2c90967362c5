import type { Account } from '../records/book.js'
import { ALL_CULTURES } from './company-names.js'
import { NORDIC } from './cultures/nordic.js'
import type { Profile } from './profile.js'

const SETTINGS = {
  partnerAnalytics: true,
  decreaseThreshold: { kind: 'percent', value: 10 },
  overviewDays: 30,
  inactiveDays: 90,
} as const satisfies Partial<Account>

/** The newest partners of Northwind, newest first. */
const NEWEST: Profile['newest'] = [
  { name: 'Blue Heron IT', type: 'msp' },
  { name: 'Castellan Networks', type: 'reseller' },
  { name: 'Fjordline Systems', type: 'msp' },
  { name: 'Orchard Managed Services', type: 'msp' },
  { name: 'Quill & Stone', type: 'reseller' },
]

/** A distributor with everything on its dashboard, and names in every script. */
export function northwind(partners: number): Profile {
  return {
    account: {
      id: 'northwind',
      name: 'Northwind Distribution',
      type: 'distributor',
      timeZone: 'America/New_York',
      ...SETTINGS,
    },
    prefix: 'nw',
    partners,
    cultures: ALL_CULTURES,
    awkward: true,
    newest: partners >= 50 ? NEWEST : [],
  }
}

/** A second distributor, all of whose ids and companies are its own. */
export function nordlys(partners: number): Profile {
  return {
    account: {
      id: 'nordlys',
      name: 'Nordlys Distribusjon',
      type: 'distributor',
      timeZone: 'Europe/Copenhagen',
      ...SETTINGS,
      decreaseThreshold: { kind: 'units', value: 5 },
      inactiveDays: 60,
    },
    prefix: 'nl',
    partners,
    cultures: [NORDIC],
    awkward: false,
    newest: [],
  }
}

/** An Internet service provider: no reports, no units, no partner analytics. */
export function harborFiber(partners: number): Profile {
  return {
    account: {
      id: 'harbor-fiber',
      name: 'Harbor Fiber',
      type: 'isp',
      timeZone: 'America/Chicago',
      ...SETTINGS,
      partnerAnalytics: false,
    },
    prefix: 'hf',
    partners,
    cultures: ALL_CULTURES,
    awkward: true,
    newest: [],
  }
}

/** That many distributors, Northwind first with a tenth of the partners, the others with equal parts of the rest. */
export function distributorProfiles(partners: number, accounts: number): Profile[] {
  const first = accounts === 1 ? partners : Math.max(1, Math.round(partners / 10))
  const others = accounts - 1
  return Array.from({ length: accounts }, (_, index) => {
    if (index === 0) return northwind(first)
    const share =
      Math.floor(((partners - first) * index) / others) -
      Math.floor(((partners - first) * (index - 1)) / others)
    const { account, ...profile } = northwind(Math.max(1, share))
    const number = index + 1
    return {
      ...profile,
      account: { ...account, id: `distributor-${number}`, name: `Distributor ${number}` },
      prefix: `d${number}`,
      newest: [],
    }
  })
}
