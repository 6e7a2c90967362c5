/** The words of the partner table and of the decrease list, in English. */
export const lists = {
  company: 'Company',
  type: 'Type',
  acquired: 'Acquired',
  customers: 'Customers',
  fullLicenses: 'Full licenses',
  trialLicenses: 'Trial licenses',
  chargeableUnits: 'Chargeable units',
  msp: 'MSP',
  reseller: 'Reseller',
  viewAll: (total: string, _n: number) => `View all ${total}`,
  shownOf: (shown: string, total: string, _n: number) => `${shown} of ${total} shown`,
  noNewPartners: 'No partner was acquired in these days.',
  withheld: (total: string, n: number) =>
    `${total} new ${n === 1 ? 'partner' : 'partners'}. Your role sees how many, and not which.`,

  above: (threshold: string) => `> ${threshold}`,
  units: (value: string, n: number) => `${value} ${n === 1 ? 'unit' : 'units'}`,
  aboveInCycle: (threshold: string, cycle: string) => `more than ${threshold} in ${cycle}`,
  noDecrease: 'No partner is above the threshold.',
  moreProducts: (count: string, n: number) => `and ${count} more ${n === 1 ? 'product' : 'products'}`,
}
