import { sql, type RawBuilder } from 'kysely'
import type { DateString, DrillDown } from '@lmp-widgets/data-adapter'
import { TABLES, conditionAt, whereOf } from './filters.js'
import { inScope, type Scope } from './scope.js'

/** How many rows the list has: from a rollup where one holds exactly that number, else by counting the rows. */
export function countOf(scope: Scope, drillDown: DrillDown): RawBuilder<unknown> {
  return (
    rollupOf(scope, drillDown) ??
    sql`(select count(*) from ${TABLES[drillDown.screen]} where ${whereOf(scope, drillDown)})`
  )
}

interface Question {
  drillDown: DrillDown
  on: DateString
}

/** How many rows each list had at the end of its day, in the order of the questions: one pass for each table, as `answers`. */
export function historyQueries(
  scope: Scope,
  questions: readonly Question[],
): { asked: number[]; query: RawBuilder<{ answers: unknown[] }> }[] {
  const passes = new Map<
    string,
    { asked: number[]; from: RawBuilder<unknown>; answers: RawBuilder<unknown>[] }
  >()
  for (const [index, question] of questions.entries()) {
    const { name, from, answer } = passFor(scope, question)
    const pass = passes.get(name) ?? { asked: [], from, answers: [] }
    passes.set(name, pass)
    pass.asked.push(index)
    pass.answers.push(answer)
  }
  return [...passes.values()].map(({ asked, from, answers }) => ({
    asked,
    query: sql`select array[${sql.join(answers)}]::text[] as answers from ${from}`,
  }))
}

function passFor(scope: Scope, { drillDown, on }: Question) {
  if (scope.partnerId === undefined && isOnly(drillDown, 'customers', 'status')) {
    // All that were created by then, without those whose other status of today had begun by then.
    const { status } = drillDown.filter
    const created = sql`coalesce(sum(d.created) filter (where d.day <= ${on}::date), 0)`
    const left = sql`coalesce(sum(d.changed) filter (where d.day <= ${on}::date and d.status <> ${status}), 0)`
    return {
      name: 'days',
      from: sql`lmp.customer_days d where ${inScope('d', scope)}`,
      answer: status === undefined ? created : sql`${created} - ${left}`,
    }
  }
  const { screen } = drillDown
  return {
    name: screen,
    from: sql`${TABLES[screen]} where ${whereOf(scope, { screen, filter: {} })}`,
    answer: sql`count(*) filter (where ${conditionAt(scope, drillDown, on)})`,
  }
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
