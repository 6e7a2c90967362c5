/** The words of the receipt behind the numbers, in English. */
export const receipt = {
  receipt: 'About these numbers',
  'receipt.counts': 'Counts',
  'receipt.filter': 'Filter',
  'receipt.account': 'Account',
  'receipt.source': 'Source',
  'receipt.as-of': 'As of',
  'receipt.received': 'Received',
  'receipt.contract': 'Contract',
  'receipt.stale': 'Asking again has failed: this is the last good answer.',
  'receipt.host': 'This page',
  'receipt.each': 'each its own',
  'receipt.no-list': 'Your role sees how many, and not which.',
  'receipt.copy': 'Copy as JSON',
  'receipt.copied': 'Copied',
  'receipt.not-copied': 'The browser does not copy here.',
  'receipt.close': 'Close',

  'counts.enabled-customers': 'Customers that are enabled.',
  'counts.active-partners': 'Partners that are active.',
  'counts.enabled-service-plans': 'Service plans that are enabled, in use or not.',
  'counts.customer-license-status':
    'Customers that hold a license in each status. One customer can be in several.',
  'counts.partner-license-status':
    'Partners whose customers hold a license in each status. One partner can be in several.',
  'counts.usage-report-status': 'Usage reports of one cycle. Each is in one status.',
  'counts.billing-report-status': 'Billing reports of one cycle. Each is in one status.',
  'counts.new-partner-acquisition':
    'Partners by the day on which they were acquired. A running period is compared with the same days of the year before.',
  'counts.new-partner-overview': 'Partners acquired in these days.',
  'counts.chargeable-unit-decrease':
    'Partners whose chargeable units of a product fell by more than the threshold. A partner counts once for each product.',
  'counts.inactive-new-partners': 'New partners that have not sold a full license yet.',

  'filter.id': 'Company',
  'filter.name': 'Name has',
  'filter.status': 'Status',
  'filter.licenseStatus': 'License status',
  'filter.product': 'Product',
  'filter.partnerId': 'Partner',
  'filter.type': 'Type',
  'filter.version': 'Version',
  'filter.cycle': 'Cycle',
  'filter.kind': 'Kind',
  'filter.acquiredFrom': 'Acquired from',
  'filter.acquiredBefore': 'Acquired before',
  'filter.withoutFullSale': 'Without a sale of a full license',
  'filter.threshold': 'Decrease',
  enabled: 'Enabled',
  active: 'Active',
}

/** The texts of the receipt; a language has them in a file of its own. */
export type ReceiptMessages = typeof receipt
