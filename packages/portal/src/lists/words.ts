/** The words that the portal shows for the codes of the contract. */
const WORDS: Readonly<Record<string, string>> = {
  // partners and customers
  active: 'Active',
  suspended: 'Suspended',
  canceled: 'Canceled',
  enabled: 'Enabled',
  disabled: 'Disabled',
  msp: 'MSP',
  reseller: 'Reseller',
  // plans
  trial: 'Trial',
  full: 'Full',
  // licenses
  normal: 'Normal',
  'expiring-soon': 'Expiring soon',
  'in-grace-period': 'In grace period',
  expired: 'Expired',
  'exceeded-allocation': 'Exceeded allocation',
  // reports
  'msp-preparing': 'MSP preparing',
  'under-review': 'Under review',
  approved: 'Approved',
  rejected: 'Rejected',
  'submitted-to-vendor': 'Submitted to vendor',
  completed: 'Completed',
  'automatic-without-penalties': 'Automatic, no penalties',
  'automatic-with-penalties': 'Automatic, penalties',
  manual: 'Manual',
  'returned-by-vendor': 'Returned by the vendor',
}

/** The words for a code; an unknown one reads as in the widgets: `on-hold` is "On hold". */
export const words = (code: string): string => (Object.hasOwn(WORDS, code) ? WORDS[code]! : readable(code))

function readable(code: string): string {
  const [first = '', ...rest] = code.replaceAll('-', ' ')
  return first.toUpperCase() + rest.join('')
}

/** How long it takes, in words: "a second", "12 seconds". */
export const seconds = (count: number): string => (count === 1 ? 'a second' : `${count} seconds`)
