import { sql, type RawBuilder } from 'kysely'
import type { DateString, DrillDown } from '@lmp-widgets/data-adapter'
import { TABLES, whereAt, whereOf } from './filters.js'
import { inScope, type Scope } from './scope.js'

/** How many rows the list has: from a rollup where one holds exactly that number, else by counting the rows. */
export function countOf(scope: Scope, drillDown: DrillDown): RawBuilder<unknown> {
  return (
    rollupOf(scope, drillDown) ??
    sql`(select count(*) from ${TABLES[drillDown.screen]} where ${whereOf(scope, drillDown)})`
  )
}

/** How many rows the list had at the end of that day. */
export function countAt(scope: Scope, drillDown: DrillDown, on: DateString): RawBuilder<unknown> {
  if (scope.partnerId === undefined && isOnly(drillDown, 'customers', 'status')) {
    // All that were created by then, without those whose other status of today had begun by then.
    const { status } = drillDown.filter
    const left =
      status === undefined
        ? sql`0`
        : sql`(select coalesce(sum(d.changed), 0) from lmp.customer_days d
                where ${inScope('d', scope)} and d.day <= ${on}::date and d.status <> ${status})`
    return sql`((select coalesce(sum(d.created), 0) from lmp.customer_days d
                  where ${inScope('d', scope)} and d.day <= ${on}::date) - ${left})`
  }
  return sql`(select count(*) from ${TABLES[drillDown.screen]} where ${whereAt(scope, drillDown, on)})`
}

function rollupOf(scope: Scope, drillDown: DrillDown): RawBuilder<unknown> | undefined {
  if (scope.partnerId === undefined && isOnly(drillDown, 'customers', 'status')) {
    const { status } = drillDown.filter
    const ofStatus = status === undefined ? sql`` : sql`and d.status = ${status}`
    return sql`(select coalesce(sum(d.created), 0) from lmp.customer_days d where ${inScope('d', scope)} ${ofStatus})`
  }
  if (isOnly(drillDown, 'customers', 'licenseStatus') && drillDown.filter.licenseStatus !== undefined) {
    return sql`(select coalesce(sum(r.customers), 0) from lmp.partner_license_statuses r
                 where ${inScope('r', scope)} and r.status = ${drillDown.filter.licenseStatus})`
  }
  return undefined
}

/** Whether the list is of that screen and has no other filter. */
export function isOnly<S extends DrillDown['screen']>(
  drillDown: DrillDown,
  screen: S,
  field?: string,
): drillDown is Extract<DrillDown, { screen: S }> {
  return (
    drillDown.screen === screen &&
    Object.entries(drillDown.filter).every(([name, value]) => value === undefined || name === field)
  )
}
