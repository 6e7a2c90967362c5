import fc from 'fast-check'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import type { LicenseSummary, Rows } from '../contract/rows.js'
import { addDays } from '../records/calendar.js'

/** One list to ask for: the filter, and how many rows in a page. */
export interface FilterCase {
  filter: DrillDown['filter']
  limit: number
  /** Of a list that is too long to be read whole, the row whose surroundings are looked at. */
  row: number
}

/** Fields that mean something else together than each alone. */
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
  const fields = FIELDS[screen](new Values(rows, cycle))
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

/** What chance may pass over: a name without its accents, by which many databases find it, and the contract does not. */
export function accentCases(rows: readonly Rows[Screen][]): [FilterCase][] {
  for (const [row, { name }] of rows.map(row => ({ name: '', ...row })).entries()) {
    const text = [...name].slice(0, 100).join('')
    const bare = text.normalize('NFD').replace(/\p{Mark}/gu, '')
    if (bare && bare !== text) return [[{ filter: { name: bare }, limit: 50, row }]]
  }
  return []
}

type Fields = Record<string, fc.Arbitrary<unknown>>

const FIELDS: { readonly [S in Screen]: (values: Values) => Fields } = {
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

/** Values for filters, from the rows of a list. */
class Values {
  readonly #rows: readonly Record<string, unknown>[]
  readonly #cycle: string

  constructor(rows: readonly Rows[Screen][], cycle: string) {
    this.#rows = rows as unknown as Record<string, unknown>[]
    this.#cycle = cycle
  }

  words(field: string): fc.Arbitrary<string> {
    return this.#lookAlikes(this.#distinct(field))
  }

  ofLicenses(field: keyof LicenseSummary): fc.Arbitrary<string> {
    return this.#lookAlikes(distinct(this.#licenses().map(license => String(license[field]))))
  }

  /** Whole names and parts of them, in either case, and what a database could take for a pattern. */
  names(): fc.Arbitrary<string> {
    const names = this.#distinct('name').map(name => [...name].slice(0, 100))
    const parts = names.flatMap(name => [name, name.slice(1, 4), name.slice(0, 3), name.slice(-3)])
    const texts = distinct(parts.map(part => part.join('')).filter(Boolean))
    return fc.oneof(
      ...(texts.length > 0
        ? [
            pick(texts),
            pick(texts.map(text => text.toUpperCase())),
            pick(texts.map(text => text.toLowerCase())),
          ]
        : []),
      fc.constantFrom('%', '_', '\\', "'", '*', '.'),
    )
  }

  days(): fc.Arbitrary<string> {
    const days = this.#distinct('acquiredOn')
    return pick(distinct(days.flatMap(day => [day, addDays(day, 1), `${day.slice(0, 7)}-01`])), '2026-01-01')
  }

  cycles(): fc.Arbitrary<string> {
    return pick([...this.#distinct('cycle'), '1999-01'])
  }

  decreases(): fc.Arbitrary<unknown> {
    return fc.record({
      product: pick(distinct(this.#licenses().map(({ product }) => product)), 'no-such-product'),
      cycle: fc.constant(this.#cycle),
      threshold: fc.record({
        kind: fc.constantFrom('percent', 'units'),
        value: fc.constantFrom(0, 10, 1, 99, 100, 1000),
      }),
    })
  }

  #licenses(): LicenseSummary[] {
    return this.#rows.flatMap(row => (row['licenses'] ?? []) as LicenseSummary[])
  }

  #distinct(field: string): string[] {
    return distinct(this.#rows.map(row => row[field]).filter(value => typeof value === 'string'))
  }

  // A word in another case, or a part of it, is another word.
  #lookAlikes(words: readonly string[]): fc.Arbitrary<string> {
    const likes = words.slice(0, 50).flatMap(word => [word.toUpperCase(), word.slice(0, -1), `${word} `])
    return fc.oneof(
      { weight: 4, arbitrary: pick(words, 'no-such-word') },
      { weight: 1, arbitrary: pick([...likes, '%']) },
    )
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function pick(values: readonly string[], otherwise?: string): fc.Arbitrary<string> {
  return fc.constantFrom(...(values.length > 0 || otherwise === undefined ? values : [otherwise]))
}
