import type { Screen, Widget } from '@lmp-widgets/data-adapter'
import { FILTER_PARAMS, pageReaders, SORT_KEYS, WIDGET_PARAMS } from '@lmp-widgets/data-adapter/testing'

/** A parameter of a URL, as it is published. */
export interface Parameter {
  name: string
  about: string
  example: string
  /** What its text must be. */
  expected: string
  schema: object
}

/** What each parameter means, and a value of it in the examples' book. Names and limits come from the code that reads them. */
const WORDS: Readonly<Record<string, readonly [about: string, example: string]>> = {
  id: ['Exactly the company with this id.', 'nw-p-000001'],
  name: ['Part of the name, ignoring case; no wildcards. Accents count.', 'sea'],
  status: ['Exactly this status.', 'enabled'],
  'license-status': [
    'Holds a license in this status, or has a customer that does. Together with `product`: one license that meets both.',
    'expired',
  ],
  product: ['Id of a product: of a license that is held, or of the plan.', 'nw-endpoint'],
  partner: ['Id of the partner that it belongs to.', 'nw-p-000001'],
  type: ['Type of the partner.', 'msp'],
  'acquired-from': ['Acquired on this day or later.', '2026-10-26'],
  'acquired-before': ['Acquired before this day.', '2026-11-25'],
  'without-full-sale': ['Only partners that have never sold a full license.', 'true'],
  'decrease-product': [
    'Chargeable units of this product fell. The three parameters of a decrease come together or not at all.',
    'nw-endpoint',
  ],
  'decrease-cycle': ['The cycle to which they fell, from the one before.', '2026-10'],
  'decrease-threshold': ['They fell by more than this: percent of the cycle before, or units.', '10-percent'],
  version: ['Version of the plan.', 'trial'],
  cycle: ['A report cycle: a calendar month in the account’s time zone.', '2026-10'],
  kind: ['A kind: of company to search for, or of report under review.', 'manual'],
  text: ['Part of a company’s name, ignoring case. Without it nothing is searched.', 'sea'],
  limit: ['How many at most.', '2'],
  cursor: [
    'Where the page begins: `nextCursor` of the page before. It belongs to that list in that order alone.',
    '',
  ],
  sort: [
    'What to sort by, `-` before it for descending. Rows that are equal there are in order of their id, then descending too.',
    '',
  ],
  view: ['Buckets of a month or of a quarter.', 'quarterly'],
  period: ['A calendar year in the account’s time zone: this one or one of the four before.', '2025'],
}

const EXAMPLES: Readonly<Record<string, string>> = {
  'account-search kind': 'customer',
  'customers id': 'nw-c-001250',
  'partners status': 'active',
  'usage-reports status': 'approved',
  'billing-reports status': 'under-review',
}

/** What holds when a parameter is not given. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'account-search kind': 'the first of `kinds`',
  'account-search limit': '8',
  'usage-report-status cycle': 'the last closed month',
  'billing-report-status cycle': 'the last closed month',
  'new-partner-acquisition view': '`monthly`',
  'new-partner-acquisition period': 'this year',
  ...Object.fromEntries(
    Object.entries(SORT_KEYS).flatMap(([screen, [sort]]) => [
      [`${screen} limit`, '50'],
      [`${screen} sort`, `\`${sort}\``],
    ]),
  ),
}

function aboutOf(of: string, name: string, about: string): string {
  const otherwise = OTHERWISE[`${of} ${name}`]
  return otherwise === undefined ? about : `${about} When not given: ${otherwise}.`
}

function toParameters(
  of: string,
  readers: Readonly<Record<string, { expected: string; schema: object }>>,
): Parameter[] {
  return Object.entries(readers).map(([name, { expected, schema }]) => {
    const words = WORDS[name]
    if (!words) throw new Error(`test/contract/parameters.ts says nothing about "${name}"`)
    const example = EXAMPLES[`${of} ${name}`] ?? words[1]
    return { name, about: aboutOf(of, name, words[0]), example, expected, schema }
  })
}

/** The parameters of a widget. */
export const widgetParameters = (widget: Widget): Parameter[] => toParameters(widget, WIDGET_PARAMS[widget])

/** The filter of a list. */
export const filterParameters = (screen: Screen): Parameter[] => toParameters(screen, FILTER_PARAMS[screen])

/** Which page of a list. */
export const pageParameters = (screen: Screen): Parameter[] => toParameters(screen, pageReaders(screen))
