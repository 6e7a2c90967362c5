import type { Screen } from '../contract/drill-down.js'
import type { PageRequest } from '../contract/rows.js'
import { sortKeysOf } from '../paging/slice.js'
import { integer, oneOf, readParams, text, type Reader } from './read-params.js'

/** The parameters that every list has besides its filter. */
export const PAGE_PARAMS: readonly string[] = ['limit', 'cursor', 'sort']

/** How each of them is read on that screen. */
export function pageReaders(screen: Screen): Readonly<Record<string, Reader<unknown>>> {
  return {
    limit: integer(1, 1000),
    cursor: text(12_000),
    sort: oneOf(...sortKeysOf(screen).flatMap(key => [key, `-${key}`])),
  }
}

/**
 * Reads which page of a list is asked for; all other parameters are left to `parseDrillDown`.
 * Throws `invalid-request` with `field` for a bad or repeated one.
 */
export function parsePage(screen: Screen, params: URLSearchParams): PageRequest {
  return Object.fromEntries(readParams(pageReaders(screen), params).values)
}
