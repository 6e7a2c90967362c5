import type { Place } from '../base/place.js'

/**
 * Columns of twelve for each widget, in their order, with at most so many tiles or lists in a row.
 * Neighbours of one kind share their rows evenly, so none has a hole.
 */
export function spans(places: readonly Place[], most: 4 | 2): number[] {
  const result: number[] = []
  while (result.length < places.length) result.push(...nextSpans(places.slice(result.length), most))
  return result
}

/** What may share a row with the other one. */
const BESIDE: { readonly [P in Place]?: number } = { chart: 8, aside: 4 }

function nextSpans(places: readonly Place[], most: number): number[] {
  const [first, second] = places
  const pair = [BESIDE[first!]!, BESIDE[second!]!]
  if (most > 2 && pair[0]! + pair[1]! === 12) return pair
  if (first !== 'tile' && first !== 'list') return [12]
  const other = places.findIndex(place => place !== first)
  return evenly(other < 0 ? places.length : other, most)
}

/** With four in a row at most, 5 are 3 and 2. */
function evenly(count: number, most: number): number[] {
  const rows = Math.ceil(count / most)
  // Not by `Array.from`: that of Prototype.js calls no function, and the rows would never fill.
  return [...Array(rows).keys()].flatMap(row => {
    const inRow = Math.floor((count - row + rows - 1) / rows)
    return Array<number>(inRow).fill(12 / inRow)
  })
}
