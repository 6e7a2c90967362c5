import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { AdapterError } from '../contract/adapter-error.js'
import type { Answer } from '../contract/answer.js'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { isErrorCode } from '../decorators/failure.js'
import { TINY_NOW, tinyBook } from '../records/book.fixtures.js'
import { isAnswer as isEnabledCustomers } from '../schema/enabled-customers.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { adapterOn, jsonOf, saidFrom, strictText, textFrom, type Said } from './bad-answers.test.support.js'
import { MemoryAdapter } from './memory.js'

const memory = new MemoryAdapter(
  tinyBook(),
  { accountId: 'northwind', role: 'administrator' },
  { now: () => TINY_NOW },
)
const right: readonly Answer[] = await Promise.all(WIDGETS.map(widget => memory.load({ widget })))
const list = await memory.list({ screen: 'customers', filter: {} })
const manifest = await memory.manifest()

/** The outcome of a call: a value, or the code of the error. Any other failure fails the test. */
async function outcomeOf(call: Promise<unknown>): Promise<{ value: unknown } | { code: string }> {
  try {
    return { value: await call }
  } catch (error) {
    assert.ok(error instanceof AdapterError && isErrorCode(error.code), String(error))
    return { code: error.code }
  }
}

const turn = () => new Promise(resolve => setImmediate(resolve))

async function nothingRuns(open: () => number): Promise<void> {
  if (open() > 0) await turn()
  assert.equal(open(), 0, 'a request is left running')
}

const isPlain = ({ status, headers }: Said, type: RegExp) =>
  status === 200 && type.test(headers['content-type'] ?? '')

/** A call is answered with exactly what was sent, or fails with a code; and nothing of it keeps running. */
async function isExact(
  said: Said,
  call: (adapter: ReturnType<typeof adapterOn>['adapter']) => Promise<unknown>,
) {
  const { adapter, open } = adapterOn(said)
  const outcome = await outcomeOf(call(adapter))
  if ('value' in outcome) {
    assert.ok(isPlain(said, /json/), 'read although it is refused')
    assert.deepEqual(outcome.value, jsonOf(strictText(said)))
  } else if (said.status >= 500) assert.match(outcome.code, /^(server|timeout)$/)
  await nothingRuns(open)
  return outcome
}

const answers = fc.constantFrom(...right).chain(answer =>
  fc.record({
    answer: fc.constant(answer),
    said: saidFrom(textFrom(answer), 'application/json'),
  }),
)

describe('six thousand bad answers', () => {
  it('are what was said of this widget, or an error with a code', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async ({ answer: { widget }, said }) => {
        const outcome = await isExact(said, adapter => adapter.load({ widget }))
        if ('value' in outcome) assert.equal((outcome.value as Answer).widget, widget)
        assert.equal((Object.prototype as { value?: unknown }).value, undefined)
      }),
      { numRuns: 5000 },
    )
  })

  it('are so in the place of a manifest or a list', async () => {
    await fc.assert(
      fc.asyncProperty(saidFrom(textFrom(manifest), 'application/json'), async said => {
        await isExact(said, adapter => adapter.manifest())
      }),
      { numRuns: 500 },
    )
    await fc.assert(
      fc.asyncProperty(saidFrom(textFrom(list), 'application/json'), async said => {
        const outcome = await isExact(said, adapter => adapter.list({ screen: 'customers', filter: {} }))
        if ('value' in outcome) assert.equal((outcome.value as typeof list).screen, 'customers')
      }),
      { numRuns: 500 },
    )
  })
})

describe('three thousand bad batches', () => {
  const asked = [right[1]!, right[2]!, right[5]!]
  const index = fc.oneof(
    { weight: 6, arbitrary: fc.nat(2) },
    fc.constantFrom<unknown>(-1, 3, 1.5, '0', null, true, [0], 2 ** 53, '__proto__'),
  )
  const problem = fc.record({
    status: fc.oneof(
      fc.integer({ min: 0, max: 700 }),
      fc.constantFrom<unknown>('400', null, {}, [], 2 ** 60),
    ),
    field: fc.constantFrom<unknown>('cycle', 5, null, '<b>', '__proto__', 'x'.repeat(999)),
    retryAfter: fc.constantFrom<unknown>(9, -1, '9', 1e99, null, []),
  })
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.nat(2).map(index => JSON.stringify({ index, answer: asked[index] })) },
    fc.tuple(index, fc.constantFrom(...right)).map(([index, answer]) => JSON.stringify({ index, answer })),
    fc.tuple(index, problem).map(([index, problem]) => JSON.stringify({ index, problem })),
    fc.nat(2).chain(index => textFrom({ index, answer: asked[index] })),
    fc.constantFrom('', '\r', ' '),
  )
  const batches = saidFrom(
    fc.array(line, { maxLength: 6 }).map(lines => lines.join('\n')),
    'application/x-ndjson',
  )

  it('have one outcome for each question that is answered, and it is the one of its line', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.integer({ min: 1, max: 9 }), async (said, patience) => {
        const { adapter, open } = adapterOn(said)
        const got: IndexedAnswer[] = []
        const reading = async () => {
          for await (const outcome of adapter.loadMany(asked.map(({ widget }) => ({ widget })))) {
            got.push(outcome)
            if (got.length === patience) return false
          }
          return true
        }
        const outcome = await outcomeOf(reading())
        await nothingRuns(open)
        const indexes = got.map(({ index }) => index)
        assert.deepEqual(indexes, [...new Set(indexes)])
        assert.ok(indexes.every(index => index in asked))
        if ('value' in outcome && outcome.value) assert.equal(got.length, asked.length)
        const lines = new TextDecoder().decode(said.body).split('\n').map(jsonOf) as IndexedAnswer[]
        for (const { index, ...rest } of got) {
          if ('error' in rest) assert.ok(isErrorCode((rest.error as AdapterError).code))
          else {
            assert.ok(isPlain(said, /^application\/x-ndjson/))
            assert.equal(rest.answer.widget, asked[index]!.widget)
            const own = lines.find(line => line?.index === index)
            assert.deepEqual(rest.answer, own && 'answer' in own ? own.answer : undefined)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('two thousand numbers', () => {
  const digits = fc.stringMatching(/^(0|[1-9][0-9]{0,20})$/)
  const written: fc.Arbitrary<{ text: string; exact: bigint | undefined }> = fc.oneof(
    digits.map(text => ({ text, exact: BigInt(text) })),
    fc.bigInt(2n ** 53n - 3n, 2n ** 53n + 3n).map(exact => ({ text: String(exact), exact })),
    fc.tuple(digits, fc.stringMatching(/^[09]{0,25}[0-9]$/)).map(([whole, rest]) => ({
      text: `${whole}.${rest}`,
      exact: /^0+$/.test(rest) ? BigInt(whole) : undefined,
    })),
    fc
      .tuple(digits, fc.integer({ min: 1, max: 999 }), fc.constantFrom('e-', 'E-'))
      .map(([whole, power, e]) => ({
        text: `${whole}${e}${power}`,
        exact: BigInt(whole) % 10n ** BigInt(power) === 0n ? BigInt(whole) / 10n ** BigInt(power) : undefined,
      })),
    fc.tuple(digits, fc.nat(30), fc.constantFrom('e', 'E+')).map(([whole, power, e]) => ({
      text: `${whole}${e}${power}`,
      exact: BigInt(whole) * 10n ** BigInt(power),
    })),
    digits.map(text => ({ text: `-${text}`, exact: undefined })),
  )

  it('are shown exactly as they stand in the text, or not at all', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ text, exact }) => {
        const body = `{"widget":"enabled-customers","state":"ready","asOf":"2026-11-24T14:41:00Z","data":{"value":${text}}}`
        const { adapter } = adapterOn({
          ...{ status: 200, headers: { 'content-type': 'application/json' } },
          ...{ body: new TextEncoder().encode(body), cuts: [], breaks: false },
        })
        const answer = await adapter.load({ widget: 'enabled-customers' }).catch(() => undefined)
        const isShown = isEnabledCustomers(answer) && answer.state === 'ready'
        if (isShown) assert.equal(BigInt(answer.data.value), exact)
        const isCount = /^\d+$/.test(text) && BigInt(text) < 2n ** 53n
        assert.ok(isShown || !isCount, 'a right number is refused')
      }),
      { numRuns: 2000 },
    )
  })

  it('and what no widget reads may be any number', async () => {
    const more =
      `"digits":${'1'.repeat(400_000)},` +
      '"share":0.30000000000000004,"ratio":1e-7,"huge":1e300,"whole":12.0,"note":"0.9e-9 of \\"1e-400\\""'
    const body = `{"widget":"enabled-customers","state":"ready","asOf":"2026-11-24T14:41:00Z","data":{"value":12},${more}}`
    const { adapter } = adapterOn({
      ...{ status: 200, headers: { 'content-type': 'application/json' } },
      ...{ body: new TextEncoder().encode(body), cuts: [], breaks: false },
    })
    assert.deepEqual(await adapter.load({ widget: 'enabled-customers' }), JSON.parse(body))
  })
})
