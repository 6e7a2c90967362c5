import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { DrillDown, PartnersFilter, Screen } from '../contract/drill-down.js'
import type { Page, PageRequest } from '../contract/rows.js'
import { addDays } from '../records/calendar.js'
import { MemorySource } from '../records/memory/memory-source.js'
import { agreesWith, laws, LawViolation } from './index.js'
import { overWrongRecords, right, spoiled, spoiledData } from './wrong-adapters.test.support.js'

const wrong: [what: string, law: string, adapter: DashboardAdapter][] = [
  [
    'counts licenses rather than the customers who hold them',
    'count = list',
    overWrongRecords(() => ({
      async countBy(this: MemorySource, drillDown, dimension) {
        const counts = await MemorySource.prototype.countBy.call(this, drillDown, dimension)
        if (dimension === 'licenseStatus') counts.set('expired', (counts.get('expired') ?? 0) + 1)
        return counts
      },
    })),
  ],
  [
    'is off by one day at the end of a month',
    'count = list',
    overWrongRecords(source => ({
      countBy: async (drillDown, dimension) => {
        const counts = await source.countBy(drillDown, dimension)
        if (dimension !== 'acquiredOn') return counts
        return new Map([...counts].map(([date, count]) => [addDays(date, 6), count]))
      },
    })),
  ],
  [
    'counts a number with another filter than the list',
    'count = list',
    overWrongRecords(source => ({ count: ({ screen }) => source.count({ screen, filter: {} }) })),
  ],
  [
    'counts a decrease of exactly the threshold',
    'count = list',
    overWrongRecords(source => ({
      decreases: (cycle, { kind, value }) => source.decreases(cycle, { kind, value: value - 1 }),
    })),
  ],
  [
    'finds as many partners as it shows',
    'count = list',
    spoiledData('account-search', data => {
      if (data.total) data.total.value = data.matches.length
    }),
  ],
  [
    'repeats a row on the next page',
    'count = list',
    spoiled(right(), {
      list: async (list, drillDown, page, options) => {
        const first = await list(drillDown, { ...page, cursor: undefined } as PageRequest, options)
        const answer = await list(drillDown, page, options)
        return page?.cursor ? ({ ...answer, rows: [first.rows[0], ...answer.rows.slice(1)] } as Page) : answer
      },
    }),
  ],
  [
    'loses a row between two pages',
    'count = list',
    spoiled(right(), {
      list: async (list, drillDown, page, options) => {
        const answer = await list(drillDown, page, options)
        return page?.cursor ? ({ ...answer, rows: answer.rows.slice(1) } as Page) : answer
      },
    }),
  ],
  [
    'lists rows that do not meet the filter',
    'count = list',
    spoiled(right(), {
      list: async (list, drillDown, page, options) => {
        const answer = await list(drillDown, page, options)
        for (const row of answer.rows) row.status = 'another'
        return answer
      },
    }),
  ],
  [
    'has the number and the list of each status under the name of another',
    'count = list',
    spoiledData('customer-license-status', data => {
      const words = data.statuses.map(({ status }) => status).reverse()
      data.statuses = data.statuses.map((count, index) => ({ ...count, status: words[index]! }))
    }),
  ],
  [
    'forgets to turn the ids around in descending order',
    'one list in every order',
    spoiled(right(), {
      list: async (list, drillDown, page, options) => {
        const answer = await list(drillDown, page, options)
        if (page?.sort !== '-status') return answer
        const rows = answer.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
        return { ...answer, rows } as Page
      },
    }),
  ],
  [
    'shows five rows to who gives no limit',
    'one list in every order',
    spoiled(right(), {
      list: (list, drillDown, page, options) => list(drillDown, { limit: 5, ...page }, options),
    }),
  ],
  [
    'turns a list around for who gives no order',
    'one list in every order',
    spoiled(right(), {
      list: async (list, drillDown, page, options) => {
        const answer = await list(drillDown, page, options)
        return page?.sort ? answer : ({ ...answer, rows: answer.rows.toReversed() } as Page)
      },
    }),
  ],
  [
    'gives a drill-down to a role that may not open it',
    'rights hold everywhere at once',
    spoiledData(
      'enabled-customers',
      data => (data.drillDown = { screen: 'customers', filter: { status: 'enabled' } }),
      'license-manager',
    ),
  ],
  [
    'keeps the drill-down from a role that may open it',
    'rights hold everywhere at once',
    spoiledData('active-partners', data => delete data.drillDown),
  ],
  [
    'shows a closed list to who guesses its URL',
    'rights hold everywhere at once',
    spoiled(right('license-manager'), {
      list: (_list, drillDown, page, options) => right().list<Screen>(drillDown, page, options),
    }),
  ],
  [
    'shows a closed list when it is filtered by id',
    'rights hold everywhere at once',
    spoiled(right('license-manager'), {
      list: (list, drillDown, page, options) =>
        'id' in drillDown.filter
          ? right().list<Screen>(drillDown, page, options)
          : list(drillDown, page, options),
    }),
  ],
  [
    'has a widget that its manifest does not',
    'rights hold everywhere at once',
    spoiled(right(), {
      manifest: manifest => ({
        ...manifest,
        widgets: manifest.widgets.filter(widget => widget !== 'active-partners'),
      }),
    }),
  ],
  [
    'promises a widget that it does not have',
    'rights hold everywhere at once',
    spoiled(right(), {
      answer: ({ widget, state, asOf }) => {
        if (widget === 'active-partners' && state === 'ready') return { widget, state: 'unsupported', asOf }
      },
    }),
  ],
  [
    'loses a kind',
    'parts sum to their whole',
    spoiledData('billing-report-status', ({ statuses }) => {
      for (const { kinds } of statuses) kinds?.splice(2, 1)
    }),
  ],
  [
    'leaves out a status that it does not know',
    'parts sum to their whole',
    spoiledData('usage-report-status', ({ statuses }) => statuses.pop()),
  ],
  [
    'leaves out a status of licenses that customers hold',
    'parts sum to their whole',
    spoiledData('customer-license-status', data => {
      data.statuses = data.statuses.filter(({ status }) => status !== 'normal')
    }),
  ],
  [
    'leaves out a product whose units fell',
    'parts sum to their whole',
    spoiledData('chargeable-unit-decrease', ({ products }) => products.pop()),
  ],
  [
    'leaves out a partner whose units fell, of its number and of its list',
    'parts sum to their whole',
    overWrongRecords(source => ({
      decreases: async (cycle, threshold) => {
        const counts = await source.decreases(cycle, threshold)
        counts.delete('email')
        return counts
      },
      list: async (drillDown, page) => {
        const { decrease } = drillDown.filter as PartnersFilter
        const right = await source.list(drillDown, page)
        return decrease?.product === 'email' ? { ...right, total: 0, rows: [] } : right
      },
    })),
  ],
  [
    'leaves out a status without reports',
    'parts sum to their whole',
    spoiledData('usage-report-status', data => {
      data.statuses = data.statuses.filter(({ value }) => value > 0)
    }),
  ],
  [
    'leaves out a kind without reports',
    'parts sum to their whole',
    spoiledData('billing-report-status', ({ statuses }) => {
      for (const status of statuses) status.kinds = status.kinds?.filter(({ value }) => value > 0)
    }),
  ],
  [
    'shows one match of all that it found',
    'parts sum to their whole',
    spoiledData('account-search', ({ matches }) => matches.splice(1)),
  ],
  [
    'shows two matches to who gives no limit',
    'parts sum to their whole',
    spoiled(right(), {
      request: request =>
        request.widget === 'account-search'
          ? { widget: request.widget, params: { limit: 2, ...request.params } }
          : request,
    }),
  ],
  [
    'sums up buckets that have not begun',
    'parts sum to their whole',
    spoiledData('new-partner-acquisition', data => (data.previous.value += 1)),
  ],
  [
    'has quarters that are not their months',
    'parts sum to their whole',
    spoiledData('new-partner-acquisition', ({ view, buckets }) => {
      const [, second, third] = buckets
      if (view === 'quarterly' && second?.current && third?.current) {
        ;[second.current, third.current] = [third.current, second.current]
      }
    }),
  ],
  [
    'compares a running month with a whole one',
    'like is compared with like',
    spoiledData('new-partner-acquisition', ({ buckets }) => {
      for (const { partial, previous } of buckets) {
        if (!partial) continue
        const filter = { acquiredFrom: '2025-11-01', acquiredBefore: '2025-12-01' }
        previous.drillDown = { screen: 'partners', filter }
        previous.value = 2
      }
    }),
  ],
  [
    'does not mark a running bucket',
    'like is compared with like',
    spoiledData('new-partner-acquisition', ({ buckets }) => {
      for (const bucket of buckets) bucket.partial = false
    }),
  ],
  [
    'says 0 for a bucket that has not begun',
    'like is compared with like',
    spoiledData('new-partner-acquisition', ({ buckets }) => {
      for (const bucket of buckets) bucket.current ??= { value: 0 }
    }),
  ],
  [
    'has a window that ends yesterday',
    "days are the account's days",
    spoiledData('inactive-new-partners', ({ drillDown }) => {
      if (drillDown?.screen === 'partners') drillDown.filter.acquiredBefore = '2026-11-24'
    }),
  ],
  [
    'shows the running month as the last closed one',
    "days are the account's days",
    spoiledData('usage-report-status', data => (data.cycle = '2026-11')),
  ],
  [
    'does not offer the last closed month',
    "days are the account's days",
    spoiledData('usage-report-status', ({ cycles }) => cycles.shift()),
  ],
  [
    'does not offer this year',
    "days are the account's days",
    spoiledData('new-partner-acquisition', ({ periods }) => periods.shift()),
  ],
  [
    'changes its mind',
    'the same question has the same answer',
    (() => {
      let asked = 0
      return spoiledData('enabled-customers', data => (data.trend = [asked++]))
    })(),
  ],
  [
    'mixes up the answers of a batch',
    'the same question has the same answer',
    spoiled(right(), {
      async *loadMany(requests, options) {
        for await (const outcome of right().loadMany(requests, options)) {
          yield { ...outcome, index: requests.length - 1 - outcome.index }
        }
      },
    }),
  ],
  [
    'forgets an answer of a batch',
    'the same question has the same answer',
    spoiled(right(), {
      loadMany: (requests, options) => right().loadMany(requests.slice(1), options),
    }),
  ],
  [
    'answers what is asked twice in one batch once',
    'the same question has the same answer',
    spoiled(right(), {
      async *loadMany(requests, options) {
        const answered = new Set<string>()
        for await (const outcome of right().loadMany(requests, options)) {
          const question = JSON.stringify(requests[outcome.index])
          if (!answered.has(question)) yield outcome
          answered.add(question)
        }
      },
    }),
  ],
  ...[-1, 1.5, NaN, 2 ** 53, '5', null].map((value): [string, string, DashboardAdapter] => [
    `says that ${value} customers are enabled`,
    'every answer is valid',
    spoiledData('enabled-customers', data => (data.value = value as number)),
  ]),
  [
    'answers for the last month whichever is asked',
    'every answer is valid',
    spoiled(right(), {
      request: request => (request.widget === 'usage-report-status' ? { widget: request.widget } : request),
    }),
  ],
  [
    'has a status twice',
    'every answer is valid',
    spoiledData('customer-license-status', ({ statuses }) => statuses.push(...statuses.slice(0, 1))),
  ],
  [
    'has a kind twice',
    'every answer is valid',
    spoiledData('billing-report-status', ({ statuses }) => {
      for (const { kinds } of statuses) kinds?.push({ ...kinds[0]!, value: 0 })
    }),
  ],
  [
    'offers the oldest month first',
    'every answer is valid',
    spoiledData('usage-report-status', ({ cycles }) => cycles.reverse()),
  ],
  [
    'offers a year twice',
    'every answer is valid',
    spoiledData('new-partner-acquisition', ({ periods }) => periods.push(...periods.slice(-1))),
  ],
  [
    'has the product with the fewest partners first',
    'every answer is valid',
    spoiledData('chargeable-unit-decrease', ({ products }) => {
      for (const [index, product] of products.entries()) product.value = index
      products.push({ ...products[0]!, id: 'more', value: products.length })
    }),
  ],
  [
    'has a partner that was acquired on a day that does not exist',
    'every answer is valid',
    spoiledData('new-partner-overview', ({ partners }) => {
      for (const partner of partners) partner.acquiredOn = '2026-02-31'
    }),
  ],
  [
    'lists customers that were created on a day that does not exist',
    'every answer is valid',
    spoiled(right(), {
      list: async (list, ...asked) => {
        const page = await list(...asked)
        const rows = page.rows.map(row => ({ ...row, createdOn: '2026-11-31' }))
        return page.screen === 'customers' ? ({ ...page, rows } as Page) : page
      },
    }),
  ],
  [
    'shows a new partner twice',
    'every answer is valid',
    spoiledData('new-partner-overview', ({ partners }) => partners.push(...partners.slice(0, 1))),
  ],
  [
    'shows matches in another order than that of their names',
    'every answer is valid',
    spoiledData('account-search', ({ matches }) => {
      matches.sort((a, b) => (a.name < b.name ? 1 : -1))
    }),
  ],
  [
    'names a widget twice',
    'every answer is valid',
    spoiled(right(), {
      manifest: manifest => ({
        ...manifest,
        widgets: [...manifest.widgets, ...manifest.widgets.slice(0, 1)],
      }),
    }),
  ],
  [
    'does not hear an abort',
    'aborting rejects',
    spoiled(
      {
        manifest: () => right().manifest(),
        load: request => right().load(request),
        list: (...args) => right().list(args[0], args[1]),
      },
      {},
    ),
  ],
  [
    'answers for another cycle than the one that it does not have',
    'a bad request is refused by name',
    spoiled(right(), {
      request: request => (request.widget === 'usage-report-status' ? { widget: request.widget } : request),
    }),
  ],
  [
    'lists everything for a filter that it does not know',
    'a bad request is refused by name',
    spoiled(right(), {
      list: (list, drillDown, page, options) => {
        const { colour: _, ...filter } = drillDown.filter as { colour?: string }
        return list({ screen: drillDown.screen, filter } as DrillDown, page, options)
      },
    }),
  ],
  [
    'gives a thousand rows to who asks for more',
    'a bad request is refused by name',
    spoiled(right(), {
      list: (list, drillDown, page = {}, options) =>
        list(drillDown, { ...page, ...(page.limit && { limit: Math.min(page.limit, 1000) }) }, options),
    }),
  ],
  [
    'begins anew with a cursor of another list',
    'a bad request is refused by name',
    spoiled(right(), {
      list: (list, drillDown, page = {}, options) =>
        list(drillDown, page, options).catch((error: { field?: string }) => {
          if (error.field !== 'cursor' || page.cursor?.length === 1) throw error
          const { cursor: _, ...rest } = page
          return list(drillDown, rest, options)
        }),
    }),
  ],
  [
    'takes a name for a pattern',
    'a bad request is refused by name',
    spoiled(right(), {
      list: (list, drillDown, page, options) => {
        const { name, ...filter } = drillDown.filter as { name?: string }
        return list(
          (name === '%' || name === '_' ? { screen: drillDown.screen, filter } : drillDown) as DrillDown,
          page,
          options,
        )
      },
    }),
  ],
]

describe('the laws catch an adapter that', () => {
  for (const [what, name, adapter] of wrong) {
    it(what, async () => {
      const law = laws.find(law => law.name === name)
      await assert.rejects(law?.check(adapter) ?? Promise.resolve(), (error: unknown) => {
        assert.ok(error instanceof LawViolation, String(error))
        assert.equal(error.law, name)
        return true
      })
    })
  }
})

describe('the reference catches an adapter that', () => {
  const wrongs: [what: string, adapter: DashboardAdapter][] = [
    ['counts another day', spoiledData('enabled-customers', data => data.trend?.reverse())],
    [
      'has another city',
      spoiled(right(), {
        list: async (list, drillDown, page, options) => {
          const answer = await list(drillDown, page, options)
          for (const row of answer.rows) if ('city' in row && row.id === 'c7') row.city = 'Reno'
          return answer
        },
      }),
    ],
  ]
  for (const [what, adapter] of wrongs) {
    it(what, () => assert.rejects(agreesWith(right()).check(adapter), LawViolation))
  }
})
