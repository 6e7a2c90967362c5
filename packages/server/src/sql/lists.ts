import { sql, type RawBuilder } from 'kysely'
import type { Screen } from '@lmp-widgets/data-adapter'
import type { SortKey } from '@lmp-widgets/data-adapter/records'

/** A column that a list can be ordered by. */
export interface Order {
  column: string
  isDate?: true
  /** A column that orders like the first 200 characters of `column` and has an index. */
  start?: string
  /** The table of the column, when it is not the list's own. */
  join?: RawBuilder<unknown>
}

/** What one screen's pages read, besides the rows that they order. */
export interface List<S extends Screen> {
  /** Tables that the columns need. */
  joins: RawBuilder<unknown>
  /** The columns of a row, under the names of the contract. */
  columns: RawBuilder<unknown>
  /** The closed set of orders: what each key sorts by. */
  orders: Record<SortKey<S>, Order>
  id: string
}

const partnerOf = (alias: string) =>
  sql`join lmp.partners p on p.account_id = ${sql.ref(`${alias}.account_id`)} and p.id = ${sql.ref(`${alias}.partner_id`)}`

const byPartnerName = (alias: string): Order => ({
  column: 'p.name',
  start: 'p.name_start',
  join: partnerOf(alias),
})

const productOf = sql`join lmp.products d on d.account_id = s.account_id and d.id = s.product_id`

/** A date as the contract writes it. */
export const day = (column: string) => sql`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

const unitsOf = (alias: string, unit: 'provisioned' | 'chargeable') => sql`(
  select coalesce(sum(${sql.ref(`n.${unit}`)}), 0) from lmp.units n
   where n.account_id = ${sql.ref(`${alias}.account_id`)} and n.partner_id = ${sql.ref(`${alias}.partner_id`)}
     and n.cycle = ${sql.ref(`${alias}.cycle`)})`

/** The list of each screen. */
export const LISTS: { [S in Screen]: List<S> } = {
  customers: {
    joins: partnerOf('c'),
    columns: sql`c.id, c.name, c.city, c.state, c.status, ${day('c.created_on')} as "createdOn",
      c.partner_id as "partnerId", p.name as "partnerName"`,
    orders: {
      name: { column: 'c.name', start: 'c.name_start' },
      createdOn: { column: 'c.created_on', isDate: true },
      status: { column: 'c.status' },
      partnerName: byPartnerName('c'),
    },
    id: 'c.id',
  },
  partners: {
    joins: sql``,
    columns: sql`p.id, p.name, p.city, p.state, p.status, p.type, ${day('p.acquired_on')} as "acquiredOn",
      ${day('p.first_full_sale_on')} as "firstFullSaleOn",
      (select count(*) from lmp.customers c where c.account_id = p.account_id and c.partner_id = p.id) as customers`,
    orders: {
      name: { column: 'p.name', start: 'p.name_start' },
      acquiredOn: { column: 'p.acquired_on', isDate: true },
      status: { column: 'p.status' },
      type: { column: 'p.type' },
    },
    id: 'p.id',
  },
  'service-plans': {
    joins: productOf,
    columns: sql`s.id, s.name, s.product_id as product, d.name as "productName", s.version, s.status,
      ${day('s.created_on')} as "createdOn"`,
    orders: {
      name: { column: 's.name' },
      productName: { column: 'd.name', join: productOf },
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
      partnerName: byPartnerName('u'),
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
      partnerName: byPartnerName('b'),
      status: { column: 'b.status' },
    },
    id: 'b.id',
  },
}
