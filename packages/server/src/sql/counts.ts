import { sql, type RawBuilder } from 'kysely'
import type { DrillDown, Screen } from '@lmp-widgets/data-adapter'
import type { Dimension } from '@lmp-widgets/data-adapter/records'
import { TABLES, whereOf } from './filters.js'
import { countNamed } from './names.js'
import { all, inScope, type Condition, type Scope } from './scope.js'

/** How many rows the list has: from the totals where they hold exactly that number, else by counting the rows. */
export function countOf(scope: Scope, drillDown: DrillDown): RawBuilder<unknown> {
  const totals = totalsOf(scope, drillDown) ?? licenseTotalsOf(scope, drillDown)
  if (totals) return sql`(select coalesce(sum(t.began), 0) from lmp.totals t where ${totals})`
  if (isOnly(drillDown, 'customers', ['licenseStatus']) && drillDown.filter.licenseStatus !== undefined) {
    return sql`(select coalesce(sum(r.customers), 0) from lmp.partner_license_statuses r
                 where ${inScope('r', scope)} and r.status = ${drillDown.filter.licenseStatus})`
  }
  if (isOnly(drillDown, 'customers', ['name']) && drillDown.filter.name !== undefined) {
    const named = countNamed(scope, drillDown.filter.name)
    if (named) return named
  }
  return sql`(select count(*) from ${TABLES[drillDown.screen]} where ${whereOf(scope, drillDown)})`
}

/** How many rows the list has by status, kind or license status, where a rollup holds exactly that. */
export function countsBy(
  scope: Scope,
  drillDown: DrillDown,
  dimension: Dimension,
): RawBuilder<unknown> | undefined {
  if (dimension === 'acquiredOn') return undefined
  if (dimension === 'licenseStatus') {
    const { screen } = drillDown
    if ((screen !== 'customers' && screen !== 'partners') || !isOnly(drillDown, screen)) return undefined
    if (scope.partnerId === undefined) {
      return sql`select t.status as value, sum(t.began) as n from lmp.totals t
                  where ${ofTotals(scope, LICENSE_STATUS_LISTS[screen])} group by t.status`
    }
    const n = screen === 'customers' ? sql`sum(r.customers)` : sql`count(*)`
    return sql`select r.status as value, ${n} as n from lmp.partner_license_statuses r
                where ${inScope('r', scope)} group by r.status`
  }
  const totals = totalsOf(scope, drillDown)
  // A row without a kind has an empty one in the totals; an empty status is one like any other.
  const value = dimension === 'kind' ? sql`nullif(t.kind, '')` : sql`t.status`
  return (
    totals && sql`select ${value} as value, sum(t.began) as n from lmp.totals t where ${totals} group by 1`
  )
}

const LICENSE_STATUS_LISTS = {
  customers: 'customer-license-status',
  partners: 'partner-license-status',
} as const

/** The columns of the totals by which the rows of each list are counted, under the names of the filter. */
const COUNTED: Record<Screen, Record<string, string>> = {
  customers: { status: 'status' },
  partners: { status: 'status' },
  'service-plans': { status: 'status' },
  'usage-reports': { cycle: 'month', status: 'status' },
  'billing-reports': { cycle: 'month', status: 'status', kind: 'kind' },
}

/** The totals `t` of exactly the rows of the list, if there are such: they are of whole accounts. */
function totalsOf(scope: Scope, { screen, filter }: DrillDown): Condition | undefined {
  if (scope.partnerId !== undefined) return undefined
  const conditions = [ofTotals(scope, screen)]
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue
    const column = COUNTED[screen][name]
    // An empty kind in the totals is that of the rows without one.
    if (column === undefined || (column === 'kind' && value === '')) return undefined
    conditions.push(sql`${sql.ref(`t.${column}`)} = ${value}`)
  }
  return all(conditions)
}

/** The totals `t` of that license status, when it is all that the list asks for. */
function licenseTotalsOf(scope: Scope, drillDown: DrillDown): Condition | undefined {
  const { screen, filter } = drillDown
  if (scope.partnerId !== undefined || (screen !== 'customers' && screen !== 'partners')) return undefined
  if (filter.licenseStatus === undefined || !isOnly(drillDown, screen, ['licenseStatus'])) return undefined
  return all([ofTotals(scope, LICENSE_STATUS_LISTS[screen]), sql`t.status = ${filter.licenseStatus}`])
}

/** The totals `t` of a list, whatever their status. */
export function ofTotals(scope: Scope, list: string): Condition {
  return all([inScope('t', scope), sql`t.list = ${list}`])
}

/** Whether the list is of that screen and has no other filter. */
export function isOnly<S extends Screen>(
  drillDown: DrillDown,
  screen: S,
  fields: readonly string[] = [],
): drillDown is Extract<DrillDown, { screen: S }> {
  return (
    drillDown.screen === screen &&
    Object.entries(drillDown.filter).every(([name, value]) => value === undefined || fields.includes(name))
  )
}
