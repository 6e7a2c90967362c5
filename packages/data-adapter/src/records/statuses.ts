import type { Tone } from '../contract/count.js'

/** A status that this package knows, in the order in which a widget lists them. */
export interface KnownStatus {
  status: string
  tone: Tone
  /** Its exclusive parts, if it has any. */
  kinds?: readonly string[]
}

/** The statuses of a license, best first. */
export const LICENSE_STATUSES = [
  { status: 'normal', tone: 'good' },
  { status: 'expiring-soon', tone: 'warning' },
  { status: 'in-grace-period', tone: 'warning' },
  { status: 'expired', tone: 'bad' },
  { status: 'exceeded-allocation', tone: 'info' },
] as const satisfies readonly KnownStatus[]

/** The statuses of a usage report, in the order of its life. */
export const USAGE_REPORT_STATUSES = [
  { status: 'msp-preparing', tone: 'neutral' },
  { status: 'under-review', tone: 'warning' },
  { status: 'approved', tone: 'good' },
  { status: 'rejected', tone: 'bad' },
] as const satisfies readonly KnownStatus[]

/** The statuses of a billing report, in the order of its life. */
export const BILLING_REPORT_STATUSES = [
  { status: 'msp-preparing', tone: 'neutral' },
  {
    status: 'under-review',
    tone: 'warning',
    kinds: ['automatic-without-penalties', 'automatic-with-penalties', 'manual', 'returned-by-vendor'],
  },
  { status: 'rejected', tone: 'bad' },
  { status: 'submitted-to-vendor', tone: 'info' },
  { status: 'completed', tone: 'good' },
] as const satisfies readonly KnownStatus[]

/** One of the statuses of a license. */
export type LicenseStatus = (typeof LICENSE_STATUSES)[number]['status']
