import type { DrillDown, Filters, Screen } from '../contract/drill-down.js'
import type { CustomerRow, LicenseSummary, PartnerRow, Rows } from '../contract/rows.js'
import { isDecrease } from '../records/decrease.js'
import { searchKey } from '../records/text.js'

/** Whether a row shows what one field of the filter asks for. */
type Tests<S extends Screen> = {
  readonly [F in keyof Filters[S]]-?: (
    row: Rows[S],
    wanted: NonNullable<Filters[S][F]>,
    filter: Filters[S],
  ) => boolean
}

const hasName = (row: { name: string }, text: string) => searchKey(row.name).includes(searchKey(text))

const holds = (row: CustomerRow | PartnerRow, wanted: Partial<LicenseSummary>) =>
  row.licenses.some(
    ({ product, status }) => product === (wanted.product ?? product) && status === (wanted.status ?? status),
  )

const TESTS: { readonly [S in Screen]: Tests<S> } = {
  customers: {
    id: (row, id) => row.id === id,
    name: hasName,
    status: (row, status) => row.status === status,
    licenseStatus: (row, status, { product }) =>
      holds(row, { status, ...(product !== undefined && { product }) }),
    product: (row, product) => holds(row, { product }),
    partnerId: (row, id) => row.partnerId === id,
  },
  partners: {
    id: (row, id) => row.id === id,
    name: hasName,
    status: (row, status) => row.status === status,
    type: (row, type) => row.type === type,
    licenseStatus: (row, status, { product }) =>
      holds(row, { status, ...(product !== undefined && { product }) }),
    product: (row, product) => holds(row, { product }),
    acquiredFrom: (row, from) => row.acquiredOn >= from,
    acquiredBefore: (row, before) => row.acquiredOn < before,
    withoutFullSale: row => row.firstFullSaleOn === undefined,
    decrease: ({ decrease }, { threshold }) =>
      decrease !== undefined && isDecrease(decrease.previous, decrease.current, threshold),
  },
  'service-plans': {
    name: hasName,
    status: (row, status) => row.status === status,
    version: (row, version) => row.version === version,
    product: (row, product) => row.product === product,
  },
  'usage-reports': {
    cycle: (row, cycle) => row.cycle === cycle,
    status: (row, status) => row.status === status,
    partnerId: (row, id) => row.partnerId === id,
  },
  'billing-reports': {
    cycle: (row, cycle) => row.cycle === cycle,
    status: (row, status) => row.status === status,
    kind: (row, kind) => row.kind === kind,
    partnerId: (row, id) => row.partnerId === id,
  },
}

/** Whether the row shows everything that the filter asks for. */
export function meetsFilter({ screen, filter }: DrillDown, row: Rows[Screen]): boolean {
  const tests = TESTS[screen] as Record<string, (row: unknown, wanted: unknown, filter: object) => boolean>
  return Object.entries(filter).every(
    ([field, wanted]) => wanted === undefined || tests[field]?.(row, wanted, filter) === true,
  )
}
