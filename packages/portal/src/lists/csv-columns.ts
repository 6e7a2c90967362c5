import type { LicenseSummary, Rows, Screen } from '@lmp-widgets/data-adapter'
import { words } from './words.js'

interface CsvColumn<Row> {
  label: string
  cell: (row: Row) => string | number
}

/** The columns of each exported list. */
export const CSV_COLUMNS: { readonly [S in Screen]: readonly CsvColumn<Rows[S]>[] } = {
  partners: [
    { label: 'Id', cell: row => row.id },
    { label: 'Name', cell: row => row.name },
    { label: 'City', cell: row => row.city },
    { label: 'State', cell: row => row.state },
    { label: 'Type', cell: row => words(row.type) },
    { label: 'Status', cell: row => words(row.status) },
    { label: 'Acquired on', cell: row => row.acquiredOn },
    { label: 'First full sale on', cell: row => row.firstFullSaleOn ?? '' },
    { label: 'Customers', cell: row => row.customers },
    { label: 'Licenses', cell: row => licenses(row.licenses) },
    { label: 'Units in the cycle before', cell: row => row.decrease?.previous ?? '' },
    { label: 'Units in the cycle', cell: row => row.decrease?.current ?? '' },
  ],
  customers: [
    { label: 'Id', cell: row => row.id },
    { label: 'Name', cell: row => row.name },
    { label: 'City', cell: row => row.city },
    { label: 'State', cell: row => row.state },
    { label: 'Status', cell: row => words(row.status) },
    { label: 'Created on', cell: row => row.createdOn },
    { label: 'Partner id', cell: row => row.partnerId },
    { label: 'Partner', cell: row => row.partnerName },
    { label: 'Licenses', cell: row => licenses(row.licenses) },
  ],
  'service-plans': [
    { label: 'Id', cell: row => row.id },
    { label: 'Name', cell: row => row.name },
    { label: 'Product', cell: row => row.productName },
    { label: 'Version', cell: row => words(row.version) },
    { label: 'Status', cell: row => words(row.status) },
    { label: 'Created on', cell: row => row.createdOn },
  ],
  'usage-reports': [
    { label: 'Id', cell: row => row.id },
    { label: 'Cycle', cell: row => row.cycle },
    { label: 'Partner id', cell: row => row.partnerId },
    { label: 'Partner', cell: row => row.partnerName },
    { label: 'Status', cell: row => words(row.status) },
    { label: 'Provisioned units', cell: row => row.provisioned },
    { label: 'Chargeable units', cell: row => row.chargeable },
  ],
  'billing-reports': [
    { label: 'Id', cell: row => row.id },
    { label: 'Cycle', cell: row => row.cycle },
    { label: 'Partner id', cell: row => row.partnerId },
    { label: 'Partner', cell: row => row.partnerName },
    { label: 'Status', cell: row => words(row.status) },
    { label: 'Kind', cell: row => (row.kind === undefined ? '' : words(row.kind)) },
    { label: 'Chargeable units', cell: row => row.chargeable },
  ],
}

function licenses(summaries: readonly LicenseSummary[]) {
  return summaries
    .map(({ productName, status, licenses }) => `${productName} ${words(status)}: ${licenses}`)
    .join('; ')
}
