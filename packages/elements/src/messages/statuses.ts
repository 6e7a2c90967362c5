/** What the statuses that we know are called, and the words around them, in English. */
export const statuses = {
  normal: 'Normal',
  'expiring-soon': 'Expiring soon',
  'in-grace-period': 'In grace period',
  expired: 'Expired',
  'exceeded-allocation': 'Exceeded allocation',

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

/** The words of the status lists, in English. */
export const breakdown = {
  percentOf: (percent: string, _n: number) => `${percent} percent`,
  andMore: (count: string, _n: number) => `and ${count} more`,
  andMoreWith: (count: string, sum: string, _n: number) => `and ${count} more, ${sum} in all`,
  cycle: 'Cycle',
  reports: (total: string, n: number) => `${total} ${n === 1 ? 'report' : 'reports'}`,
  noStatuses: 'There are no statuses.',
}
