import { sql, type RawBuilder } from 'kysely'
import type {
  Cycle,
  DateString,
  DrillDown,
  DrillDownOf,
  PartnersFilter,
  Screen,
} from '@lmp-widgets/data-adapter'
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

/** One of the questions, and its place among them. */
interface Asked extends Question {
  place: number
}

/** A value of one pass over a table, and what it says about each of the questions that it was made for, by their places. */
interface History {
  value: RawBuilder<unknown>
  read(value: unknown): Iterable<[place: number, count: number]>
}

type Way = (scope: Scope, asked: readonly Asked[]) => History

/** How many rows each list had at the end of its day: one pass for each list of totals, and for each table. */
export function historyValues(scope: Scope, questions: readonly Question[]): History[] {
  const passes = new Map<string, { way: Way; asked: Asked[] }>()
  for (const [place, question] of questions.entries()) {
    const [way, same] = wayTo(scope, question)
    const pass = passes.get(same) ?? { way, asked: [] }
    passes.set(same, pass)
    pass.asked.push({ place, ...question })
  }
  return [...passes.values()].map(({ way, asked }) => way(scope, asked))
}

/** How a question is answered, and what says which others are answered in the same pass. */
function wayTo(scope: Scope, question: Question): [Way, same: string] {
  const { drillDown } = question
  if (isInTotals(scope, question)) return [fromTotals, `totals ${JSON.stringify(drillDown)}`]
  if (isAcquiredWithin(drillDown))
    return [fromAcquisition, `acquired ${JSON.stringify(splitAcquisition(drillDown).others)}`]
  return [fromRows, drillDown.screen]
}

function isInTotals(scope: Scope, { drillDown, on }: Question): boolean {
  const { screen } = drillDown
  if (scope.partnerId !== undefined || screen.endsWith('reports')) return false
  return isOnly(drillDown, screen, ['status']) && on === endOf(cycleOf(on))
}

// All that began by the end of a month, without those whose other status of today had begun by then. What was before the
// first month that is asked for is one number.
function fromTotals(scope: Scope, asked: readonly Asked[]): History {
  const { screen, filter } = asked[0]!.drillDown
  const { status } = filter as { status?: string }
  const first = asked.map(({ on }) => cycleOf(on)).sort()[0]
  const left =
    status === undefined ? sql`0` : sql`coalesce(sum(t.changed) filter (where t.status <> ${status}), 0)`
  return {
    value: sql`(select json_object_agg(m.month, m.n) from (
      select greatest(t.month, ${first}) as month, sum(t.began) - ${left} as n from lmp.totals t
       where ${ofTotals(scope, screen)} group by 1) m)`,
    *read(value) {
      const months = Object.entries((value ?? {}) as Record<Cycle, unknown>)
      for (const { on, place } of asked) {
        const counts = months.filter(([began]) => began <= cycleOf(on)).map(([, n]) => toCount(n))
        yield [place, toCount(counts.reduce((sum, n) => sum + n, 0))]
      }
    },
  }
}

type AcquiredWithin = DrillDownOf<'partners'> & {
  filter: Required<Pick<PartnersFilter, 'acquiredFrom' | 'acquiredBefore'>>
}

function isAcquiredWithin(drillDown: DrillDown): drillDown is AcquiredWithin {
  const { screen, filter } = drillDown
  return screen === 'partners' && filter.acquiredFrom !== undefined && filter.acquiredBefore !== undefined
}

function splitAcquisition({ filter }: AcquiredWithin) {
  const { acquiredBefore, acquiredFrom, ...others } = filter
  return { acquiredBefore, acquiredFrom, others }
}

// Each window is a short walk through the index of acquisition. As arrays, the days cost the database less to read than
// a condition for each.
function fromAcquisition(scope: Scope, asked: readonly Asked[]): History {
  const windows = asked.map(({ drillDown }) => splitAcquisition(drillDown as AcquiredWithin))
  const partners = (filter: PartnersFilter): DrillDown => ({ screen: 'partners', filter })
  const [days, froms, befores] = [
    asked.map(({ on }) => on),
    windows.map(({ acquiredFrom }) => acquiredFrom),
    windows.map(({ acquiredBefore }) => acquiredBefore),
  ]
  return {
    value: sql`array(
      select (select count(*) from ${TABLES.partners}
               where ${whereOf(scope, partners({}))} and p.acquired_on >= d.acquired_from and p.acquired_on < d.acquired_before
                 and ${conditionAt(scope, partners(windows[0]!.others), sql`d.day`)})
        from unnest(${days}::date[], ${froms}::date[], ${befores}::date[])
             with ordinality d(day, acquired_from, acquired_before, place) order by d.place)::text[]`,
    read: counts => inPlaces(asked, counts),
  }
}

function fromRows(scope: Scope, asked: readonly Asked[]): History {
  const { screen } = asked[0]!.drillDown
  const answers = asked.map(
    ({ drillDown, on }) => sql`count(*) filter (where ${conditionAt(scope, drillDown, sql`${on}::date`)})`,
  )
  return {
    value: sql`(select array[${sql.join(answers)}]::text[]
                  from ${TABLES[screen]} where ${whereOf(scope, { screen, filter: {} } as DrillDown)})`,
    read: counts => inPlaces(asked, counts),
  }
}

function* inPlaces(asked: readonly Asked[], counts: unknown): Iterable<[place: number, count: number]> {
  for (const [index, { place }] of asked.entries()) yield [place, toCount((counts as unknown[])[index])]
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
