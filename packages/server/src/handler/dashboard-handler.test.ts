import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  SCREENS,
  toSearchParams,
  type DrillDown,
  type PageRequest,
  type WidgetRequest,
} from '@lmp-widgets/data-adapter'
import fc from 'fast-check'
import { createDashboardHandler } from './dashboard-handler.js'
import { AS_OF, BASE, echo, handlerOf, lines, MANIFEST } from './dashboard-handler.test.support.js'

describe('what is answered', () => {
  test('the manifest', async () => {
    const response = await handlerOf().get('/manifest')
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-type'), 'application/json')
    assert.deepEqual(await response.json(), MANIFEST)
  })

  test('a widget with its parameters', async () => {
    const response = await handlerOf().get('/widgets/account-search?kind=partner&text=%26%20ltd&limit=5')
    assert.deepEqual(await response.json(), {
      widget: 'account-search',
      state: 'ready',
      asOf: AS_OF,
      data: { kind: 'partner', text: '& ltd', limit: 5 },
    })
  })

  test('a list with its filter and page', async () => {
    const response = await handlerOf().get('/customers?license-status=expired&partner=p1&limit=20&sort=-name')
    const { asked } = (await response.json()) as { asked: unknown }
    assert.deepEqual(asked, {
      screen: 'customers',
      filter: { licenseStatus: 'expired', partnerId: 'p1' },
      page: { limit: 20, sort: '-name' },
    })
  })

  test('by 304 what was counted again and is the same, with the time of the new count: the oldest of a batch', async () => {
    let minute = 0
    const later = (asOf: number) => new Date(Date.UTC(2026, 10, 24, 12, minute, asOf)).toISOString()
    const load = ({ widget }: WidgetRequest) =>
      Promise.resolve({ widget, asOf: later(widget === 'active-partners' ? 1 : 2) })
    const { get } = handlerOf(echo({ load }))
    for (const [path, second] of [
      ['/widgets/enabled-customers', 2],
      ['/widgets?widget=enabled-customers&widget=active-partners', 1],
    ] as const) {
      minute = 0
      const first = await get(path, { headers: { 'if-none-match': '"none"' } })
      assert.equal(first.headers.get('last-modified'), `Tue, 24 Nov 2026 12:00:0${second} GMT`)
      minute = 5
      const again = await get(path, { headers: { 'if-none-match': first.headers.get('etag')! } })
      assert.equal(again.status, 304)
      assert.equal(again.headers.get('last-modified'), `Tue, 24 Nov 2026 12:05:0${second} GMT`)
    }
  })

  test('the most that may be asked at once: 64 widgets, and a URL of 16,384 characters', async () => {
    const { get } = handlerOf()
    const widgets = Array.from({ length: 64 }, () => 'widget=enabled-customers').join('&')
    assert.equal((await lines(await get(`/widgets?${widgets}`))).length, 64)
    const path = '/customers?name='
    const statusOf = async (length: number) =>
      (await get(path + 'x'.repeat(length - BASE.length - path.length))).status
    assert.notEqual(await statusOf(16_384), 414)
    assert.equal(await statusOf(16_385), 414)
  })

  test('HEAD has the headers of GET and no body', async () => {
    for (const path of [
      '/manifest',
      '/widgets/enabled-customers',
      '/widgets?widget=enabled-customers',
      '/customers',
    ]) {
      const response = await handlerOf().get(path, { method: 'HEAD' })
      assert.equal(response.status, 200)
      assert.equal(await response.text(), '')
    }
  })

  test('nothing of it is for a cache, or for sniffing', async () => {
    const forNobodyElse = ({ headers }: Response) => {
      assert.equal(headers.get('cache-control'), 'private, no-store')
      assert.equal(headers.get('vary'), 'Cookie, Authorization')
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
    }
    for (const path of [
      '/manifest',
      '/widgets?widget=enabled-customers',
      '/customers',
      '/nowhere',
      '/customers?limit=x',
    ]) {
      forNobodyElse(await handlerOf().get(path))
      forNobodyElse(await handlerOf().get(path, { method: 'HEAD' }))
      forNobodyElse(await handlerOf().get(path, { method: 'POST' }))
      forNobodyElse(await createDashboardHandler({ adapterFor: () => undefined })(new Request(BASE + path)))
    }
    const etag = (await handlerOf().get('/manifest')).headers.get('etag')!
    const unchanged = await handlerOf().get('/manifest', { headers: { 'if-none-match': etag } })
    assert.equal(unchanged.status, 304)
    forNobodyElse(unchanged)
    forNobodyElse(
      await handlerOf(echo({ load: () => Promise.reject(new Error('x')) })).get('/widgets/active-partners'),
    )
  })
})

describe('whatever the URL', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'status',
      'name',
      'limit',
      'cursor',
      'sort',
      'cycle',
      'widget',
      'acquired-from',
      'decrease-threshold',
      '__proto__',
    ),
    fc.string({ unit: 'binary' }),
  )
  const value = fc.oneof(
    fc.constantFrom(
      '',
      'enabled',
      '5',
      '-1',
      '2026-10',
      '2026-02-30',
      '10-percent',
      'active-partners',
      '%00',
      '%',
      '%ff',
      'a?b=c',
    ),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map(encodeURIComponent),
  )
  const query = fc
    .array(fc.tuple(name, value), { maxLength: 4 })
    .map(pairs => pairs.map(pair => pair.join('=')).join('&'))
  test('a list is the one that was asked for, to the letter, or none', async () => {
    const { get } = handlerOf()
    let lists = 0
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SCREENS), query, async (screen, query) => {
        const url = new URL(`${BASE}/${screen}?${query}`)
        const response = await get(`/${screen}${url.search}`)
        if (response.status !== 200) return
        lists++
        const { asked } = (await response.json()) as { asked: DrillDown & { page: PageRequest } }
        url.searchParams.sort()
        assert.equal(String(toSearchParams(asked, asked.page)), String(url.searchParams))
      }),
      { numRuns: 2000 },
    )
    assert.ok(lists > 200, `only ${lists} of them were lists`)
  })
})
