import fc from 'fast-check'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import type { Rows } from '../contract/rows.js'
import { FilterValues } from './filter-values.js'

/** One list to ask for: the filter, and how many rows in a page. */
export interface FilterCase {
  filter: DrillDown['filter']
  limit: number
  /** Of a list that is too long to be read whole, the row whose surroundings are looked at. */
  row: number
}

/** Fields that together mean something else than each on its own. */
const PAIRS = [
  ['licenseStatus', 'product'],
  ['acquiredFrom', 'acquiredBefore'],
  ['status', 'partnerId'],
]

/** Filters of up to three fields, with values that rows have and values that only look like them; they shrink to few fields. */
export function filterCases(
  screen: Screen,
  rows: readonly Rows[Screen][],
  cycle: string,
): fc.Arbitrary<FilterCase> {
  const fields = FIELDS[screen](new FilterValues(rows, cycle))
  const some = (maxLength: number) => fc.subarray(Object.keys(fields), { maxLength })
  const filter = fc
    .record({
      values: fc.record(fields),
      names: fc.oneof(some(1), some(2), some(3), fc.constantFrom(...PAIRS)),
    })
    .map(({ values, names }) =>
      Object.fromEntries(names.filter(name => name in values).map(name => [name, values[name]])),
    )
  return fc.record({
    filter: filter as fc.Arbitrary<DrillDown['filter']>,
    limit: fc.constantFrom(50, 3, 1),
    row: fc.nat(Math.max(0, rows.length - 1)),
  })
}

/** A name as somebody else types it. */
const FORMS: readonly ((name: string) => string)[] = [
  // Many databases find a name without its accents; the contract does not.
  name => name.normalize('NFD').replace(/\p{Mark}/gu, ''),
  name => name.normalize(name === name.normalize('NFC') ? 'NFD' : 'NFC'),
  // Search engines take full width for half, and ﬁ for fi.
  name => name.normalize('NFKC'),
  // Forms are often read without the blanks at their ends.
  name => `${name} `,
  // ß is SS in capitals.
  name => name.toUpperCase(),
  // Σ has another small letter where a word ends, and a part of a name may end in the middle of one.
  name => /^.*?[Σσ](?=\p{Letter})/u.exec(name)?.[0].toUpperCase() ?? '',
]

/**
 * What random values may miss: both ends of a range, and forms of a name that a back end which only lower-cases both sides takes
 * for different names.
 */
export function edgeCases(rows: readonly Rows[Screen][]): [FilterCase][] {
  const names = rows.map(row => ('name' in row ? [...row.name].slice(0, 100).join('') : ''))
  const forms = FORMS.flatMap((form): [FilterCase][] => {
    const row = names.findIndex(name => name && !name.toLowerCase().includes(form(name).toLowerCase()))
    return row < 0 ? [] : [[{ filter: { name: form(names[row]!) }, limit: 50, row }]]
  })
  const row = rows.length >> 1
  const middle = rows[row]
  if (!middle || !('acquiredOn' in middle)) return forms
  const ends = [{ acquiredFrom: middle.acquiredOn }, { acquiredBefore: middle.acquiredOn }]
  return [...ends.map((filter): [FilterCase] => [{ filter, limit: 50, row }]), ...forms]
}

type Fields = Record<string, fc.Arbitrary<unknown>>

const FIELDS: { readonly [S in Screen]: (values: FilterValues) => Fields } = {
  customers: values => ({
    name: values.names(),
    status: values.words('status'),
    licenseStatus: values.ofLicenses('status'),
    product: values.ofLicenses('product'),
    partnerId: values.words('partnerId'),
    id: values.words('id'),
  }),
  partners: values => ({
    name: values.names(),
    status: values.words('status'),
    type: values.words('type'),
    licenseStatus: values.ofLicenses('status'),
    product: values.ofLicenses('product'),
    acquiredFrom: values.days(),
    acquiredBefore: values.days(),
    withoutFullSale: fc.constant(true),
    decrease: values.decreases(),
    id: values.words('id'),
  }),
  'service-plans': values => ({
    name: values.names(),
    status: values.words('status'),
    version: values.words('version'),
    product: values.words('product'),
  }),
  'usage-reports': values => ({
    cycle: values.cycles(),
    status: values.words('status'),
    partnerId: values.words('partnerId'),
  }),
  'billing-reports': values => ({
    cycle: values.cycles(),
    status: values.words('status'),
    kind: values.words('kind'),
    partnerId: values.words('partnerId'),
  }),
}
