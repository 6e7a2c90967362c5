import { sql, type RawBuilder } from 'kysely'
import type { Cycle, DateString, DrillDown, DrillDownOf, PartnersFilter } from '@lmp-widgets/data-adapter'
import { cycleOf, endOf } from '@lmp-widgets/data-adapter/records'
import { countOf, isOnly, ofTotals } from './counts.js'
import { TABLES, whereOf } from './filters.js'
import { conditionAt } from './history.js'
import { toCount } from './numbers.js'
import type { Scope } from './scope.js'

/** A list, today or as it was at the end of an earlier day. */
export interface Counted {
  drillDown: DrillDown
  on?: DateString | undefined
}

/** One of the counts, and its position among them. */
interface Placed extends Counted {
  place: number
}

/** A value of one pass over a table, and the counts that are in it, by their places. */
export interface Pass {
  value: RawBuilder<unknown>
  read(value: unknown): Iterable<[place: number, count: number]>
}

type MakePass = (scope: Scope, placed: readonly Placed[]) => Pass

/** How many rows the lists have, and had: a number and its trend in one pass, and those of one table if they can be. */
export function passesFor(scope: Scope, counted: readonly Counted[]): Pass[] {
  const alike = new Map<string, { make: MakePass; placed: Placed[] }>()
  for (const [place, each] of counted.entries()) {
    const [make, what] = makerOf(scope, each)
    const group = alike.get(what) ?? { make, placed: [] }
    alike.set(what, group)
    group.placed.push({ place, ...each })
  }
  // A list that is asked about today alone is counted as usual: one pass is worth it only together with earlier days.
  return [...alike.values()].flatMap(({ make, placed }) =>
    placed.some(({ on }) => on !== undefined)
      ? [make(scope, placed)]
      : placed.map(each => ofToday(scope, each)),
  )
}

function ofToday(scope: Scope, { drillDown, place }: Placed): Pass {
  return { value: countOf(scope, drillDown), read: value => [[place, toCount(value)]] }
}

/** What makes its pass, and what says which others are counted in the same one. */
function makerOf(scope: Scope, counted: Counted): [MakePass, what: string] {
  const { drillDown } = counted
  if (isInTotals(scope, counted)) return [fromTotals, `totals ${JSON.stringify(drillDown)}`]
  if (isAcquiredWithin(drillDown))
    return [fromAcquisition, `acquired ${JSON.stringify(splitAcquisition(drillDown).others)}`]
  return [fromRows, `${counted.on === undefined ? 'today' : 'then'} ${drillDown.screen}`]
}

function isInTotals(scope: Scope, { drillDown, on }: Counted): boolean {
  const { screen } = drillDown
  if (scope.partnerId !== undefined || screen.endsWith('reports')) return false
  return isOnly(drillDown, screen, ['status']) && (on === undefined || on === endOf(cycleOf(on)))
}

// At the end of a month: all that began by then, without those whose other status of today had begun by then. What was before
// the first month that is asked for is one number.
function fromTotals(scope: Scope, placed: readonly Placed[]): Pass {
  const { screen, filter } = placed[0]!.drillDown
  const { status } = filter as { status?: string }
  const first = placed.flatMap(({ on }) => (on === undefined ? [] : [cycleOf(on)])).sort()[0]
  const [left, now] =
    status === undefined
      ? [sql`0`, sql`sum(t.began)`]
      : [
          sql`coalesce(sum(t.changed) filter (where t.status <> ${status}), 0)`,
          sql`coalesce(sum(t.began) filter (where t.status = ${status}), 0)`,
        ]
  return {
    value: sql`(select json_object_agg(m.month, json_build_array(m.gained, m.now)) from (
      select greatest(t.month, ${first}) as month, sum(t.began) - ${left} as gained, ${now} as now from lmp.totals t
       where ${ofTotals(scope, screen)} group by 1) m)`,
    *read(value) {
      const months = Object.entries((value ?? {}) as Record<Cycle, [gained: unknown, now: unknown]>)
      for (const { on, place } of placed) {
        const counts =
          on === undefined
            ? months.map(([, [, now]]) => now)
            : months.filter(([month]) => month <= cycleOf(on)).map(([, [gained]]) => gained)
        yield [place, toCount(counts.reduce<number>((sum, n) => sum + toCount(n), 0))]
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
// a condition for each. What is so today is so at the end of days.
function fromAcquisition(scope: Scope, placed: readonly Placed[]): Pass {
  const windows = placed.map(({ drillDown }) => splitAcquisition(drillDown as AcquiredWithin))
  const partners = (filter: PartnersFilter): DrillDown => ({ screen: 'partners', filter })
  const [days, froms, befores] = [
    placed.map(({ on }) => on ?? 'infinity'),
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
    read: counts => inPlaces(placed, counts),
  }
}

function fromRows(scope: Scope, placed: readonly Placed[]): Pass {
  const { screen } = placed[0]!.drillDown
  const answers = placed.map(
    ({ drillDown, on }) => sql`count(*) filter (where ${conditionAt(scope, drillDown, sql`${on}::date`)})`,
  )
  return {
    value: sql`(select array[${sql.join(answers)}]::text[]
                  from ${TABLES[screen]} where ${whereOf(scope, { screen, filter: {} } as DrillDown)})`,
    read: counts => inPlaces(placed, counts),
  }
}

function* inPlaces(placed: readonly Placed[], counts: unknown): Iterable<[place: number, count: number]> {
  for (const [index, { place }] of placed.entries()) yield [place, toCount((counts as unknown[])[index])]
}
