import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { WidgetRequest } from '../contract/answer.js'
import { SORT_KEYS, type PageRequest } from '../contract/rows.js'
import type { DrillDown, Screen } from '../contract/drill-down.js'
import { parseDrillDown, SCREENS } from './parse-drill-down.js'
import { parsePage } from './parse-page.js'
import { parseWidgetRequest, WIDGETS } from './parse-widget-request.js'
import { toSearchParams, widgetSearchParams } from './search-params.js'
import { toHref } from './to-href.js'

/** Any text that the world can send: `&`, `=`, `%`, `__proto__`, emoji, right-to-left marks, nothing at all. */
const word = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '__proto__', 'a&b=c', '100%', '+ +', '\u202e', '👩‍👩‍👧', '<b>'),
  )
  .map(text => text.replaceAll('\0', ''))
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { noNullPrototype: true })
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map(day => day.toISOString().slice(0, 10))
const cycle = date.map(day => day.slice(0, 7))
const threshold = record({
  kind: fc.constantFrom('percent' as const, 'units' as const),
  value: fc.maxSafeNat(),
})
const some = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [], noNullPrototype: true })

const filters = {
  customers: some({
    id: word,
    name: word,
    status: word,
    licenseStatus: word,
    product: word,
    partnerId: word,
  }),
  partners: some({
    id: word,
    name: word,
    status: word,
    type: word,
    licenseStatus: word,
    product: word,
    acquiredFrom: date,
    acquiredBefore: date,
    withoutFullSale: fc.constant(true as const),
    decrease: record({ product: word, cycle, threshold }),
  }),
  'service-plans': some({ name: word, status: word, version: word, product: word }),
  'usage-reports': some({ cycle, status: word, partnerId: word }),
  'billing-reports': some({ cycle, status: word, kind: word, partnerId: word }),
}
const drillDowns = fc.oneof(
  ...SCREENS.map(screen =>
    (filters[screen] as fc.Arbitrary<object>).map(filter => ({ screen, filter }) as DrillDown),
  ),
)
const pages = (screen: Screen): fc.Arbitrary<PageRequest> =>
  some({
    limit: fc.integer({ min: 1, max: 1000 }),
    cursor: word,
    sort: fc.constantFrom(
      ...SORT_KEYS[screen].map(key => key.replace('-', '')).flatMap(key => [key, `-${key}`]),
    ),
  })
const requests: fc.Arbitrary<WidgetRequest> = fc.oneof(
  fc.constantFrom(...WIDGETS.map(widget => ({ widget }) as WidgetRequest)),
  cycle.map(cycle => ({ widget: 'usage-report-status' as const, params: { cycle } })),
  record({
    widget: fc.constant('new-partner-acquisition' as const),
    params: record({
      view: fc.constantFrom('monthly' as const, 'quarterly' as const),
      period: cycle.map(c => c.slice(0, 4)),
    }),
  }),
  record({
    widget: fc.constant('account-search' as const),
    params: record({
      kind: fc.constantFrom('partner' as const, 'customer' as const),
      text: word,
      limit: fc.integer({ min: 1, max: 50 }),
    }),
  }),
)
const throughUrl = (params: URLSearchParams) => new URL(`https://host.example/list?${params}`).searchParams

test('every drill-down and page comes back from its URL', () => {
  fc.assert(
    fc.property(
      drillDowns.chain(drillDown => fc.tuple(fc.constant(drillDown), pages(drillDown.screen))),
      ([drillDown, page]) => {
        const params = throughUrl(toSearchParams(drillDown, page))
        assert.deepEqual(parseDrillDown(drillDown.screen, params), { drillDown, unknown: [] })
        assert.deepEqual(parsePage(drillDown.screen, params), page)
      },
    ),
    { numRuns: 1000 },
  )
})

test('every widget request comes back from its URL', () => {
  fc.assert(
    fc.property(requests, request => {
      const params = throughUrl(widgetSearchParams(request))
      assert.deepEqual(parseWidgetRequest(request.widget, params), { request, unknown: [] })
    }),
  )
})

test('the URL form is plain words, the same whatever the order of the fields', () => {
  const decrease = { product: 'backup', cycle: '2026-10', threshold: { kind: 'percent', value: 10 } } as const
  assert.equal(
    String(
      toSearchParams({
        screen: 'partners',
        filter: { withoutFullSale: true, decrease, acquiredFrom: '2026-10-26' },
      }),
    ),
    'acquired-from=2026-10-26&decrease-cycle=2026-10&decrease-product=backup&decrease-threshold=10-percent&without-full-sale=true',
  )
  assert.equal(
    String(
      toSearchParams({
        screen: 'customers',
        filter: { status: 'enabled', partnerId: 'p 1', name: undefined },
      }),
    ),
    'partner=p+1&status=enabled',
  )
})

test('what no URL can carry is refused by name, never changed', () => {
  for (const status of ['\0', 'a\ud800', '\udc00b', null, ['enabled'], {}] as string[]) {
    assert.throws(() => toSearchParams({ screen: 'customers', filter: { status } }), {
      code: 'invalid-request',
      field: 'status',
    })
  }
})

test('arbitrary parameters are a filter, a report of what is unknown, or an error that names the parameter', () => {
  const names = fc.oneof(
    fc.constantFrom(
      'id',
      'name',
      'status',
      'acquired-from',
      'decrease-cycle',
      'without-full-sale',
      'cycle',
      '__proto__',
      'constructor',
    ),
    word,
  )
  fc.assert(
    fc.property(fc.constantFrom(...SCREENS), fc.array(fc.tuple(names, word)), (screen, pairs) => {
      const params = new URLSearchParams(pairs)
      try {
        const { drillDown, unknown } = parseDrillDown(screen, params)
        const known = pairs.filter(([name]) => !unknown.some(([other]) => other === name))
        assert.equal(
          [...toSearchParams(drillDown)].length,
          known.filter(([name]) => !['limit', 'cursor', 'sort'].includes(name)).length,
        )
      } catch (error) {
        assert.equal((error as { code?: string }).code, 'invalid-request')
        const field = (error as { field: string }).field
        assert.ok(params.has(field) || field.startsWith('decrease-'), field)
      }
    }),
  )
})

const refused: [screen: Screen, query: string, field: string][] = [
  ['partners', 'acquired-from=2026-02-30', 'acquired-from'],
  ['partners', 'acquired-from=2026-2-3', 'acquired-from'],
  ['partners', 'acquired-from=0000-01-01', 'acquired-from'],
  ['partners', 'acquired-before=2026-13-01', 'acquired-before'],
  ['partners', 'acquired-before=2026-01-01T00:00', 'acquired-before'],
  ['partners', 'without-full-sale=false', 'without-full-sale'],
  ['partners', 'decrease-product=backup', 'decrease-cycle'],
  ['partners', 'decrease-product=b&decrease-cycle=2026-10&decrease-threshold=-1-units', 'decrease-threshold'],
  [
    'partners',
    'decrease-product=b&decrease-cycle=2026-10&decrease-threshold=5-units-more',
    'decrease-threshold',
  ],
  [
    'partners',
    'decrease-product=b&decrease-cycle=2026-10&decrease-threshold=010-units',
    'decrease-threshold',
  ],
  [
    'partners',
    'decrease-product=b&decrease-cycle=2026-10&decrease-threshold=9007199254740992-units',
    'decrease-threshold',
  ],
  ['usage-reports', 'cycle=2026-00', 'cycle'],
  ['usage-reports', 'cycle=2026-10-01', 'cycle'],
  ['customers', 'status=enabled&status=disabled', 'status'],
  ['customers', 'status=enabled&status=enabled', 'status'],
  ['customers', 'name=%00', 'name'],
  ['customers', `name=${'x'.repeat(1001)}`, 'name'],
  ['customers', `name=${'𝒳'.repeat(1001)}`, 'name'],
]
for (const [screen, query, field] of refused) {
  test(`${screen}?${query.slice(0, 80)} is refused for ${field}`, () => {
    assert.throws(() => parseDrillDown(screen, new URLSearchParams(query)), {
      code: 'invalid-request',
      field,
    })
  })
}

test('what is wrong with a text is said: its length, or a character that no database holds', () => {
  const ask = (name: string) => () => parseDrillDown('customers', new URLSearchParams({ name }))
  assert.throws(ask('x'.repeat(1001)), { message: '"name" must be a text of at most 1000 characters.' })
  assert.throws(ask('a\0'), { message: '"name" must have no NUL character.' })
})

for (const query of [
  'limit=0',
  'limit=1001',
  'limit=1e2',
  'limit=+5',
  'limit=',
  'limit=5&limit=5',
  'sort=id',
  'sort=--name',
  'sort=__proto__',
]) {
  test(`a page with ${query} is refused`, () => {
    const field = query.split('=')[0]
    assert.throws(() => parsePage('customers', new URLSearchParams(query)), {
      code: 'invalid-request',
      field,
    })
  })
}

test('a page begins after any row: its cursor may have 12,000 characters', () => {
  const page = (length: number) => () =>
    parsePage('customers', new URLSearchParams({ cursor: 'x'.repeat(length) }))
  assert.equal(page(12_000)().cursor?.length, 12_000)
  assert.throws(page(12_001), { code: 'invalid-request', field: 'cursor' })
})

for (const [screen, query, message] of [
  ['partners', 'without-full-sale=no', '"without-full-sale" must be "true".'],
  ['partners', 'acquired-from=today', '"acquired-from" must be a date such as 2026-11-24.'],
  [
    'partners',
    'decrease-product=b&decrease-cycle=2026-10&decrease-threshold=10',
    '"decrease-threshold" must be a threshold such as 10-percent or 5-units.',
  ],
  [
    'partners',
    'decrease-product=b&decrease-threshold=10-percent',
    '"decrease-cycle" is missing beside the other parameters of the decrease.',
  ],
  ['usage-reports', 'cycle=october', '"cycle" must be a month such as 2026-10.'],
  ['customers', 'status=a&status=b', '"status" is given more than once.'],
  ['customers', `name=${'x'.repeat(1001)}`, '"name" must be a text of at most 1000 characters.'],
  ['customers', 'limit=many', '"limit" must be a whole number from 1 to 1000.'],
  [
    'customers',
    'sort=id',
    '"sort" must be one of name, -name, createdOn, -createdOn, status, -status, partnerName, -partnerName.',
  ],
] as const)
  test(`what is wrong with ${query.slice(0, 80)} is said with what would be right`, () => {
    const params = new URLSearchParams(query)
    assert.throws(() => [parseDrillDown(screen, params), parsePage(screen, params)], { message })
  })

test('a decrease may be of more than nothing', () => {
  const query = 'decrease-product=b&decrease-cycle=2026-10&decrease-threshold=0-units'
  const { filter } = parseDrillDown('partners', new URLSearchParams(query)).drillDown
  assert.deepEqual(filter.decrease?.threshold, { kind: 'units', value: 0 })
})

test('a text may have as many characters as a name, whatever they are', () => {
  for (const name of ['x'.repeat(1000), '𝒳'.repeat(1000)])
    assert.deepEqual(parseDrillDown('customers', new URLSearchParams({ name })).drillDown.filter, { name })
})

test('a 29 February exists in leap years alone', () => {
  const from = (text: string) => parseDrillDown('partners', new URLSearchParams(`acquired-from=${text}`))
  assert.equal(from('2028-02-29').drillDown.filter.acquiredFrom, '2028-02-29')
  assert.throws(() => from('2027-02-29'))
})

test('what is unknown is kept apart, in order', () => {
  const params = new URLSearchParams('status=enabled&utm=x&utm=y&toString=1&limit=5')
  assert.deepEqual(parseDrillDown('customers', params), {
    drillDown: { screen: 'customers', filter: { status: 'enabled' } },
    unknown: [
      ['utm', 'x'],
      ['utm', 'y'],
      ['toString', '1'],
    ],
  })
})

test('an unknown screen or widget is not found', () => {
  for (const name of ['', 'orders', '__proto__', 'toString']) {
    assert.throws(() => parseDrillDown(name as Screen, new URLSearchParams()), { code: 'not-found' })
    assert.throws(() => parseWidgetRequest(name as 'active-partners', new URLSearchParams()), {
      code: 'not-found',
    })
  }
})

test('a link goes to the screen of the host, whose URL may have a query and a hash', () => {
  const drillDown: DrillDown = { screen: 'customers', filter: { licenseStatus: 'expired' } }
  const link = (customers: string) => toHref({ customers }, drillDown)
  assert.equal(link('/customers'), '/customers?license-status=expired')
  assert.equal(link('/app?tab=all#list'), '/app?tab=all&license-status=expired#list')
  assert.equal(link('/app?#list'), '/app?license-status=expired#list')
  assert.equal(link('https://host.example/a?b#c?d'), 'https://host.example/a?b&license-status=expired#c?d')
  assert.equal(toHref({ customers: '/customers?a#b' }, { screen: 'customers', filter: {} }), '/customers?a#b')
  assert.equal(
    toHref((to, params) => `#/${to.screen}/${params}`, drillDown),
    '#/customers/license-status=expired',
  )
})

test('there is no link to a screen that the host does not have, nor for a filter without a URL', () => {
  const expired: DrillDown = { screen: 'customers', filter: { licenseStatus: 'expired' } }
  for (const partners of ['/partners', undefined]) assert.equal(toHref({ partners }, expired), undefined)
  assert.equal(toHref({}, { screen: 'toString' as 'customers', filter: {} }), undefined)
  assert.equal(toHref({ customers: '/c' }, { screen: 'customers', filter: { id: '\ud800' } }), undefined)
})

for (const name of ['cursor', 'limit', 'sort', 'partner', 'decreaseProduct', 'decreaseThreshold']) {
  test(`a filter has no "${name}", which is of a page, or of the URL form alone`, () => {
    const drillDown = { screen: 'customers', filter: { [name]: '5' } } as DrillDown
    const refused = { code: 'invalid-request', field: name }
    assert.throws(() => toSearchParams(drillDown), refused)
    assert.throws(() => toSearchParams(drillDown, { limit: 1 }), refused)
    assert.equal(toHref({ customers: '/customers' }, drillDown), undefined)
  })
}

test('a field of a newer version is written as it is, though its name holds such a word', () => {
  for (const [field, name] of Object.entries({
    resort: 'resort',
    limitation: 'limitation',
    partnerName: 'partner-name',
  })) {
    const drillDown = { screen: 'customers', filter: { [field]: '5' } } as DrillDown
    assert.equal(String(toSearchParams(drillDown)), `${name}=5`)
  }
})
