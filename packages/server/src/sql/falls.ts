import { sql } from 'kysely'
import type { Decrease, Threshold } from '@lmp-widgets/data-adapter'
import { all, inScope, type Condition, type Scope } from './scope.js'

/** The fall `f` of a partner's units to that cycle was more than the threshold: `isDecrease`, in SQL. */
export function fell(scope: Scope, { cycle, threshold }: Pick<Decrease, 'cycle' | 'threshold'>): Condition {
  return all([inScope('f', scope), sql`f.cycle = ${cycle}`, isAbove(threshold)])
}

function isAbove({ kind, value }: Threshold): Condition {
  const fall = sql`(f.previous - f.current)`
  if (kind === 'units') return sql`${fall} > ${value}::bigint`
  // Nothing falls by more than 100 percent, and a small factor keeps the product within bigint.
  return value < 100 ? sql`${fall} * 100 > ${value}::bigint * f.previous` : sql`false`
}
