import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { Ajv, type ValidateFunction } from 'ajv'
import fc from 'fast-check'
import type { Widget } from '../contract/widgets.js'
import { isDate } from '../records/calendar.js'
import { ANSWERS } from './answers.js'
import { isManifest } from './manifest.js'
import { PAGES } from './pages.js'

interface Schema {
  $ref?: string
  type?: string
  const?: unknown
  enum?: unknown[]
  pattern?: string
  minimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  definitions?: Record<string, Schema>
}

const GUARDS: Record<string, (value: unknown) => boolean> = {
  ...ANSWERS,
  ...Object.fromEntries(Object.entries(PAGES).map(([screen, guard]) => [`page-${screen}`, guard])),
  manifest: isManifest,
}
const schemas = Object.fromEntries(
  Object.keys(GUARDS).map(key => [
    key,
    JSON.parse(readFileSync(new URL(`./${key}.json`, import.meta.url), 'utf8')) as Schema,
  ]),
)
const ajv = new Ajv({ strict: true, allowUnionTypes: true })
/** That a day is in the calendar, no pattern can say. */
ajv.addFormat('day', text => isDate(text.slice(0, 10)))
const isDated = ({ pattern }: Schema) => pattern?.includes('[12]\\d|3[01]') ?? false
const withDays = (schema: Schema): object =>
  JSON.parse(JSON.stringify(schema), (_, node: Schema | null) =>
    node && isDated(node) ? { ...node, format: 'day' } : node,
  ) as object
const oracles = Object.fromEntries(
  Object.entries(schemas).map(([key, schema]): [string, ValidateFunction] => [
    key,
    ajv.compile(withDays(schema)),
  ]),
)

/** Values that meet the schema. */
function good(schema: Schema, root: Schema): fc.Arbitrary<unknown> {
  if (schema.$ref) return good(root.definitions![schema.$ref.split('/').pop()!]!, root)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(part => good(part, root)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'string':
      return schema.pattern
        ? fc
            .stringMatching(new RegExp(schema.pattern))
            .filter(text => !isDated(schema) || isDate(text.slice(0, 10)))
        : fc.string({ unit: 'binary', ...(schema.maxLength && { maxLength: schema.maxLength }) })
    case 'integer':
      return fc.integer({ min: schema.minimum!, max: schema.maximum! })
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(good(schema.items!, root), { maxLength: Math.min(4, schema.maxItems ?? 4) })
    default:
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties!).map(([key, field]) => [key, good(field, root)]),
        ),
        { requiredKeys: schema.required ?? [] },
      )
  }
}

/** What no field of the contract may hold, or what sits on a bound. */
const ODD: readonly unknown[] = [
  ...[-1, 1.5, NaN, Infinity, 2 ** 53, 2 ** 53 + 2, 1e21, 0, 1, 2 ** 53 - 1, 3660, 3661],
  ...[
    '5',
    '',
    'ready',
    'forbidden',
    '2026-13',
    '2026-10',
    '2026-02-30',
    '2026-02-28',
    '2028-02-29',
    '2026-11-31T14:41:00Z',
    '20261124',
    'x'.repeat(1001),
    '𝒳'.repeat(200),
  ],
  ...['𝒳'.repeat(201), '2026-11-24T24:00:00Z', '2026-11-24T14:41:00+01:00', '2026-11-24T14:41:00Z\n'],
  ...[true, false, null, [], [null], [5], {}, { valueOf: 5 }, Array(37).fill(1), { screen: 'customers' }],
]

/** Every place in a value: the object or list, and the key. */
function places(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return []
  const node = value as Record<string, unknown>
  return Object.keys(node).flatMap(key => [
    [node, key] as [Record<string, unknown>, string],
    ...places(node[key]),
  ])
}

/** The same with one place removed, or replaced by something odd, or something added. */
const spoiled = (value: fc.Arbitrary<unknown>) =>
  fc
    .tuple(value, fc.nat(), fc.constantFrom(...ODD), fc.constantFrom('remove', 'replace', 'add'))
    .map(([original, at, odd, how]) => {
      const copy = structuredClone(original)
      const all = places(copy)
      const [node, key] = all[at % all.length]!
      if (how === 'replace') node[key] = odd
      else if (how === 'add') node['fromANewerBackEnd'] = odd
      else if (Array.isArray(node)) node.pop()
      else delete node[key]
      return copy
    })

const COUNT = {
  value: 391,
  drillDown: { screen: 'customers', filter: { status: 'enabled' } },
  trend: [380, 391],
}
const STATUSES = [
  { ...COUNT, status: 'normal', tone: 'good' },
  { ...COUNT, status: 'under-review', kinds: [{ ...COUNT, kind: 'manual', label: 'Manual' }] },
]
const REPORTS = { cycle: '2026-10', cycles: ['2026-10', '2026-09'], total: COUNT, statuses: STATUSES }
const THRESHOLD = { kind: 'percent', value: 10 }
const PLACE = { city: 'Springfield', state: 'MA' }
const DATA: Record<Widget, object> = {
  'account-search': {
    kinds: ['partner', 'customer'],
    kind: 'partner',
    text: 'blue',
    matches: [
      { id: 'p1', name: 'Blue Heron IT', ...PLACE, drillDown: { screen: 'partners', filter: { id: 'p1' } } },
    ],
    total: COUNT,
  },
  'enabled-customers': COUNT,
  'active-partners': COUNT,
  'enabled-service-plans': COUNT,
  'customer-license-status': { statuses: STATUSES },
  'usage-report-status': REPORTS,
  'billing-report-status': REPORTS,
  'new-partner-acquisition': {
    view: 'monthly',
    period: '2026',
    periods: ['2026', '2025'],
    buckets: [
      { start: '2026-11-01', before: '2026-12-01', current: COUNT, previous: COUNT, partial: true },
      { start: '2026-12-01', before: '2027-01-01', previous: COUNT, partial: false },
    ],
    through: '2026-11-24',
    current: COUNT,
    previous: COUNT,
  },
  'new-partner-overview': {
    windowDays: 30,
    total: COUNT,
    partners: [
      {
        id: 'p1',
        name: 'Blue Heron IT',
        ...PLACE,
        type: 'msp',
        acquiredOn: '2026-11-21',
        customers: COUNT,
        fullLicenses: 2,
        trialLicenses: 1,
        chargeableUnits: 48,
      },
    ],
  },
  'chargeable-unit-decrease': {
    cycle: '2026-10',
    threshold: THRESHOLD,
    products: [
      {
        id: 'x',
        name: 'Endpoint Security',
        value: 14,
        drillDown: {
          screen: 'partners',
          filter: { decrease: { product: 'x', cycle: '2026-10', threshold: THRESHOLD } },
        },
      },
    ],
  },
  'inactive-new-partners': { ...COUNT, windowDays: 90, of: 391 },
  'partner-license-status': { statuses: STATUSES },
}
const AS_OF = '2026-11-24T14:41:00.000Z'
const WIDGETS = Object.keys(ANSWERS) as Widget[]
const ready = (widget: Widget) => ({
  widget,
  state: 'ready',
  asOf: AS_OF,
  data: structuredClone(DATA[widget]),
})

/** The answer with every count's value, one at a time, replaced. */
function* withValue(widget: Widget, value: unknown) {
  for (let at = 0; ; at++) {
    const answer = ready(widget)
    const place = places(answer).filter(([node, key]) => key === 'value' && 'trend' in node)[at]
    if (!place) return
    place[0]['value'] = value
    yield answer
  }
}

describe('the validators', () => {
  for (const [key, guard] of Object.entries(GUARDS)) {
    it(`say what the JSON Schema says: ${key}`, () => {
      const values = good(schemas[key]!, schemas[key]!)
      fc.assert(
        fc.property(values, value => guard(value)),
        { numRuns: 60 },
      )
      fc.assert(
        fc.property(spoiled(values), value => guard(value) === oracles[key]!(value)),
        { numRuns: 400 },
      )
      for (const odd of ODD) assert.equal(guard(odd), oracles[key]!(odd), JSON.stringify(odd))
    })
  }
})

describe('what has a length', () => {
  const answer = (data: object) => ({ widget: 'customer-license-status', state: 'ready', asOf: AS_OF, data })
  const isAnswer: (value: unknown) => boolean = ANSWERS['customer-license-status']

  it('may be as long as the contract says, in characters and not in their halves', () => {
    for (const [status, isRight] of [
      ['x'.repeat(200), true],
      ['x'.repeat(201), false],
      ['𝒳'.repeat(200), true],
      ['𝒳'.repeat(201), false],
    ] as const)
      assert.equal(isAnswer(answer({ statuses: [{ ...COUNT, status }] })), isRight, `${status.length}`)
  })

  it('may have three years of months, and not one more', () => {
    for (const [months, isRight] of [
      [36, true],
      [37, false],
    ] as const) {
      const trend = Array<number>(months).fill(1)
      assert.equal(isAnswer(answer({ statuses: [{ ...COUNT, trend, status: 'normal' }] })), isRight)
    }
  })
})

for (const widget of WIDGETS) {
  const isAnswer: (value: unknown) => boolean = ANSWERS[widget]
  describe(`an answer for ${widget}`, () => {
    it('passes when it is good, ready or absent, also frozen', () => {
      assert.ok(isAnswer(ready(widget)))
      assert.ok(isAnswer(Object.freeze(ready(widget))))
      for (const state of ['unavailable', 'forbidden', 'unsupported'])
        assert.ok(isAnswer({ widget, state, asOf: AS_OF }))
    })

    it('is refused with a number that is not an exact count', () => {
      const numbers = [
        -1,
        -0,
        1.5,
        NaN,
        Infinity,
        2 ** 53,
        1e21,
        JSON.parse('9007199254740993'),
        JSON.parse('-0'),
      ]
      for (const value of [...numbers, '5', true, null, [5], { valueOf: () => 5 }, undefined, 5n])
        for (const answer of withValue(widget, value)) assert.ok(!isAnswer(answer), String(value))
      for (const value of [0, 2 ** 53 - 1])
        for (const answer of withValue(widget, value)) assert.ok(isAnswer(answer), String(value))
    })

    it('takes names of Object.prototype as plain data, and leaves the prototype alone', () => {
      const own = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
      for (const name of own) {
        const text = JSON.stringify(ready(widget)).replace(/^\{/, `{"${name}":{"value":5},`)
        assert.ok(isAnswer(JSON.parse(text)))
        const status = JSON.stringify(ready(widget)).replaceAll('"normal"', `"${name}"`)
        assert.ok(isAnswer(JSON.parse(status)))
      }
      assert.ok(!isAnswer(JSON.parse(`{"__proto__":${JSON.stringify(ready(widget))}}`)))
      assert.equal(({} as Record<string, unknown>)['value'], undefined)
    })

    it('is refused with null, or 10,000 lists in each other, in the place of any field', () => {
      const deep: unknown = JSON.parse('['.repeat(10_000) + ']'.repeat(10_000))
      const count = places(ready(widget)).length
      for (let at = 0; at < count; at++) {
        for (const value of [null, deep]) {
          const answer = ready(widget)
          const [node, key] = places(answer)[at]!
          node[key] = value
          assert.ok(!isAnswer(answer), key)
        }
      }
    })

    it('is refused without a field that must be there', () => {
      for (const key of ['widget', 'state', 'asOf', 'data'])
        assert.ok(!isAnswer({ ...ready(widget), [key]: undefined }))
      const count = places(ready(widget)).length
      for (let at = 0; at < count; at++) {
        const answer = ready(widget)
        const [node, key] = places(answer)[at]!
        if (!Array.isArray(node)) delete node[key]
        assert.equal(isAnswer(answer), oracles[widget]!(answer), key)
      }
    })

    it('passes with fields of a newer back end, however deep', () => {
      const answer = ready(widget)
      for (const [node] of places(answer)) if (!Array.isArray(node)) node['newer'] = [[[{}]]]
      assert.ok(isAnswer(answer))
    })

    it('is refused when it is for another widget, or of no known state', () => {
      assert.ok(!isAnswer({ ...ready(widget), widget: 'another' }))
      assert.ok(!isAnswer({ ...ready(widget), state: 'done' }))
      assert.ok(!isAnswer({ ...ready(widget), asOf: 'yesterday' }))
    })
  })
}

describe('a status that nobody has heard of', () => {
  it('passes, with its label and without a tone', () => {
    for (const status of ['teleported', '', '🛸', '__proto__'])
      assert.ok(
        ANSWERS['customer-license-status']({
          ...ready('customer-license-status'),
          data: { statuses: [{ status, label: 'Teleported', value: 3 }] },
        }),
      )
  })

  it('does not make a tone up', () => {
    assert.ok(
      !ANSWERS['customer-license-status']({
        ...ready('customer-license-status'),
        data: { statuses: [{ status: 'teleported', value: 3, tone: 'purple' }] },
      }),
    )
  })
})
