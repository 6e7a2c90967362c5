/** What can be licensed. */
export interface CatalogueItem {
  readonly key: string
  readonly name: string
  /** How many of the partners sell it. */
  readonly share: number
  /** Whether it reports how many units are in use. */
  readonly reportsUse: boolean
  /** How often a partner's units of it fall sharply in a month. */
  readonly setback: number
}

export const CATALOGUE: readonly CatalogueItem[] = [
  { key: 'endpoint', name: 'Endpoint Security', share: 0.92, reportsUse: true, setback: 0.043 },
  { key: 'email', name: 'Email Protection', share: 0.7, reportsUse: true, setback: 0.036 },
  { key: 'cloud', name: 'Cloud Workload', share: 0.45, reportsUse: true, setback: 0.04 },
  { key: 'mobile', name: 'Mobile Security', share: 0.3, reportsUse: true, setback: 0.03 },
  { key: 'gateway', name: 'Web Gateway', share: 0.2, reportsUse: false, setback: 0.016 },
  { key: 'backup', name: 'Server Backup', share: 0.12, reportsUse: false, setback: 0 },
]

/** How an account's own plans are told apart. */
export const TIERS = [
  'Standard',
  'Essentials',
  'Enterprise',
  'Advanced',
  'Premium',
  'Education',
  'Nonprofit',
  'Government',
  'Flex',
] as const

/** Days before expiry in which a plan warns, and days of grace after it. */
export const NOTIFICATION_DAYS = [14, 21, 30, 30] as const
export const GRACE_DAYS = [0, 7, 14, 30] as const
