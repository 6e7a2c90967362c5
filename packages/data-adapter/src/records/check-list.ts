import { AdapterError } from '../contract/adapter-error.js'
import type { Screen } from '../contract/drill-down.js'
import { isObject } from '../schema/check.js'
import type { ListPart } from './lists.js'
import type { Dimension } from './record-source.js'

// What a list of a back end may not say, since a number made from it would be wrong. In words for whoever wrote it.

/** A part of a list has rows and a total: no text, as some databases write one, and no page of a proxy. */
export function checkPart<S extends Screen>(screen: Screen, part: unknown): ListPart<S> {
  const { total, rows } = isObject(part) ? part : {}
  if (Number.isSafeInteger(total) && Number(total) >= 0 && Array.isArray(rows))
    return { total, rows } as ListPart<S>
  throw wrong(screen, 'must have "rows", and a "total" that is a whole number')
}

/** Each row has one word: rows left over would be missing from the sum, rows counted twice would be too many in it. */
export function checkSum(screen: Screen, dimension: Dimension, total: number, sum: number): void {
  if (sum === total) return
  const cure = sum < total ? 'name the missing ones in "words"' : `apply the filter "${dimension}"`
  throw wrong(screen, `has ${total} rows, but by ${dimension} ${sum}: ${cure}`)
}

/** A list that was read to its end had as many rows as it says. */
export function checkEnd(screen: Screen, total: number, rows: number): void {
  if (rows !== total) throw wrong(screen, `has a total of ${total}, but ended after ${rows} rows`)
}

const wrong = (screen: Screen, why: string): AdapterError =>
  new AdapterError('invalid-answer', `The list "${screen}" ${why}.`)
