import { sql, type RawBuilder } from 'kysely'
import type { DrillDown } from '@lmp-widgets/data-adapter'
import { customers, partners, servicePlans } from './filters.js'
import { all, type Condition, type Scope } from './scope.js'

/**
 * What a row of the list met at the end of that day, an SQL date, besides being in sight: it had begun by then, and has not left
 * its status since. A status that was taken and left again left no trace.
 */
export function conditionAt(
  scope: Scope,
  { screen, filter }: DrillDown,
  day: RawBuilder<unknown>,
): Condition {
  const had = (alias: string, status: string | undefined): Condition[] =>
    status === undefined
      ? []
      : [
          sql`not (${sql.ref(`${alias}.status`)} <> ${status} and ${sql.ref(`${alias}.status_since`)} <= ${day})`,
        ]
  switch (screen) {
    case 'customers': {
      const { status, ...others } = filter
      return all([...customers(scope, others), sql`c.created_on <= ${day}`, ...had('c', status)])
    }
    case 'partners': {
      const { status, withoutFullSale, ...others } = filter
      const unsold: Condition[] = withoutFullSale
        ? [sql`(p.first_full_sale_on is null or p.first_full_sale_on > ${day})`]
        : []
      return all([...partners(scope, others), sql`p.acquired_on <= ${day}`, ...had('p', status), ...unsold])
    }
    case 'service-plans': {
      const { status, ...others } = filter
      return all([...servicePlans(others), sql`s.created_on <= ${day}`, ...had('s', status)])
    }
    default:
      throw new TypeError(`Reports have no history: ${screen}`)
  }
}
