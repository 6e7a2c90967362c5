import { describe } from 'node:test'
import type { Page, PageRequest } from '../contract/rows.js'
import { addDays } from '../records/calendar.js'
import { MemorySource } from '../records/memory/memory-source.js'
import { countIsList, everyOrder } from './count-is-list.js'
import {
  catches,
  changedPage,
  names,
  overWrongRecords,
  right,
  spoiled,
  spoiledData,
} from './wrong-adapters.test.support.js'

describe(`the law "${countIsList.name}"`, () => {
  catches(countIsList, [
    [
      'counts licenses rather than the customers who hold them',
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
      overWrongRecords(source => ({ count: ({ screen }) => source.count({ screen, filter: {} }) })),
    ],
    [
      'counts a decrease of exactly the threshold',
      overWrongRecords(source => ({
        decreases: (cycle, { kind, value }) => source.decreases(cycle, { kind, value: value - 1 }),
      })),
    ],
    [
      'finds as many partners as it shows',
      spoiledData('account-search', data => {
        if (data.total) data.total.value = data.matches.length
      }),
    ],
    [
      'repeats a row on the next page',
      spoiled(right(), {
        list: async (list, drillDown, page, options) => {
          const first = await list(drillDown, { ...page, cursor: undefined } as PageRequest, options)
          const answer = await list(drillDown, page, options)
          return page?.cursor
            ? ({ ...answer, rows: [first.rows[0], ...answer.rows.slice(1)] } as Page)
            : answer
        },
      }),
    ],
    [
      'loses a row between two pages',
      changedPage((page, _, { cursor }) => (cursor ? ({ ...page, rows: page.rows.slice(1) } as Page) : page)),
    ],
    [
      'lists rows that do not meet the filter',
      changedPage(page => {
        for (const row of page.rows) row.status = 'another'
        return page
      }),
    ],
    [
      'has the number and the list of each status under the name of another',
      spoiledData('customer-license-status', data => {
        const words = data.statuses.map(({ status }) => status).reverse()
        data.statuses = data.statuses.map((count, index) => ({ ...count, status: words[index]! }))
      }),
    ],
  ])
})

describe(`the law "${everyOrder.name}"`, () => {
  catches(everyOrder, [
    [
      'forgets to turn the ids around in descending order',
      changedPage((page, _, { sort }) =>
        sort === '-status'
          ? ({ ...page, rows: page.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)) } as Page)
          : page,
      ),
    ],
    [
      'shows five rows to who gives no limit',
      spoiled(right(), {
        list: (list, drillDown, page, options) => list(drillDown, { limit: 5, ...page }, options),
      }),
    ],
    [
      'turns a list around for who gives no order',
      changedPage((page, _, { sort }) => (sort ? page : ({ ...page, rows: page.rows.toReversed() } as Page))),
    ],
  ])
})

describe(`the law "${countIsList.name}"`, () => {
  names(countIsList, [
    [
      'usage-report-status?cycle=2026-10 .total: number',
      spoiled(right(), {
        answer: (answer, { params }) => {
          if (answer.widget === 'usage-report-status' && answer.state === 'ready' && params)
            answer.data.total.value++
        },
      }),
    ],
    [
      'account-search?kind=customer&limit=2&text=ACME .matches[c1]: the row that it opens: "c2"',
      spoiledData('account-search', ({ matches: [one, two] }) => {
        if (one && two) one.drillDown = two.drillDown!
      }),
    ],
    ['inactive-new-partners .of -> partners', spoiledData('inactive-new-partners', data => data.of++)],
    [
      'enabled-customers -> customers?status=enabled: screen of the list',
      changedPage((page, { screen }) =>
        screen === 'customers' ? ({ ...page, screen: 'partners' } as Page) : page,
      ),
    ],
    [
      'enabled-customers -> customers?status=enabled: rows of a page',
      changedPage(page => ({ ...page, rows: page.rows.slice(0, -1) }) as Page),
    ],
    [
      'enabled-customers -> customers?status=enabled: row c1 was on an earlier page: true',
      changedPage(page => ({ ...page, rows: page.rows.map(() => page.rows[0]) }) as Page),
    ],
    [
      'enabled-customers -> customers?status=enabled: more rows on a page than the 3 asked for',
      spoiled(right(), {
        list: (list, drillDown, page, options) => list(drillDown, { ...page, limit: 1000 }, options),
      }),
    ],
  ])
})

describe(`the law "${everyOrder.name}"`, () => {
  names(everyOrder, [
    [
      'customers -> customers?sort=name: row c2 comes after c8',
      changedPage((page, _, { sort, limit }) =>
        sort === 'name' && limit !== page.total ? ({ ...page, rows: page.rows.toReversed() } as Page) : page,
      ),
    ],
    [
      'customers: ids by -name are those by name reversed',
      changedPage((page, _, { sort }) =>
        sort === '-name'
          ? ({ ...page, rows: page.rows.map(row => (row.id === 'c8' ? { ...row, id: 'c88' } : row)) } as Page)
          : page,
      ),
    ],
  ])
})
