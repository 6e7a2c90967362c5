/** Each thing that a law holds is held: broken alone, the law names it, and where. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { DrillDown, Filters } from '../contract/drill-down.js'
import type { Page, PageRequest } from '../contract/rows.js'
import type { AcquisitionBucket } from '../contract/widgets.js'
import { agreesWith, laws, type Law, type LawViolation } from './index.js'
import { right, spoiled, spoiledData } from './wrong-adapters.test.support.js'

/** The violation begins with this; the adapter breaks nothing that comes before it. */
type Broken = [says: string, adapter: DashboardAdapter]

const daysOf = (drillDown: DrillDown | undefined) => drillDown?.filter as Filters['partners']

const changedPage = (change: (page: Page, drillDown: DrillDown, asked: PageRequest) => Page) =>
  spoiled(right(), {
    list: async (list, drillDown, asked = {}, options) =>
      change(await list(drillDown, asked, options), drillDown, asked),
  })

const changedBucket = (view: string, index: number, change: (bucket: AcquisitionBucket) => void) =>
  spoiledData('new-partner-acquisition', data => {
    const bucket = data.buckets[index]
    if (data.view === view && data.period === '2026' && bucket) change(bucket)
  })

const deafIn = (ignored: 'load' | 'list' | 'loadMany') => {
  const adapter = right()
  const heeds: DashboardAdapter = {
    manifest: options => adapter.manifest(options),
    load: (request, options) => adapter.load(request, options),
    list: (drillDown, page, options) => adapter.list(drillDown, page, options),
    loadMany: (requests, options) => adapter.loadMany(requests, options),
  }
  const heedsNot: DashboardAdapter = {
    manifest: () => adapter.manifest(),
    load: request => adapter.load(request),
    list: (drillDown, page) => adapter.list(drillDown, page),
    loadMany: requests => adapter.loadMany(requests),
  }
  return { ...heeds, [ignored]: heedsNot[ignored] }
}

const broken: Broken[] = [
  // Aborts
  ['aborting rejects: account-search: with a signal that was aborted before: "answered"', deafIn('load')],
  ['aborting rejects: customers: with a signal that was aborted before: "answered"', deafIn('list')],
  ['aborting rejects: batch: with a signal that was aborted before: "answered"', deafIn('loadMany')],
  [
    'aborting rejects: account-search: aborted at once: "answered"',
    {
      ...deafIn('load'),
      load: async (request, options) => {
        options?.signal?.throwIfAborted()
        return right().load(request)
      },
    },
  ],

  // Days of the account
  [
    "days are the account's days: new-partner-overview .total: counts the 30 days that end today",
    spoiledData('new-partner-overview', ({ total }) => {
      daysOf(total.drillDown).acquiredBefore = '2026-11-24'
    }),
  ],
  [
    "days are the account's days: new-partner-overview .partners: were acquired on these days",
    spoiledData('new-partner-overview', ({ partners }) => {
      partners[0]!.acquiredOn = '2026-11-25'
    }),
  ],
  [
    "days are the account's days: new-partner-overview .partners: were acquired on these days",
    spoiledData('new-partner-overview', ({ partners }) => {
      partners.at(-1)!.acquiredOn = '2026-10-25'
    }),
  ],
  [
    "days are the account's days: chargeable-unit-decrease: is of the last closed month",
    spoiledData('chargeable-unit-decrease', data => (data.cycle = '2026-09')),
  ],
  [
    "days are the account's days: new-partner-acquisition: is of this year",
    spoiledData('new-partner-acquisition', data => (data.period = '2025')),
  ],

  // Numbers and their lists
  [
    'count = list: usage-report-status?cycle=2026-10 .total: number',
    spoiled(right(), {
      answer: (answer, { params }) => {
        if (answer.widget === 'usage-report-status' && answer.state === 'ready' && params)
          answer.data.total.value++
      },
    }),
  ],
  [
    'count = list: account-search?kind=customer&limit=2&text=ACME .matches[c1]: the row that it opens: "c2"',
    spoiledData('account-search', ({ matches: [one, two] }) => {
      if (one && two) one.drillDown = two.drillDown!
    }),
  ],
  [
    'count = list: inactive-new-partners .of -> partners',
    spoiledData('inactive-new-partners', data => data.of++),
  ],
  [
    'count = list: enabled-customers -> customers?status=enabled: screen of the list',
    changedPage((page, { screen }) =>
      screen === 'customers' ? ({ ...page, screen: 'partners' } as Page) : page,
    ),
  ],
  [
    'count = list: enabled-customers -> customers?status=enabled: rows of a page',
    changedPage(page => ({ ...page, rows: page.rows.slice(0, -1) }) as Page),
  ],
  [
    'count = list: enabled-customers -> customers?status=enabled: row c1 was on an earlier page: true',
    changedPage(page => ({ ...page, rows: page.rows.map(() => page.rows[0]) }) as Page),
  ],
  [
    'one list in every order: customers -> customers?sort=name: row c2 comes after c8',
    changedPage((page, _, { sort, limit }) =>
      sort === 'name' && limit !== page.total ? ({ ...page, rows: page.rows.toReversed() } as Page) : page,
    ),
  ],
  [
    'one list in every order: customers: ids by -name are those by name reversed',
    changedPage((page, _, { sort }) =>
      sort === '-name'
        ? ({ ...page, rows: page.rows.map(row => (row.id === 'c8' ? { ...row, id: 'c88' } : row)) } as Page)
        : page,
    ),
  ],

  // Like with like
  [
    'like is compared with like: new-partner-acquisition .buckets[2026-02-02]: begins where the one before ends',
    changedBucket('monthly', 1, bucket => (bucket.start = '2026-02-02')),
  ],
  [
    'like is compared with like: new-partner-acquisition .buckets[2026-01-01].current: counts the days',
    changedBucket('monthly', 0, ({ current }) => (daysOf(current?.drillDown).acquiredBefore = '2026-01-31')),
  ],
  [
    'like is compared with like: new-partner-acquisition .buckets[2026-01-01].previous: counts the days',
    changedBucket('monthly', 0, ({ previous }) => (daysOf(previous.drillDown).acquiredBefore = '2025-01-31')),
  ],
  [
    'like is compared with like: new-partner-acquisition: ends with the period',
    spoiledData('new-partner-acquisition', ({ buckets }) => buckets.pop()),
  ],
  [
    'like is compared with like: new-partner-acquisition: says through which day it counts',
    spoiledData('new-partner-acquisition', data => (data.through = '2026-11-23')),
  ],
  [
    'like is compared with like: new-partner-acquisition?period=2025&view=monthly: says through which day it counts',
    spoiledData('new-partner-acquisition', data => (data.through ??= '2025-12-31')),
  ],
  [
    'like is compared with like: new-partner-acquisition .current: counts the days',
    spoiledData('new-partner-acquisition', ({ current }) => {
      daysOf(current.drillDown).acquiredBefore = '2027-01-01'
    }),
  ],
  [
    'like is compared with like: new-partner-acquisition .previous: counts the days',
    spoiledData('new-partner-acquisition', ({ previous }) => {
      daysOf(previous.drillDown).acquiredBefore = '2026-01-01'
    }),
  ],

  // Parts and wholes
  [
    'parts sum to their whole: new-partner-acquisition .current: sum of the buckets',
    spoiledData('new-partner-acquisition', ({ current }) => current.value++),
  ],
  [
    'parts sum to their whole: new-partner-overview: rows',
    spoiledData('new-partner-overview', ({ partners }) => partners.pop()),
  ],
  [
    'parts sum to their whole: new-partner-overview: rows',
    spoiledData('new-partner-overview', data => (data.partners = [])),
  ],
  [
    'parts sum to their whole: inactive-new-partners: inactive partners are some of the new ones',
    spoiledData('inactive-new-partners', data => (data.of = data.value - 1)),
  ],
  [
    'parts sum to their whole: account-search?kind=customer&limit=2&text=ACME: match c1 has the text in its name',
    spoiledData('account-search', ({ matches }) => {
      for (const match of matches) match.name = 'Another'
    }),
  ],
  [
    'parts sum to their whole: new-partner-acquisition?period=2026&view=quarterly 2026-10-01: months of the quarter',
    spoiledData('new-partner-acquisition', ({ view, buckets }) => {
      if (view === 'monthly') buckets.pop()
    }),
  ],

  [
    'parts sum to their whole: partner-license-status .statuses: statuses in rows of partners that are not among them',
    spoiledData('partner-license-status', data => (data.statuses = data.statuses.slice(1))),
  ],

  // Rights
  [
    'rights hold everywhere at once: active-partners: is ready, as the manifest says: "unsupported"',
    spoiled(right(), {
      answer: ({ widget, asOf }) => {
        if (widget === 'active-partners') return { widget, state: 'unsupported', asOf }
      },
    }),
  ],

  // Validity
  [
    'every answer is valid: manifest: what does not fit its schema',
    spoiled(right(), { manifest: manifest => ({ ...manifest, asOf: 'yesterday' }) }),
  ],
  [
    'every answer is valid: active-partners: answers its own question: "enabled-customers"',
    spoiled(right(), {
      request: request => (request.widget === 'active-partners' ? { widget: 'enabled-customers' } : request),
    }),
  ],

  // The same answer again
  [
    'the same question has the same answer: manifest: asked again',
    (() => {
      let asked = 0
      return spoiled(right(), { manifest: manifest => ({ ...manifest, locale: asked++ ? 'fr' : 'en' }) })
    })(),
  ],
  [
    'the same question has the same answer: batch [0] account-search: is answered once: false',
    spoiled(right(), {
      async *loadMany(requests, options) {
        for await (const outcome of right().loadMany(requests, options)) {
          yield outcome
          yield outcome
        }
      },
    }),
  ],
  [
    'the same question has the same answer: batch [99] undefined: is answered once: false',
    spoiled(right(), {
      async *loadMany(requests, options) {
        for await (const outcome of right().loadMany(requests, options)) yield { ...outcome, index: 99 }
      },
    }),
  ],
  [
    'the same question has the same answer: batch: answers',
    spoiled(right(), { loadMany: (requests, options) => right().loadMany(requests.slice(0, -1), options) }),
  ],
  [
    'the same question has the same answer: batch: is of one moment: 2',
    spoiled(right(), {
      async *loadMany(requests, options) {
        for await (const outcome of right().loadMany(requests, options)) {
          if ('answer' in outcome && outcome.index === 0) outcome.answer.asOf = '2026-11-25T01:59:00Z'
          yield outcome
        }
      },
    }),
  ],
]

const compared: Broken[] = [
  [
    'says what the reference says: manifest: is',
    spoiled(right(), { manifest: manifest => ({ ...manifest, locale: 'fr-CA' }) }),
  ],
  [
    'says what the reference says: customers?status=enabled: is, after 0 rows',
    changedPage((page, { filter }) =>
      'status' in filter ? ({ ...page, rows: page.rows.slice(1) } as Page) : page,
    ),
  ],
  [
    'says what the reference says: customers?sort=name: is, after 3 rows',
    changedPage((page, _, { sort, cursor }) =>
      sort && cursor ? ({ ...page, rows: page.rows.slice(1) } as Page) : page,
    ),
  ],
  [
    'says what the reference says: customers?sort=name: is, after 0 rows',
    changedPage((page, _, { sort }) => {
      const { nextCursor, ...last } = page
      return sort && nextCursor ? (last as Page) : page
    }),
  ],
]

/** All that the law has to say of an adapter. */
async function violationsOf(law: Law, adapter: DashboardAdapter): Promise<string[]> {
  const messages: string[] = []
  const violated = ({ message }: LawViolation) => messages.push(message)
  await law.check(adapter, { observer: { violated, held: () => {}, sampled: () => {} } })
  return messages
}

describe('a law names what is broken', () => {
  for (const [says, adapter] of broken) {
    it(says, async () => {
      const law = laws.find(({ name }) => says.startsWith(`${name}: `))
      const violations = await violationsOf(law!, adapter)
      assert.ok(
        violations.some(message => message.startsWith(says)),
        violations.join('\n'),
      )
    })
  }
  for (const [says, adapter] of compared) {
    it(says, async () => {
      const violations = await violationsOf(agreesWith(right()), adapter)
      assert.ok(
        violations.some(message => message.startsWith(says)),
        violations.join('\n'),
      )
    })
  }
})
