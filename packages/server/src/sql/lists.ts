import { sql, type RawBuilder } from 'kysely'
import type { DrillDown, Rows, Screen } from '@lmp-widgets/data-adapter'
import { addMonths, type Slice, type SortKey } from '@lmp-widgets/data-adapter/records'
import { TABLES, unitPairs, whereOf } from './filters.js'
import { all, type Scope } from './scope.js'

interface Order {
  column: string
  isDate?: true
  /** A column that orders like the first 200 characters of `column` and has an index. */
  start?: string
}

/** What one screen's pages read, besides the rows that they order. */
interface List<S extends Screen> {
  /** Tables that a column or an order needs. */
  joins: RawBuilder<unknown>
  /** The columns of a row, under the names of the contract. */
  columns: RawBuilder<unknown>
  /** The closed set of orders: what each key sorts by. */
  orders: Record<SortKey<S>, Order>
  id: string
}

const partnerOf = (alias: string) =>
  sql`join lmp.partners p on p.account_id = ${sql.ref(`${alias}.account_id`)} and p.id = ${sql.ref(`${alias}.partner_id`)}`

const day = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

const unitsOf = (alias: string, unit: 'provisioned' | 'chargeable') => sql`(
  select coalesce(sum(${sql.ref(`n.${unit}`)}), 0) from lmp.units n
   where n.account_id = ${sql.ref(`${alias}.account_id`)} and n.partner_id = ${sql.ref(`${alias}.partner_id`)}
     and n.cycle = ${sql.ref(`${alias}.cycle`)})`

const LISTS: { [S in Screen]: List<S> } = {
  customers: {
    joins: partnerOf('c'),
    columns: sql`c.id, c.name, c.city, c.state, c.status, ${day('c.created_on')} as "createdOn",
      c.partner_id as "partnerId", p.name as "partnerName"`,
    orders: {
      name: { column: 'c.name', start: 'c.name_start' },
      createdOn: { column: 'c.created_on', isDate: true },
      status: { column: 'c.status' },
      partnerName: { column: 'p.name' },
    },
    id: 'c.id',
  },
  partners: {
    joins: sql``,
    columns: sql`p.id, p.name, p.city, p.state, p.status, p.type, ${day('p.acquired_on')} as "acquiredOn",
      ${day('p.first_full_sale_on')} as "firstFullSaleOn",
      (select count(*) from lmp.customers c where c.account_id = p.account_id and c.partner_id = p.id) as customers`,
    orders: {
      name: { column: 'p.name' },
      acquiredOn: { column: 'p.acquired_on', isDate: true },
      status: { column: 'p.status' },
      type: { column: 'p.type' },
    },
    id: 'p.id',
  },
  'service-plans': {
    joins: sql`join lmp.products d on d.account_id = s.account_id and d.id = s.product_id`,
    columns: sql`s.id, s.name, s.product_id as product, d.name as "productName", s.version, s.status,
      ${day('s.created_on')} as "createdOn"`,
    orders: {
      name: { column: 's.name' },
      productName: { column: 'd.name' },
      version: { column: 's.version' },
      status: { column: 's.status' },
      createdOn: { column: 's.created_on', isDate: true },
    },
    id: 's.id',
  },
  'usage-reports': {
    joins: partnerOf('u'),
    columns: sql`u.id, u.cycle, u.partner_id as "partnerId", p.name as "partnerName", u.status,
      ${unitsOf('u', 'provisioned')} as provisioned, ${unitsOf('u', 'chargeable')} as chargeable`,
    orders: {
      cycle: { column: 'u.cycle' },
      partnerName: { column: 'p.name' },
      status: { column: 'u.status' },
    },
    id: 'u.id',
  },
  'billing-reports': {
    joins: partnerOf('b'),
    columns: sql`b.id, b.cycle, b.partner_id as "partnerId", p.name as "partnerName", b.status, b.kind,
      ${unitsOf('b', 'chargeable')} as chargeable`,
    orders: {
      cycle: { column: 'b.cycle' },
      partnerName: { column: 'p.name' },
      status: { column: 'b.status' },
    },
    id: 'b.id',
  },
}

/** A row as the database gives it: with what it was sorted by, for the next page's cursor. */
export type ListedRow<S extends Screen> = Rows[S] & { sortValue: string }

/** The query of a page: one row more than asked, which tells whether there is a next page. */
export function pageQuery<S extends Screen>(
  scope: Scope,
  drillDown: DrillDown,
  { limit, sort, after }: Slice<S>,
): RawBuilder<ListedRow<S>> {
  const list = LISTS[drillDown.screen as S]
  const order = list.orders[sort.key]
  const column = sql.ref(order.column)
  const columns = [...(order.start ? [sql.ref(order.start)] : []), column, sql.ref(list.id)]
  const where = whereOf(scope, drillDown)
  // A part of a name is in no index, and the planner takes it for frequent: it would walk the list in order, row by row.
  const isSearch = 'name' in drillDown.filter && drillDown.filter.name !== undefined
  const alias = sql.ref(list.id.slice(0, list.id.indexOf('.')))
  const from = isSearch
    ? sql`(select * from ${TABLES[drillDown.screen]} where ${where} offset 0) ${alias}`
    : TABLES[drillDown.screen]
  const conditions = isSearch ? [] : [where]
  if (after) {
    const value = order.isDate ? sql`${after.value}::date` : sql`${after.value}`
    const place = [...(order.start ? [sql`left(${after.value}, 200)`] : []), value, sql`${after.id}`]
    const beyond = sql.raw(sort.descending ? '<' : '>')
    conditions.push(sql`(${sql.join(columns)}) ${beyond} (${sql.join(place)})`)
  }
  const direction = sql.raw(sort.descending ? 'desc' : 'asc')
  return sql`
    select ${list.columns}, ${order.isDate ? day(order.column) : column} as "sortValue" ${decreaseColumns(scope, drillDown)}
      from ${from} ${list.joins}
     where ${conditions.length > 0 ? all(conditions) : sql`true`}
     order by ${sql.join(columns.map(each => sql`${each} ${direction}`))}
     limit ${limit + 1}`
}

// A list of partners with a decrease shows the units that fell.
function decreaseColumns(scope: Scope, drillDown: DrillDown): RawBuilder<unknown> {
  if (drillDown.screen !== 'partners' || drillDown.filter.decrease === undefined) return sql``
  const { product, cycle } = drillDown.filter.decrease
  return sql`, (
    select json_build_object('previous', o.chargeable, 'current', coalesce(n.chargeable, 0))
      from ${unitPairs(scope, cycle)}
     where o.account_id = p.account_id and o.partner_id = p.id and o.product_id = ${product}
       and o.cycle = ${addMonths(cycle, -1)}) as decrease`
}
