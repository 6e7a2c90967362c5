import { sql, type RawBuilder } from 'kysely'
import type { DrillDown, Rows, Screen } from '@lmp-widgets/data-adapter'
import type { Mark, Position, Slice } from '@lmp-widgets/data-adapter/records'
import { fell } from './falls.js'
import { TABLES, rowsOfFew, whereOf } from './filters.js'
import { day, LISTS, type List, type Order } from './lists.js'
import { entriesNamed } from './names.js'
import { all, type Condition, type Scope } from './scope.js'
import type { Way } from './ways.js'

/** What the entries of customers by name, `customers_by_name`, are ordered by. */
const ENTRY_START = 'k.name_start'

/** A row as the database gives it: with what it was sorted by, for the next page's cursor. */
export type ListedRow<S extends Screen> = Rows[S] & { sortValue: string }

/**
 * The query of a page: one row more than asked, which tells whether there is a next page.
 * The page is cut first, from what it is ordered by; only its rows are then joined and adorned.
 */
export function pageQuery<S extends Screen>(
  scope: Scope,
  drillDown: DrillDown,
  { limit, sort: { key, descending } }: Slice<S>,
  after: Position | undefined,
  way: Way,
): RawBuilder<ListedRow<S>> {
  const list = LISTS[drillDown.screen as S]
  const order = list.orders[key]
  const alias = sql.ref(list.id.slice(0, list.id.indexOf('.')))
  const direction = sql.raw(descending ? 'desc' : 'asc')
  const inOrder = (start: string | undefined) => {
    const columns = [...(start === undefined ? [] : [start]), order.column, list.id]
    return sql`order by ${sql.join(columns.map(each => sql`${sql.ref(each)} ${direction}`))}`
  }
  const start = way === 'by-entries' ? ENTRY_START : order.start
  const ofTwo = way === 'by-entries' || order.join !== undefined
  const begins = after && ofTwo ? startsAt(start, descending, after) : []
  const rest = after ? beyond(list, { ...order, start }, descending, after) : []
  const rows = {
    'in-order': () => sql`${TABLES[drillDown.screen]} ${order.join ?? sql``}
      where ${all([whereOf(scope, drillDown, 'in-rows'), ...begins, ...rest])}`,
    // The offset keeps the two steps apart: the planner takes every part of a name for frequent, and would read in order.
    'found-first': () => sql`
      (${rowsOfFew(scope, drillDown)} offset 0) ${alias} ${order.join ?? sql``}
      where ${all([sql`true`, ...rest])}`,
    // The offsets keep the order of the entries, and their rows to one after the other.
    'by-entries': () => sql`
      (select * from lmp.customers k where ${all([entriesNamed(scope, nameIn(drillDown)), ...begins])}
        order by ${sql.ref(ENTRY_START)} ${direction} offset 0) k
      cross join lateral (
        select * from ${TABLES[drillDown.screen]}
         where c.account_id = k.account_id and c.id = k.id and ${whereOf(scope, drillDown, 'in-rows')} offset 0) ${alias}
      where ${all([sql`true`, ...rest])}`,
  }
  return sql`
    select ${list.columns}, ${order.isDate ? day(order.column) : sql.ref(order.column)} as "sortValue"
           ${decreaseColumns(scope, drillDown)}
      from (select ${alias}.* from ${rows[way]()} ${inOrder(start)} limit ${limit + 1}) ${alias}
           ${list.joins} ${inOrder(order.start)}`
}

/** What a row is sorted by, found by its id. */
export function valueQuery<S extends Screen>(
  scope: Scope,
  screen: S,
  { sort }: Slice<S>,
  { id }: Mark,
): RawBuilder<{ value: string }> {
  const list = LISTS[screen]
  const { column, join } = list.orders[sort.key]
  const everything = { screen, filter: {} } as DrillDown
  return sql`
    select ${sql.ref(column)} as value from ${TABLES[screen]} ${join ?? sql``}
     where ${whereOf(scope, everything)} and ${sql.ref(list.id)} = ${id}`
}

/** The rows that come after that one. */
function beyond<S extends Screen>(
  list: List<S>,
  { column, start, isDate }: Order,
  descending: boolean,
  { value, id }: Position,
): Condition[] {
  const [columns, place] = [
    [column, list.id],
    [isDate ? sql`${value}::date` : sql`${value}`, sql`${id}`],
  ]
  if (start !== undefined) {
    columns.unshift(start)
    place.unshift(sql`left(${value}, 200)`)
  }
  const row = sql.join(columns.map(each => sql.ref(each)))
  return [sql`(${row}) ${sql.raw(descending ? '<' : '>')} (${sql.join(place)})`]
}

// An index of one table cannot serve a comparison of columns of two: it needs its first column alone.
function startsAt(start: string | undefined, descending: boolean, { value }: Position): Condition[] {
  if (start === undefined) return []
  return [sql`${sql.ref(start)} ${sql.raw(descending ? '<=' : '>=')} left(${value}, 200)`]
}

function nameIn({ filter }: DrillDown): string {
  return ('name' in filter && filter.name) || ''
}

// A list of partners with a decrease shows the units that fell.
function decreaseColumns(scope: Scope, drillDown: DrillDown): RawBuilder<unknown> {
  if (drillDown.screen !== 'partners' || drillDown.filter.decrease === undefined) return sql``
  const { decrease } = drillDown.filter
  return sql`, (
    select json_build_object('previous', f.previous, 'current', f.current) from lmp.unit_falls f
     where ${fell(scope, decrease)} and f.product_id = ${decrease.product} and f.partner_id = p.id) as decrease`
}
