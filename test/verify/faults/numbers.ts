/** Numbers that are wrong. */
import type {
  Acquisition,
  Count,
  NewPartners,
  ReportStatuses,
  WindowedCount,
} from '@lmp-widgets/data-adapter'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { addDays, MemorySource, type Viewer } from '@lmp-widgets/data-adapter/records'
import { changed, changedData, overRecords, type Fault } from './fault.js'
import { book, now, rightAdapter } from '../right-server.js'

const partnersIn = (acquiredFrom: string, acquiredBefore: string) =>
  ({ screen: 'partners', filter: { acquiredFrom, acquiredBefore } }) as const

export const numbers: readonly Fault[] = [
  {
    does: 'counts licenses instead of the customers who hold them',
    breaks: ['count = list'],
    handle: overRecords(() => ({
      async countBy(this: MemorySource, drillDown, dimension) {
        const counts = await MemorySource.prototype.countBy.call(this, drillDown, dimension)
        if (dimension !== 'licenseStatus') return counts
        const { rows } = await this.list(drillDown as { screen: 'customers'; filter: object }, {
          limit: 1000,
        })
        for (const status of counts.keys()) {
          const held = rows.flatMap(row => row.licenses).filter(license => license.status === status)
          counts.set(
            status,
            held.reduce((sum, { licenses }) => sum + licenses, 0),
          )
        }
        return counts
      },
    })),
  },
  {
    does: 'is off by one day at the end of each month',
    breaks: ['count = list'],
    handle: overRecords(source => ({
      countBy: async (drillDown, dimension) => {
        const counts = await source.countBy(drillDown, dimension)
        if (dimension !== 'acquiredOn') return counts
        const moved = new Map<string, number>()
        for (const [date, count] of counts) {
          const day = addDays(date, 1).endsWith('-01') || date >= '2026-11-24' ? addDays(date, 7) : date
          moved.set(day, (moved.get(day) ?? 0) + count)
        }
        return moved
      },
    })),
  },
  {
    does: 'takes the day of UTC for the day of the account',
    breaks: ['like is compared with like', "days are the account's days"],
    handle: changed({}, viewer => {
      const right = rightAdapter(viewer)
      const utc = overUtc(viewer)
      return {
        manifest: () => right.manifest(),
        load: request => utc.load(request),
        list: (drillDown, page) => utc.list(drillDown, page),
      }
    }),
  },
  {
    does: 'drops the statuses that it does not know from a sum',
    breaks: ['parts sum to their whole'],
    handle: changedData<ReportStatuses>('usage-report-status', data => {
      data.statuses = data.statuses.filter(({ status }) => status !== 'rejected')
    }),
  },
  {
    does: 'drops the statuses that it does not know, from their total too',
    breaks: ['count = list'],
    handle: changedData<ReportStatuses>('usage-report-status', data => {
      const gone = data.statuses.filter(({ status }) => status === 'rejected')
      data.statuses = data.statuses.filter(({ status }) => status !== 'rejected')
      for (const { value } of gone) data.total.value -= value
    }),
  },
  {
    does: 'has kinds that do not sum to their status',
    breaks: ['parts sum to their whole'],
    handle: changedData<ReportStatuses>('billing-report-status', ({ statuses }) => {
      for (const status of statuses) status.kinds = status.kinds?.filter(({ kind }) => kind !== 'manual')
    }),
  },
  {
    does: 'has quarters of other days than their months',
    breaks: ['parts sum to their whole', 'like is compared with like'],
    handle: changedData<Acquisition>('new-partner-acquisition', ({ view, buckets }) => {
      const [, second, third] = buckets
      if (view === 'quarterly' && second?.current && third?.current) {
        ;[second.current, third.current] = [third.current, second.current]
      }
    }),
  },
  {
    does: 'does not mark a running bucket',
    breaks: ['like is compared with like'],
    handle: changedData<Acquisition>('new-partner-acquisition', ({ buckets }) => {
      for (const bucket of buckets) bucket.partial = false
    }),
  },
  {
    does: 'compares a running year with the whole year before',
    breaks: ['like is compared with like', 'parts sum to their whole'],
    handle: changed({}, viewer => {
      const right = rightAdapter(viewer)
      return {
        manifest: () => right.manifest(),
        list: (drillDown, page) => right.list(drillDown, page),
        load: async request => {
          const answer = structuredClone(await right.load(request))
          if (answer.widget !== 'new-partner-acquisition' || answer.state !== 'ready') return answer
          const { period, through } = answer.data as Acquisition
          if (!through) return answer
          const year = partnersIn(`${Number(period) - 1}-01-01`, `${period}-01-01`)
          const { total: value } = await right.list(year, { limit: 1 })
          Object.assign(answer.data, { previous: { value, drillDown: year } })
          return answer
        },
      }
    }),
  },
  {
    does: 'has 0 for a month that has not begun',
    breaks: ['like is compared with like'],
    handle: changedData<Acquisition>('new-partner-acquisition', ({ buckets }) => {
      for (const bucket of buckets)
        bucket.current ??= { value: 0, drillDown: partnersIn(bucket.start, bucket.before) }
    }),
  },
  {
    does: 'counts a window of one day less than it says',
    breaks: ["days are the account's days"],
    handle: changed({}, viewer => {
      const right = rightAdapter(viewer)
      return {
        manifest: () => right.manifest(),
        list: (drillDown, page) => right.list(drillDown, page),
        load: async request => {
          const answer = structuredClone(await right.load(request))
          if (answer.widget !== 'inactive-new-partners' || answer.state !== 'ready') return answer
          const data = answer.data as WindowedCount
          if (data.drillDown?.screen !== 'partners') return answer
          const { filter } = data.drillDown
          filter.acquiredFrom = addDays(filter.acquiredFrom!, 1)
          data.value = (await right.list(data.drillDown, { limit: 1 })).total
          return answer
        },
      }
    }),
  },
  {
    does: 'shows fewer new partners than it has',
    breaks: ['parts sum to their whole'],
    handle: changedData<NewPartners>('new-partner-overview', ({ partners }) => partners.pop()),
  },
  {
    does: 'ignores the threshold of a decrease in its count',
    breaks: ['count = list'],
    handle: overRecords(source => ({
      decreases: cycle => source.decreases(cycle, { kind: 'units', value: 0 }),
    })),
  },
  {
    does: 'ignores the threshold of a decrease everywhere',
    breaks: ['count = list', 'a filter finds all that meets it'],
    handle: overRecords(source => ({
      decreases: cycle => source.decreases(cycle, { kind: 'units', value: 0 }),
      list: (drillDown, page) => {
        const filter = drillDown.filter as { decrease?: object }
        if (!filter.decrease) return source.list(drillDown, page)
        const decrease = { ...filter.decrease, threshold: { kind: 'units', value: 0 } }
        return source.list({ ...drillDown, filter: { ...filter, decrease } }, page)
      },
    })),
  },
  {
    does: 'has more new partners than their list',
    breaks: ['count = list'],
    handle: changedData<{ of: number }>('inactive-new-partners', data => data.of++),
  },
  {
    does: 'shows the oldest of the new partners first',
    breaks: ["days are the account's days"],
    handle: changedData<{ partners: object[] }>('new-partner-overview', ({ partners }) => {
      partners.reverse()
    }),
  },
  {
    does: 'shows companies that were not searched for',
    breaks: ['parts sum to their whole'],
    handle: changedData<{ matches: { name: string }[] }>('account-search', ({ matches }) => {
      for (const match of matches) match.name = 'Another'
    }),
  },
  {
    does: 'opens another company than it shows',
    breaks: ['count = list'],
    handle: changedData<{ matches: { drillDown: object }[] }>('account-search', ({ matches: [one, two] }) => {
      if (one && two) one.drillDown = two.drillDown
    }),
  },
  {
    does: 'finds as many companies as it shows',
    breaks: ['count = list'],
    handle: changedData<{ total?: Count; matches: object[] }>('account-search', ({ total, matches }) => {
      if (total) total.value = matches.length
    }),
  },
  ...(
    [
      ['a negative number', -1],
      ['a fraction', 1.5],
      ['a text', '9'],
      ['more than can be counted exactly', 2 ** 53],
      ['null', null],
    ] as const
  ).map(([what, value]) => ({
    does: `has ${what} for a count`,
    breaks: ['every answer is valid', 'count = list'] as const,
    handle: changedData<Count>('enabled-customers', data => Object.assign(data, { value })),
  })),
  {
    does: 'names a product of which no partner has fewer units',
    breaks: ['every answer is valid'],
    handle: changedData<{ products: object[] }>('chargeable-unit-decrease', data => {
      data.products.push({ id: 'none', name: 'None', value: 0 })
    }),
  },
  {
    does: 'searches for the blanks around a text',
    breaks: ['parts sum to their whole'],
    handle: changed({
      answer: answer =>
        answer.widget === 'account-search' && answer.state === 'ready' && / $/.test(answer.data.text)
          ? { ...answer, data: { ...answer.data, matches: [], total: { value: 0 } } }
          : answer,
    }),
  },
]

/** What the accounts would see if their time zone was UTC. */
function overUtc(viewer: Viewer) {
  const accounts = book.accounts.map(account => ({ ...account, timeZone: 'UTC' }))
  return new MemoryAdapter({ ...book, accounts }, viewer, { now })
}
