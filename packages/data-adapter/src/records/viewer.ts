/** The roles of a tier-1 account; users of a partner have `administrator`. */
export const ROLES = [
  'administrator',
  'customer-account-manager',
  'partner-account-manager',
  'license-manager',
  'support-manager',
  'support-engineer',
  'billing-manager',
] as const

export type Role = (typeof ROLES)[number]

/** Who asks: all reading is done for one of these. */
export interface Viewer {
  /** The tier-1 account whose rows these are. */
  accountId: string
  role: Role
  /** Set for a user of a partner, who sees only the rows of that partner. */
  partner?: { id: string; type: 'msp' | 'reseller' }
}
