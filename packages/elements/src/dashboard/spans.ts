import type { Place } from '../base/widget-element.js'

/** Columns of twelve for each widget, in their order. Neighbours of one kind share their rows evenly, so none has a hole. */
export function spans(places: readonly Place[]): number[] {
  const result: number[] = []
  for (let start = 0; start < places.length; start = result.length) {
    const row = rowFrom(places, start)
    result.push(...row)
  }
  return result
}

function rowFrom(places: readonly Place[], start: number): number[] {
  const place = places[start]!
  const next = places[start + 1]
  if (place === 'chart' && next === 'aside') return [8, 4]
  if (place === 'aside' && next === 'chart') return [4, 8]
  let run = 1
  while (places[start + run] === place) run++
  if (place !== 'tile' && place !== 'list') return Array<number>(run).fill(12)
  return evenly(run)
}

/** Four to a row at most; 5 are 3 and 2. */
function evenly(count: number): number[] {
  const rows = Math.ceil(count / 4)
  return Array.from({ length: rows }, (_, row) => {
    const inRow = Math.floor((count - row + rows - 1) / rows)
    return Array<number>(inRow).fill(12 / inRow)
  }).flat()
}
