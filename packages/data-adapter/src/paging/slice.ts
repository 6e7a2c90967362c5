import { AdapterError } from '../contract/adapter-error.js'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import { SORT_KEYS, type PageRequest } from '../contract/rows.js'
import { decodeCursor, type Mark } from './cursor.js'

type Unsigned<K extends string> = K extends `-${infer Key}` ? Key : K

/** What the rows of a screen can be sorted by. */
export type SortKey<S extends Screen = Screen> = { [K in S]: Unsigned<(typeof SORT_KEYS)[K][number]> }[S]

/** An order of rows: by the key, then by id. Descending is its exact reverse, ids included. */
export interface Sort<S extends Screen = Screen> {
  key: SortKey<S>
  descending: boolean
}

/** A page request that has been checked. */
export interface Slice<S extends Screen = Screen> {
  /** 1 to 1000. */
  limit: number
  sort: Sort<S>
  /** The rows come after this one, in the order of `sort`. */
  after: Mark | undefined
}

/**
 * Checks a page request for that list.
 * Throws an `AdapterError` `invalid-request` whose `field` is `limit`, `sort` or `cursor`.
 */
export function readSlice<S extends Screen>(
  drillDown: { screen: S; filter: object },
  { limit = 50, sort, cursor }: PageRequest = {},
): Slice<S> {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new AdapterError('invalid-request', 'The limit must be a whole number from 1 to 1000.', {
      field: 'limit',
    })
  }
  const order = readSort(drillDown.screen, sort)
  const after = cursor === undefined ? undefined : decodeCursor(drillDown as DrillDown, order, cursor)
  return { limit, sort: order, after }
}

function readSort<S extends Screen>(screen: S, sort: string = SORT_KEYS[screen][0]): Sort<S> {
  const keys = sortKeysOf(screen)
  const key = keys.find(key => key === unsigned(sort))
  if (key === undefined) {
    throw new AdapterError(
      'invalid-request',
      `This list can be sorted by ${keys.join(', ')}, with - before it for descending.`,
      { field: 'sort' },
    )
  }
  return { key: key as SortKey<S>, descending: sort.startsWith('-') }
}

/** What the screen can be sorted by, in either direction. */
export function sortKeysOf(screen: Screen): string[] {
  return SORT_KEYS[screen].map(unsigned)
}

function unsigned(sort: string): string {
  return sort.startsWith('-') ? sort.slice(1) : sort
}
