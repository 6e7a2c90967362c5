import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { SCREENS, WIDGETS, type Problem, type Screen } from '@lmp-widgets/data-adapter'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import {
  FILTER_PARAMS,
  pageReaders,
  TINY_NOW,
  tinyBook,
  WIDGET_PARAMS,
} from '@lmp-widgets/data-adapter/testing'
import fc from 'fast-check'
import { createDashboardHandler } from './dashboard-handler.js'

const BASE = 'https://host.example/api/dashboard'

type Pair = readonly [name: string, value: string]

/** A path, and parameters with which it is valid. */
interface Place {
  path: string
  right: readonly Pair[]
}

/** A valid value for each parameter that does not take any word. */
const RIGHT: Record<string, string> = {
  cycle: '2026-10',
  'acquired-from': '2026-01-01',
  'acquired-before': '2026-11-25',
  'without-full-sale': 'true',
  'decrease-cycle': '2026-10',
  'decrease-threshold': '10-percent',
  kind: 'partner',
  limit: '5',
  period: '2026',
  sort: 'status',
  view: 'monthly',
}

const placeOf = (path: string, names: readonly string[]): Place => ({
  path,
  right: names.filter(name => name !== 'cursor').map(name => [name, RIGHT[name] ?? 'enabled']),
})

const widgets = WIDGETS.map(widget => placeOf(`/widgets/${widget}`, Object.keys(WIDGET_PARAMS[widget])))
const lists = SCREENS.map(screen =>
  placeOf(`/${screen}`, Object.keys({ ...FILTER_PARAMS[screen], ...pageReaders(screen) })),
)
const PLACES = [placeOf('/manifest', []), ...widgets, ...lists]

/** Values that a parameter never accepts, by its type. */
const NEVER: Record<string, readonly string[]> = {
  cycle: ['', '2026-13', '2026-00', '2026-1', '26-10', '2026-10-01', '__proto__'],
  date: ['', '2026-02-30', '2026-1-1', 'tomorrow', '2026-11-24T00:00:00Z'],
  limit: ['', '0', '-1', '+5', '05', '1.5', '1e2', ' 5', 'abc', '1001', '9'.repeat(20)],
  period: ['', '26', '20266', '2026-10'],
  sort: ['', 'colour', '--status', '__proto__'],
  threshold: ['', '10', '-1-percent', '1.5-units', '10-percents', '01-units'],
  view: ['', 'weekly', 'Monthly'],
  word: ['\0', 'x'.repeat(1001)],
}

function neverOf(path: string, name: string): readonly string[] {
  if (/^(limit|period|sort|view|cycle)$/.test(name)) return NEVER[name]!
  if (name === 'decrease-cycle') return NEVER.cycle!
  if (name === 'decrease-threshold') return NEVER.threshold!
  if (name.startsWith('acquired-')) return NEVER.date!
  if (name === 'without-full-sale') return ['', 'false', 'TRUE', '1']
  return name === 'kind' && path === '/widgets/account-search' ? ['', 'both', 'Partner'] : NEVER.word!
}

/** What is sent, and what the outcome must be. */
interface Bad {
  url: string
  init?: RequestInit
  status: number
  code: string
  field?: string | undefined
}

const write = (path: string, pairs: readonly Pair[]) =>
  `${path}?${new URLSearchParams(pairs.map(pair => [...pair]))}`.replace(/\?$/, '')
const named = (url: string, field: string): Bad => ({ url, status: 400, code: 'invalid-request', field })
const one = <T>(of: readonly T[], pick: number): T => of[pick % of.length]!

/** Spoils a valid request in one way; undefined if it has nothing to spoil in that way. */
type Spoil = (place: Place, pick: number) => Bad | undefined

const SPOILS: Record<string, Spoil> = {
  'a parameter that nobody knows': ({ path, right }, pick) => {
    const name = one(
      ['colour', '__proto__', 'constructor', 'Status', ' status', 'toString', '', '名', '<b>'],
      pick,
    )
    return named(write(path, [...right, [name, 'x']]), name)
  },
  'a parameter given twice': ({ path, right }, pick) => {
    if (right.length === 0) return undefined
    const twice = one(right, pick)
    return named(write(path, [...right, twice]), twice[0])
  },
  'a value that is none': ({ path, right }, pick) => {
    if (right.length === 0) return undefined
    const [name] = one(right, pick)
    const bad = one(neverOf(path, name), pick >> 4)
    const pairs = right.map(pair => (pair[0] === name ? ([name, bad] as const) : pair))
    return named(write(path, pairs), name)
  },
  'a value that is no UTF-8': ({ path, right }, pick) => {
    if (right.length === 0) return undefined
    const [name] = one(right, pick)
    const bad = one(['%', '%ff', '%f0%28', '%c3', '%ed%a0%80', '%zz'], pick >> 4)
    const others = right.filter(pair => pair[0] !== name)
    return named(`${write(path, others)}${others.length > 0 ? '&' : '?'}${name}=${bad}`, name)
  },
  'a decrease without one of its parts': ({ path, right }, pick) => {
    const parts = right.filter(([name]) => name.startsWith('decrease-'))
    if (parts.length < 3) return undefined
    const missing = one(parts, pick)
    return named(
      write(
        path,
        right.filter(pair => pair !== missing),
      ),
      missing[0],
    )
  },
  'a cursor of no list': ({ path, right }, pick) =>
    SCREENS.includes(path.slice(1) as Screen)
      ? named(
          write(path, [
            ...right,
            ['cursor', one(['', 'abc', '=', '\0', 'WyJhIl0', 'x'.repeat(12_001)], pick)],
          ]),
          'cursor',
        )
      : undefined,
  'a path that leads nowhere': ({ path, right }, pick) => ({
    url: write(
      one(
        [`${path}x`, `${path}/`, `${path}/1`, `/${path}`, path.toUpperCase(), '/', '/widgets/__proto__'],
        pick,
      ),
      right,
    ),
    ...{ status: 404, code: 'not-found' },
  }),
  'a URL that is too long': ({ path, right }, pick) => ({
    url: write(path, [...right, ['x', 'x'.repeat(16_384 + (pick % 100))]]),
    ...{ status: 414, code: 'invalid-request' },
  }),
  'another method': ({ path, right }, pick) => ({
    url: write(path, right),
    init: { method: one(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'], pick) },
    ...{ status: 405, code: 'invalid-request' },
  }),
  'nobody signed in': ({ path, right }) => ({
    url: write(path, right),
    init: { headers: {} },
    ...{ status: 401, code: 'unauthenticated' },
  }),
  'a batch of none, of too many, or of more than widgets': (_place, pick) =>
    named(
      one(
        ['/widgets', '/widgets?', `/widgets?${'widget=active-partners&'.repeat(65)}`, '/widgets?widget=%ff'],
        pick,
      ),
      'widget',
    ),
}

const memory = new MemoryAdapter(
  tinyBook(),
  { accountId: 'northwind', role: 'administrator' },
  { now: () => TINY_NOW },
)
const onError = mock.fn()
const handle = createDashboardHandler({
  adapterFor: ({ headers }) => (headers.has('cookie') ? memory : undefined),
  basePath: '/api/dashboard',
  onError,
})
const ask = (url: string, init: RequestInit = {}) =>
  handle(new Request(BASE + url, { headers: { cookie: 'session' }, ...init }))

async function isRefused({ url, init, status, code, field }: Bad): Promise<void> {
  const signedIn = init && !init.headers ? { ...init, headers: { cookie: 'session' } } : init
  const response = await ask(url, signedIn)
  assert.equal(response.status, status, `${response.status} for ${url.slice(0, 300)}`)
  assert.equal(response.headers.get('content-type'), 'application/problem+json')
  const problem = (await response.json()) as Problem
  assert.deepEqual(
    { status: problem.status, code: problem.code, field: problem.field },
    { status, code, field },
    url.slice(0, 300),
  )
}

/** A place with some of its valid parameters; the parts of a decrease come together. */
const places = fc
  .tuple(fc.constantFrom(...PLACES), fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }), fc.boolean())
  .map(([{ path, right }, kept, decrease]) => ({
    path,
    right: right.filter(([name], i) => (name.startsWith('decrease-') ? decrease : kept[i])),
  }))

describe('a request that was right', () => {
  test('is answered with every parameter that it may have', async () => {
    for (const { path, right } of PLACES) {
      const response = await ask(write(path, right))
      assert.equal(response.status, 200, `${path}: ${await response.text()}`)
    }
  })

  test('and is spoilt in one way is refused by that name: 10,000 of them', async () => {
    const seen = new Set<string>()
    const spoils = Object.entries(SPOILS)
    await fc.assert(
      fc.asyncProperty(places, fc.nat(), fc.nat(), async (place, way, pick) => {
        const able = spoils.flatMap(([name, spoil]) => {
          const bad = spoil(place, pick)
          return bad ? [{ name, bad }] : []
        })
        const { bad, name } = one(able, way)
        seen.add(name)
        await isRefused(bad)
      }),
      { numRuns: 10_000 },
    )
    assert.deepEqual([...seen].sort(), Object.keys(SPOILS).sort())
    assert.equal(onError.mock.callCount(), 0)
  })

  test('and is spoilt within a batch spoils its own line alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...widgets), fc.nat(), async (place, pick) => {
        const bad =
          SPOILS['a value that is none']!(place, pick) ??
          SPOILS['a parameter that nobody knows']!(place, pick)!
        const question = bad.url.slice('/widgets/'.length)
        const query = new URLSearchParams([
          ['widget', question],
          ['widget', 'active-partners'],
        ])
        const lines = (await (await ask(`/widgets?${query}`)).text()).trim().split('\n')
        const [first, second] = lines
          .map(line => JSON.parse(line) as { index: number; answer?: object; problem?: Problem })
          .sort((a, b) => a.index - b.index)
        assert.equal(first?.problem?.field, bad.field)
        assert.ok(second?.answer)
      }),
      { numRuns: 500 },
    )
  })
})
