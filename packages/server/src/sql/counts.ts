import { sql, type RawBuilder } from 'kysely'
import type { Cycle, DateString, DrillDown, Screen } from '@lmp-widgets/data-adapter'
import { cycleOf, endOf, type Dimension } from '@lmp-widgets/data-adapter/records'
import { TABLES, conditionAt, whereOf } from './filters.js'
import { countNamed } from './names.js'
import { toCount } from './numbers.js'
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
  const value = sql.ref(`t.${dimension}`)
  return (
    totals &&
    sql`select ${value} as value, sum(t.began) as n from lmp.totals t
                        where ${totals} and ${value} <> '' group by ${value}`
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

/** The totals `t` that hold the rows of the list, and no others, if there are such: they are of whole accounts. */
function totalsOf(scope: Scope, { screen, filter }: DrillDown): Condition | undefined {
  if (scope.partnerId !== undefined) return undefined
  const conditions = [ofTotals(scope, screen)]
  for (const [name, value] of Object.entries(filter)) {
    if (value === undefined) continue
    const column = COUNTED[screen][name]
    if (column === undefined) return undefined
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

function ofTotals(scope: Scope, list: string): Condition {
  return all([inScope('t', scope), sql`t.list = ${list}`])
}

interface Question {
  drillDown: DrillDown
  on: DateString
}

/** A value of one pass over a table, and what it says about each of the questions that it was made for, by their places. */
interface History {
  value: RawBuilder<unknown>
  read(value: unknown): Iterable<[place: number, count: number]>
}

/** How many rows each list had at the end of its day: one pass for each list of totals, and for each table. */
export function historyValues(scope: Scope, questions: readonly Question[]): History[] {
  const earliest = earliestAcquisition(questions)
  const [totals, tables] = [new Map<string, Months>(), new Map<string, Pass>()]
  for (const [place, question] of questions.entries()) {
    const { drillDown, on } = question
    if (isInTotals(scope, question)) {
      const key = JSON.stringify(drillDown)
      const months = totals.get(key) ?? { drillDown, asked: [] }
      totals.set(key, months)
      months.asked.push([place, cycleOf(on)])
    } else {
      const { from, answer } = fromRows(scope, question, earliest)
      const pass = tables.get(drillDown.screen) ?? { asked: [], from, answers: [] }
      tables.set(drillDown.screen, pass)
      pass.asked.push(place)
      pass.answers.push(answer)
    }
  }
  return [
    ...[...totals.values()].map(months => fromTotals(scope, months)),
    ...[...tables.values()].map(({ asked, from, answers }) => ({
      value: sql`(select array[${sql.join(answers)}]::text[] from ${from})`,
      *read(value: unknown): Iterable<[number, number]> {
        for (const [index, place] of asked.entries()) yield [place, toCount((value as unknown[])[index])]
      },
    })),
  ]
}

interface Pass {
  asked: number[]
  from: RawBuilder<unknown>
  answers: RawBuilder<unknown>[]
}

interface Months {
  drillDown: DrillDown
  asked: [place: number, month: Cycle][]
}

function isInTotals(scope: Scope, { drillDown, on }: Question): boolean {
  const { screen } = drillDown
  if (scope.partnerId !== undefined || on !== endOf(cycleOf(on))) return false
  return !screen.endsWith('reports') && isOnly(drillDown, screen, ['status'])
}

// All that began by the end of a month, without those whose other status of today had begun by then. What was before the
// first month that is asked for is one number.
function fromTotals(scope: Scope, { drillDown, asked }: Months): History {
  const { status } = drillDown.filter as { status?: string }
  const first = asked.map(([, month]) => month).sort()[0]
  const left =
    status === undefined ? sql`0` : sql`coalesce(sum(t.changed) filter (where t.status <> ${status}), 0)`
  return {
    value: sql`(select json_object_agg(m.month, m.n) from (
      select greatest(t.month, ${first}) as month, sum(t.began) - ${left} as n from lmp.totals t
       where ${ofTotals(scope, drillDown.screen)} group by 1) m)`,
    *read(value) {
      const months = Object.entries((value ?? {}) as Record<Cycle, unknown>)
      for (const [place, month] of asked) {
        const counts = months.filter(([began]) => began <= month).map(([, n]) => toCount(n))
        yield [place, toCount(counts.reduce((sum, n) => sum + n, 0))]
      }
    },
  }
}

function fromRows(scope: Scope, { drillDown, on }: Question, earliest: DateString | undefined) {
  const { screen } = drillDown
  const recent =
    screen === 'partners' && earliest !== undefined ? sql` and p.acquired_on >= ${earliest}::date` : sql``
  return {
    from: sql`${TABLES[screen]} where ${whereOf(scope, { screen, filter: {} })}${recent}`,
    answer: sql`count(*) filter (where ${conditionAt(scope, drillDown, on)})`,
  }
}

/** No question is about a partner that was acquired before this day, if there is such a day. */
function earliestAcquisition(questions: readonly Question[]): DateString | undefined {
  const days = questions.flatMap(({ drillDown: { screen, filter } }) =>
    screen === 'partners' ? [filter.acquiredFrom ?? ''] : [],
  )
  return days.sort()[0] || undefined
}

/** Whether the list is of that screen and has no other filter. */
function isOnly<S extends Screen>(
  drillDown: DrillDown,
  screen: S,
  fields: readonly string[] = [],
): drillDown is Extract<DrillDown, { screen: S }> {
  return (
    drillDown.screen === screen &&
    Object.entries(drillDown.filter).every(([name, value]) => value === undefined || fields.includes(name))
  )
}
