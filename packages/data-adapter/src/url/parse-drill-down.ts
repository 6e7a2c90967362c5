import { AdapterError } from '../contract/adapter-error.js'
import type { DrillDownOf, Filters, Screen, Threshold } from '../contract/drill-down.js'
import { PAGE_PARAMS } from './parse-page.js'
import { cycle, date, integer, invalid, oneOf, readParams, text, type Reader } from './read-params.js'

const word = text(1000)

const threshold: Reader<Threshold> = {
  expected: 'a threshold such as 10-percent or 5-units',
  schema: { type: 'string', pattern: '^(0|[1-9][0-9]{0,15})-(percent|units)$' },
  read: value => {
    const [, amount = '', kind] = /^(\d+)-(percent|units)$/.exec(value) ?? []
    const number = integer(0, Number.MAX_SAFE_INTEGER).read(amount)
    return number === undefined ? undefined : { kind: kind as Threshold['kind'], value: number }
  },
}

const DECREASE = {
  'decrease-product': word,
  'decrease-cycle': cycle,
  'decrease-threshold': threshold,
}

/** The parameters of each screen's filter, by their names in a URL. */
export const FILTER_PARAMS: { readonly [S in Screen]: Readonly<Record<string, Reader<unknown>>> } = {
  customers: { id: word, name: word, status: word, 'license-status': word, product: word, partner: word },
  partners: {
    id: word,
    name: word,
    status: word,
    type: word,
    'license-status': word,
    product: word,
    'acquired-from': date,
    'acquired-before': date,
    'without-full-sale': oneOf('true'),
    ...DECREASE,
  },
  'service-plans': { name: word, status: word, version: word, product: word },
  'usage-reports': { cycle, status: word, partner: word },
  'billing-reports': { cycle, status: word, kind: word, partner: word },
}

/** A drill-down as it was read from a URL. */
export interface ParsedDrillDown<S extends Screen = Screen> {
  drillDown: DrillDownOf<S>
  /** Parameters that are not a filter of this screen: not applied, and not to be silently ignored. */
  unknown: [name: string, value: string][]
}

/** The list screens, by name. */
export const SCREENS = Object.keys(FILTER_PARAMS) as readonly Screen[]

/**
 * Reads a filter back from the URL of a list screen; `limit`, `cursor` and `sort` are left to `parsePage`.
 * Throws `invalid-request` with `field` for a bad or repeated parameter, and `not-found` for an unknown screen.
 */
export function parseDrillDown<S extends Screen>(screen: S, params: URLSearchParams): ParsedDrillDown<S> {
  if (!SCREENS.includes(screen)) throw new AdapterError('not-found', 'There is no such screen.')
  const { values, unknown } = readParams(FILTER_PARAMS[screen], params, PAGE_PARAMS)
  const filter: Record<string, unknown> = {}
  for (const [name, value] of values) {
    if (name in DECREASE) continue
    if (name === 'partner') filter.partnerId = value
    else if (name === 'without-full-sale') filter.withoutFullSale = true
    else filter[name.replace(/-./g, ([, letter = '']) => letter.toUpperCase())] = value
  }
  const decrease = readDecrease(values)
  if (decrease) filter.decrease = decrease
  return { drillDown: { screen, filter: filter as Filters[S] } as DrillDownOf<S>, unknown }
}

/** The three parameters of a decrease come together or not at all. */
function readDecrease(values: ReadonlyMap<string, unknown>): object | undefined {
  const names = Object.keys(DECREASE)
  if (!names.some(name => values.has(name))) return undefined
  const missing = names.find(name => !values.has(name))
  if (missing) throw invalid(missing, 'is missing beside the other parameters of the decrease')
  return {
    product: values.get('decrease-product'),
    cycle: values.get('decrease-cycle'),
    threshold: values.get('decrease-threshold'),
  }
}
