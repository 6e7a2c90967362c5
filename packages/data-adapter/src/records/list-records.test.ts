import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { MemoryAdapter } from '../adapters/memory.js'
import type { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import type { Rows } from '../contract/rows.js'
import { encodeCursor } from '../paging/cursor.js'
import type { Account, Book, Customer, Partner } from './book.js'
import { TINY_NOW, tinyBook } from './book.fixtures.js'
import { listRecords } from './list-records.js'
import type { ListQuery, Lists } from './lists.js'
import { openBook } from './memory/memory-source.js'
import { RecordAdapter } from './record-adapter.js'
import { ALL_WIDGETS } from './rights.js'

const viewer = { accountId: 'northwind', role: 'administrator' } as const
const now = () => TINY_NOW

/** The lists of a back end with these records, which notes what it is asked for. */
function backEnd(book: Book, given: Partial<Lists> = {}) {
  const asked: ListQuery[] = []
  const open = openBook(book)
  const list = async <S extends Screen>(query: ListQuery<S>) => {
    asked.push(query)
    const rows: Rows[S][] = []
    let cursor: string | undefined
    do {
      const drillDown = { screen: query.screen, filter: query.filter } as DrillDown
      const page = await open(viewer, TINY_NOW, source =>
        source.list(drillDown, { sort: query.sort, limit: 1000, cursor }),
      )
      rows.push(...(page.rows as Rows[S][]))
      cursor = page.nextCursor
    } while (cursor)
    return { total: rows.length, rows: rows.slice(query.offset, query.offset + query.limit) }
  }
  const lists: Lists = {
    account: book.accounts.find(({ id }) => id === viewer.accountId)!,
    lists: {
      partners: list,
      customers: list,
      'service-plans': list,
      'usage-reports': list,
      'billing-reports': list,
    },
    products: book.products.filter(({ accountId }) => accountId === viewer.accountId),
    ...given,
  }
  return { adapter: new RecordAdapter(listRecords(lists), viewer, { now }), asked }
}

async function dataOf(
  adapter: RecordAdapter | MemoryAdapter,
  request: WidgetRequest,
): Promise<Record<string, unknown>> {
  const answer = await adapter.load(request)
  assert.ok(answer.state === 'ready')
  return { ...answer.data }
}

/** The tiny book with words that this package does not know, and one customer more who has no license. */
function bookWithOwnWords() {
  const book = tinyBook()
  const [model] = book.customers as [Customer]
  book.customers.push({ ...model, id: 'unlicensed' })
  const isOurs = (row: { accountId: string; cycle: string }) =>
    row.accountId === 'northwind' && row.cycle === '2026-10'
  const usage = book.usageReports.find(isOurs)
  const billing = book.billingReports.find(row => isOurs(row) && row.status === 'under-review')
  Object.assign(usage!, { status: 'on-hold' })
  Object.assign(billing!, { kind: 'by-phone' })
  return book
}

describe('numbers that are totals of lists', () => {
  it('are those of the records themselves, in every widget that they are enough for', async () => {
    const book = bookWithOwnWords()
    const { adapter } = backEnd(book, { words: ['on-hold', 'by-phone'] })
    const memory = new MemoryAdapter(book, viewer, { now })
    const { widgets } = await adapter.manifest()
    assert.equal(widgets.length, 11)
    for (const widget of widgets) {
      const request = { widget, ...(widget === 'account-search' && { params: { text: 'fir' } }) }
      const { trend, ...expected } = await dataOf(memory, request as WidgetRequest)
      assert.deepEqual(await dataOf(adapter, request as WidgetRequest), expected, widget)
    }
  })

  for (const widget of ['usage-report-status', 'billing-report-status'] as const)
    it(`are refused, rather than a sum with a hole, where nobody has named a word of the ${widget}`, async () => {
      const { adapter } = backEnd(bookWithOwnWords())
      await assert.rejects(
        () => adapter.load({ widget }),
        ({ code, message }: AdapterError) => code === 'invalid-answer' && message.includes('"words"'),
      )
    })

  it('are counted again, once, where a row has got another status in between', async () => {
    const book = tinyBook()
    let asked = 0
    const reports = async ({ filter }: ListQuery<'usage-reports'>) => {
      const isMoving = ++asked === 1
      const status = filter.status ?? ''
      const counts: Record<string, number> = { '': 3, 'under-review': isMoving ? 2 : 1, approved: 2 }
      return { total: counts[status] ?? 0, rows: [] }
    }
    for (const [moves, outcome] of [
      [false, 3],
      [true, 'invalid-answer'],
    ] as const) {
      asked = 0
      const list = async (query: ListQuery<'usage-reports'>) => {
        if (moves && query.filter.status === 'approved') return { total: 3, rows: [] }
        return reports(query)
      }
      const { adapter } = backEnd(book, { lists: { 'usage-reports': list } })
      const answered = dataOf(adapter, { widget: 'usage-report-status' }).then(
        ({ total }) => (total as { value: number }).value,
        ({ code }: AdapterError) => code,
      )
      assert.equal(await answered, outcome)
    }
  })

  it('are counted again where a row has got another status meanwhile', async () => {
    const counts: Record<string, number> = { 'under-review': 2, approved: 1 }
    const reports = async ({ filter: { status } }: ListQuery<'usage-reports'>) => {
      const total = status === undefined ? 3 : (counts[status] ?? 0)
      // One of them is approved as soon as it was counted.
      if (status === 'under-review') Object.assign(counts, { 'under-review': 1, approved: 2 })
      return { total, rows: [] }
    }
    const { adapter } = backEnd(tinyBook(), { lists: { 'usage-reports': reports } })
    const { total } = await dataOf(adapter, { widget: 'usage-report-status' })
    assert.equal((total as { value: number }).value, 3)
  })

  it('hold each of more partners than a list gives at once, and ask for no more at once', async () => {
    const book = tinyBook()
    const model = book.partners.find(({ accountId }) => accountId === 'northwind') as Partner
    for (let place = 0; place < 2000; place++)
      book.partners.push({
        ...model,
        id: `many-${place}`,
        acquiredOn: `2026-0${1 + (place % 9)}-01`,
      })
    const { adapter, asked } = backEnd(book)
    const request = { widget: 'new-partner-acquisition' } as const
    assert.deepEqual(
      await dataOf(adapter, request),
      await dataOf(new MemoryAdapter(book, viewer, { now }), request),
    )
    assert.deepEqual(
      asked.map(({ offset, limit }) => [offset, limit]),
      [
        [0, 1000],
        [1000, 1000],
        [2000, 1000],
      ],
    )
  })

  it('are asked for by one row each', async () => {
    const { adapter, asked } = backEnd(tinyBook())
    await adapter.load({ widget: 'enabled-customers' })
    assert.deepEqual(asked, [
      { screen: 'customers', filter: { status: 'enabled' }, offset: 0, limit: 1, sort: 'name' },
    ])
  })
})

describe('a list by offset', () => {
  const drillDown = { screen: 'partners', filter: {} } as const

  it('is read to its end page by page, each row once, in its order', async () => {
    const { adapter } = backEnd(tinyBook())
    const memory = new MemoryAdapter(tinyBook(), viewer, { now })
    for (const sort of ['acquiredOn', '-acquiredOn', '-name'] as const)
      assert.deepEqual(await adapter.list(drillDown, { sort }), await memory.list(drillDown, { sort }))
    const whole = await memory.list(drillDown, { sort: '-acquiredOn' })
    // Whether its last page is full or not.
    for (const limit of [1, 2, 3, 4, whole.total]) {
      const ids: string[] = []
      let cursor: string | undefined
      let pages = 0
      do {
        const page = await adapter.list(drillDown, { sort: '-acquiredOn', limit, cursor })
        assert.equal(page.total, whole.total)
        ids.push(...page.rows.map(({ id }) => id))
        cursor = page.nextCursor
        pages++
      } while (cursor)
      assert.deepEqual(
        ids,
        whole.rows.map(({ id }) => id),
      )
      assert.equal(pages, Math.ceil(whole.total / limit))
    }
  })

  it('goes on from no cursor of another list or order, and from none that nobody gave out', async () => {
    const { adapter } = backEnd(tinyBook())
    const { nextCursor: cursor } = await adapter.list(drillDown, { limit: 2 })
    const order = { key: 'name by offset', descending: false }
    const forged = ['-1', '1.5', 'x', '1e99'].map(value => encodeCursor(drillDown, order, { value, id: '' }))
    for (const ask of [
      () => adapter.list(drillDown, { limit: 2, sort: '-name', cursor }),
      () => adapter.list({ screen: 'partners', filter: { status: 'active' } }, { limit: 2, cursor }),
      ...forged.map(cursor => () => adapter.list(drillDown, { limit: 2, cursor })),
    ])
      await assert.rejects(
        ask,
        ({ code, field }: AdapterError) => `${code} ${field}` === 'invalid-request cursor',
      )
  })

  it('ends where the back end has no more rows, whatever its total says', async () => {
    const partners = () => Promise.resolve({ total: 5, rows: [] })
    const { adapter } = backEnd(tinyBook(), { lists: { partners } })
    assert.equal((await adapter.list(drillDown)).nextCursor, undefined)
    await assert.rejects(adapter.load({ widget: 'new-partner-acquisition' }), { code: 'invalid-answer' })
  })
})

describe('the widgets of a back end', () => {
  const list = () => Promise.resolve({ total: 0, rows: [] })
  const ofPartners = [
    'account-search',
    'active-partners',
    'inactive-new-partners',
    'new-partner-acquisition',
    'partner-license-status',
  ]

  for (const [has, lists, widgets, products] of [
    ['customers', { customers: list }, ['account-search', 'enabled-customers', 'customer-license-status']],
    ['partners', { partners: list }, ofPartners],
    ['partners and products', { partners: list }, [...ofPartners, 'chargeable-unit-decrease'], []],
    // Nothing that can be searched, and nobody whose units could fall.
    ['service plans and products', { 'service-plans': list }, ['enabled-service-plans'], []],
    ['usage reports', { 'usage-reports': list }, ['usage-report-status']],
    ['billing reports', { 'billing-reports': list }, ['billing-report-status']],
  ] as const)
    it(`are those that its lists are enough for: ${has}`, async () => {
      const { adapter } = backEnd(tinyBook(), { lists, products })
      const manifest = await adapter.manifest()
      assert.deepEqual(manifest.widgets.toSorted(), [...widgets].sort())
      assert.deepEqual(manifest.screens, Object.keys(lists))
      for (const widget of ALL_WIDGETS.filter(widget => !manifest.widgets.includes(widget)))
        assert.equal((await adapter.load({ widget })).state, 'unsupported', widget)
    })
})

describe('an account of a back end', () => {
  const account = tinyBook().accounts[0]!

  for (const [field, value, must] of [
    ['id', undefined, 'a text'],
    ['name', 7, 'a text'],
    ['type', undefined, '"distributor" or "isp"'],
    ['timeZone', 'Oslo', 'a time zone such as "Europe/Oslo"'],
    ['partnerAnalytics', 'no', 'true or false'],
    ['decreaseThreshold', { kind: 'percent' }, 'such as { kind: "percent", value: 10 }'],
    ['overviewDays', undefined, 'a number of days'],
    ['inactiveDays', '90', 'a number of days'],
  ] as const)
    it(`is refused with a wrong ${field}, by name`, () => {
      const wrong = { ...account, [field]: value } as Account
      assert.throws(() => listRecords({ account: wrong, lists: {} }), {
        name: 'TypeError',
        message: `"${field}" of the account must be ${must}.`,
      })
    })
})
