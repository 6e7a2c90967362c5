import type { DrillDown, DrillDownOf, Filters, Screen } from '../../contract/drill-down.js'
import type { Page } from '../../contract/rows.js'
import { encodeCursor, placeOf, type Position } from '../../paging/cursor.js'
import type { Slice } from '../../paging/slice.js'
import { compareText } from '../text.js'
import type { Records, Table } from './table.js'

/** One page of the records that meet a filter; `matching` is in the ascending order of the slice's key. */
export function pageOf<S extends Screen>(
  table: Table<S>,
  matching: readonly Records[S][],
  drillDown: DrillDownOf<S>,
  { limit, sort, after }: Slice<S>,
): Omit<Page<S>, 'asOf'> {
  const { screen, filter } = drillDown as { screen: S; filter: Filters[S] }
  const valueOf = table.sortValues[sort.key]
  const place = (record: Records[S]): Position => ({ value: valueOf(record), id: record.id })
  const marked = after && table.records.find(({ id }) => id === after.id)
  const begin = after && placeOf(after, marked && valueOf(marked))
  const isLater = (record: Records[S]) =>
    !begin || comparePlaces(place(record), begin) * (sort.descending ? -1 : 1) > 0

  const ordered = sort.descending ? matching.toReversed() : matching
  const start = ordered.findIndex(isLater)
  const rest = start < 0 ? [] : ordered.slice(start)
  const shown = rest.slice(0, limit)
  const last = shown.at(-1)
  return {
    screen,
    total: ordered.length,
    rows: shown.map(record => table.toRow(record, filter)),
    ...(last &&
      shown.length < rest.length && {
        nextCursor: encodeCursor(drillDown as DrillDown, sort, place(last)),
      }),
  }
}

function comparePlaces(a: Position, b: Position): number {
  return compareText(a.value, b.value) || compareText(a.id, b.id)
}
