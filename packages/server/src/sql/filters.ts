import { sql, type RawBuilder } from 'kysely'
import type {
  CustomersFilter,
  DrillDown,
  PartnersFilter,
  Screen,
  ServicePlansFilter,
} from '@lmp-widgets/data-adapter'
import { searchKey } from '@lmp-widgets/data-adapter/records'
import { fell } from './falls.js'
import { customerNamed, hasInName, type NameSearch } from './names.js'
import { all, inScope, type Condition, type Scope } from './scope.js'

const ALIASES: Record<Screen, string> = {
  customers: 'c',
  partners: 'p',
  'service-plans': 's',
  'usage-reports': 'u',
  'billing-reports': 'b',
}

/** The table of each screen, under the alias that its conditions use. */
export const TABLES: Record<Screen, RawBuilder<unknown>> = {
  customers: sql`lmp.customers c`,
  partners: sql`lmp.partners p`,
  'service-plans': sql`lmp.service_plans s`,
  'usage-reports': sql`lmp.usage_reports u`,
  'billing-reports': sql`lmp.billing_reports b`,
}

/** The one WHERE of a list: its number, its parts and its pages are all made with it. */
export function whereOf(scope: Scope, drillDown: DrillDown, search: NameSearch = 'by-index'): Condition {
  return all([rowsOf(scope, drillDown.screen), ...conditionsOf(scope, drillDown, search)])
}

/** The rows that the scope may see at all. */
function rowsOf(scope: Scope, screen: Screen): Condition {
  const alias = ALIASES[screen]
  // An account's own plans; those of its MSPs are the MSPs' business.
  const own: Condition[] =
    screen === 'service-plans' && scope.partnerId === undefined ? [sql`s.partner_id is null`] : []
  return all([inScope(alias, scope, screen === 'partners' ? 'id' : 'partner_id'), ...own])
}

function conditionsOf(scope: Scope, { screen, filter }: DrillDown, search: NameSearch): Condition[] {
  switch (screen) {
    case 'customers':
      return customers(scope, filter, search)
    case 'partners':
      return partners(scope, filter)
    case 'service-plans':
      return servicePlans(filter)
    case 'usage-reports':
      return equal('u', { cycle: filter.cycle, status: filter.status, partner_id: filter.partnerId })
    case 'billing-reports': {
      const { cycle, status, kind, partnerId } = filter
      return equal('b', { cycle, status, kind, partner_id: partnerId })
    }
  }
}

/** What a customer `c` meets. */
export function customers(
  scope: Scope,
  filter: CustomersFilter,
  search: NameSearch = 'by-index',
): Condition[] {
  const conditions = equal('c', { id: filter.id, status: filter.status, partner_id: filter.partnerId })
  if (filter.name !== undefined) conditions.push(customerNamed(scope, filter.name, search))
  if (filter.licenseStatus !== undefined || filter.product !== undefined) {
    conditions.push(sql`exists (
      select from lmp.licenses l where ${licenses(scope, filter)} and l.customer_id = c.id)`)
  }
  return conditions
}

/** What a partner `p` meets. */
export function partners(scope: Scope, filter: PartnersFilter): Condition[] {
  const conditions = equal('p', { id: filter.id, status: filter.status, type: filter.type })
  if (filter.name !== undefined) conditions.push(hasInName('p', filter.name))
  if (filter.acquiredFrom !== undefined) conditions.push(sql`p.acquired_on >= ${filter.acquiredFrom}::date`)
  if (filter.acquiredBefore !== undefined)
    conditions.push(sql`p.acquired_on < ${filter.acquiredBefore}::date`)
  if (filter.withoutFullSale) conditions.push(sql`p.first_full_sale_on is null`)
  if (filter.product !== undefined) {
    conditions.push(sql`exists (
      select from lmp.licenses l where ${licenses(scope, filter)} and l.partner_id = p.id)`)
  } else if (filter.licenseStatus !== undefined) {
    conditions.push(sql`exists (
      select from lmp.partner_license_statuses r
       where ${inScope('r', scope)} and r.status = ${filter.licenseStatus} and r.partner_id = p.id)`)
  }
  if (filter.decrease !== undefined) {
    conditions.push(sql`exists (
      select from lmp.unit_falls f
       where ${fell(scope, filter.decrease)} and f.product_id = ${filter.decrease.product} and f.partner_id = p.id)`)
  }
  return conditions
}

/** What a service plan `s` meets. */
export function servicePlans(filter: ServicePlansFilter): Condition[] {
  const conditions = equal('s', {
    status: filter.status,
    version: filter.version,
    product_id: filter.product,
  })
  if (filter.name !== undefined) conditions.push(hasInName('s', filter.name))
  return conditions
}

/** The licenses `l` that one filter asks for: a status and a product must meet in one license. */
function licenses(scope: Scope, filter: { licenseStatus?: string; product?: string }): Condition {
  return all([
    inScope('l', scope),
    ...equal('l', { status: filter.licenseStatus, product_id: filter.product }),
  ])
}

/** The rows of a short list, by the index that finds few rows fastest. */
export function rowsOfFew(scope: Scope, drillDown: DrillDown): RawBuilder<unknown> {
  const { screen, filter } = drillDown
  const name = screen === 'customers' && scope.partnerId === undefined ? filter.name : undefined
  // The empty text is in every name, and in no index.
  const table = name ? sql`lmp.customers_named(${scope.accountId}, ${searchKey(name)}) c` : TABLES[screen]
  return sql`select * from ${table} where ${whereOf(scope, drillDown, 'in-rows')}`
}

function equal(alias: string, values: Record<string, string | undefined>): Condition[] {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) => sql`${sql.ref(`${alias}.${column}`)} = ${value}`)
}
