import type { Screen } from '@lmp-widgets/data-adapter'
import {
  BILLING_REPORT_STATUSES,
  closedCycles,
  dateIn,
  LICENSE_STATUSES,
  USAGE_REPORT_STATUSES,
} from '@lmp-widgets/data-adapter/records'
import { words } from '../../lists/words.js'
import { formatCycle } from '../formats.js'

/** A field of the filter bar; its name is that of the URL parameter. */
export type FilterField = { name: string; label: string } & (
  | { kind: 'text' | 'date' | 'yes' | 'product' | 'partner' }
  | {
      kind: 'choice'
      choices: readonly Choice[]
      /** How to display a value that is not among them; in words when not given. */
      say?: (value: string) => string
    }
)

export interface Choice {
  value: string
  label: string
}

const choices = (...values: readonly string[]): Choice[] =>
  values.map(value => ({ value, label: words(value) }))
const statuses = (known: readonly { status: string }[]) => choices(...known.map(({ status }) => status))

const NAME = { name: 'name', label: 'Name', kind: 'text' } as const
const PRODUCT = { name: 'product', label: 'Product', kind: 'product' } as const
const PARTNER = { name: 'partner', label: 'Partner', kind: 'partner' } as const
const LICENSE_STATUS = {
  name: 'license-status',
  label: 'License status',
  kind: 'choice',
  choices: statuses(LICENSE_STATUSES),
} as const
const status = (...values: readonly string[]) =>
  ({ name: 'status', label: 'Status', kind: 'choice', choices: choices(...values) }) as const

const KINDS = BILLING_REPORT_STATUSES.flatMap(status => ('kinds' in status ? status.kinds : []))

/**
 * The fields of each screen's filter bar. A partner by its id, and a decrease, come from links and show only as chips.
 */
export function filterFields(screen: Screen, clock: { asOf: string; timeZone: string }): FilterField[] {
  switch (screen) {
    case 'partners':
      return [
        NAME,
        status('active', 'suspended', 'canceled'),
        { name: 'type', label: 'Type', kind: 'choice', choices: choices('msp', 'reseller') },
        LICENSE_STATUS,
        PRODUCT,
        { name: 'acquired-from', label: 'Acquired from', kind: 'date' },
        { name: 'acquired-before', label: 'Acquired before', kind: 'date' },
        { name: 'without-full-sale', label: 'Without full-license sale', kind: 'yes' },
      ]
    case 'customers':
      return [NAME, status('enabled', 'disabled'), LICENSE_STATUS, PRODUCT, PARTNER]
    case 'service-plans':
      return [
        NAME,
        status('enabled', 'disabled'),
        { name: 'version', label: 'Version', kind: 'choice', choices: choices('trial', 'full') },
        PRODUCT,
      ]
    case 'usage-reports':
      return [cycle(clock), { ...status(), choices: statuses(USAGE_REPORT_STATUSES) }, PARTNER]
    case 'billing-reports':
      return [
        cycle(clock),
        { ...status(), choices: statuses(BILLING_REPORT_STATUSES) },
        { name: 'kind', label: 'Kind', kind: 'choice', choices: choices(...KINDS) },
        PARTNER,
      ]
  }
}

/** The closed months that have reports, newest first. */
function cycle({ asOf, timeZone }: { asOf: string; timeZone: string }): FilterField {
  const cycles = closedCycles(dateIn(timeZone, new Date(asOf)), 26)
  return {
    name: 'cycle',
    label: 'Cycle',
    kind: 'choice',
    choices: cycles.map(value => ({ value, label: formatCycle(value) })),
    say: formatCycle,
  }
}
