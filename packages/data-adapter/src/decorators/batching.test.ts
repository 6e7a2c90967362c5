import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import { batching } from './batching.js'
import { sharing } from './sharing.js'
import {
  adapterWith,
  answerTo,
  CUSTOMERS,
  deferred,
  never,
  PARTNERS,
  PLANS,
  turn,
} from './decorators.test.support.js'

describe('batching', () => {
  function batchAdapter(answer: (request: WidgetRequest, index: number) => IndexedAnswer | undefined) {
    const seen: { requests: readonly WidgetRequest[]; signal: AbortSignal }[] = []
    const load = mock.fn((request: WidgetRequest) => Promise.resolve(answerTo(request.widget)))
    async function* loadMany(requests: readonly WidgetRequest[], options: LoadOptions) {
      seen.push({ requests, signal: options.signal as AbortSignal })
      for (const [index, request] of requests.entries()) {
        const result = answer(request, index)
        if (result) yield result
      }
    }
    return { adapter: batching(adapterWith(load, { loadMany })), seen, load }
  }

  test('once a call is answered, nothing of it is kept', async () => {
    const signals: WeakRef<AbortSignal>[] = []
    async function* loadMany(requests: readonly WidgetRequest[], { signal }: LoadOptions) {
      signals.push(new WeakRef(signal!))
      for (const [index, { widget }] of requests.entries()) yield { index, answer: answerTo(widget) }
    }
    const adapter = batching(adapterWith(() => never(), { loadMany }))
    await Promise.all([adapter.load(CUSTOMERS), adapter.load(PARTNERS)])
    await turn()
    globalThis.gc!()
    assert.deepEqual([signals.length, signals[0]?.deref()], [1, undefined])
    assert.ok(adapter, 'which is kept itself')
  })

  test('all loads of one task are one call', async () => {
    const { adapter, seen } = batchAdapter((request, index) => ({ index, answer: answerTo(request.widget) }))
    const one = adapter.load(CUSTOMERS)
    await Promise.resolve()
    const other = adapter.load(PARTNERS)
    assert.deepEqual(await Promise.all([one, other]), [
      answerTo('enabled-customers'),
      answerTo('active-partners'),
    ])
    assert.deepEqual(
      seen.map(({ requests }) => requests),
      [[CUSTOMERS, PARTNERS]],
    )
  })

  test('a load on its own is asked on its own', async () => {
    const { adapter, seen, load } = batchAdapter(() => undefined)
    assert.deepEqual(await adapter.load(CUSTOMERS), answerTo('enabled-customers'))
    assert.equal(seen.length, 0)
    assert.equal(load.mock.callCount(), 1)
  })

  test('an error is for its own load; a missing answer too; an index out of range is nobody’s', async () => {
    const { adapter } = batchAdapter((request, index) => {
      if (index === 0) return { index: 7, answer: answerTo(request.widget) }
      if (index === 1) return { index, error: new AdapterError('forbidden', 'x') }
      return { index, answer: answerTo(request.widget) }
    })
    const outcomes = await Promise.allSettled(
      [CUSTOMERS, PARTNERS, PLANS].map(request => adapter.load(request)),
    )
    assert.deepEqual(
      outcomes.map(outcome => (outcome.status === 'rejected' ? outcome.reason.code : outcome.value.widget)),
      ['invalid-answer', 'forbidden', 'enabled-service-plans'],
    )
  })

  test('what breaks in the middle leaves the answers that came before', async () => {
    const { adapter } = batchAdapter((request, index) => {
      if (index > 0) throw new AdapterError('network', 'x')
      return { index, answer: answerTo(request.widget) }
    })
    const outcomes = await Promise.allSettled([CUSTOMERS, PARTNERS].map(request => adapter.load(request)))
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['fulfilled', 'rejected'],
    )
  })

  test('one load that is given up leaves the others alone; the last one aborts the call', async () => {
    const signals: AbortSignal[] = []
    const adapter = batching(
      adapterWith(never, {
        async *loadMany(_: unknown, { signal }: LoadOptions) {
          signals.push(signal as AbortSignal)
          await never()
          yield* []
        },
      }),
    )
    const controllers = [new AbortController(), new AbortController()]
    const loads = controllers.map(({ signal }, index) =>
      adapter.load(index ? PARTNERS : CUSTOMERS, { signal }),
    )
    await new Promise(resolve => setTimeout(resolve))
    controllers[0]!.abort()
    await assert.rejects(loads[0]!, { name: 'AbortError' })
    assert.equal(signals[0]?.aborted, false)
    controllers[1]!.abort()
    await assert.rejects(loads[1]!, { name: 'AbortError' })
    assert.equal(signals[0]?.aborted, true)
  })

  /** A batch of two whose lines come when the test says. */
  async function slowBatch() {
    const lines = [deferred<IndexedAnswer>(), deferred<IndexedAnswer>()]
    const given = [new AbortController(), new AbortController()]
    let signal!: AbortSignal
    const adapter = batching(
      adapterWith(never, {
        async *loadMany(_: unknown, options: LoadOptions) {
          signal = options.signal as AbortSignal
          for (const { promise } of lines) yield await promise
          await never()
        },
      }),
    )
    const loads = [CUSTOMERS, PARTNERS].map(({ widget }, index) =>
      adapter.load({ widget }, { signal: given[index]!.signal }),
    )
    await new Promise(resolve => setTimeout(resolve))
    const answer = (index: 0 | 1) =>
      lines[index]!.resolve({ index, answer: answerTo([CUSTOMERS, PARTNERS][index]!.widget) })
    return { answer, giveUp: (index: 0 | 1) => given[index]!.abort(), loads, signal }
  }

  test('who gives up with the answer in hand leaves the others alone', async () => {
    const { answer, giveUp, loads, signal } = await slowBatch()
    answer(0)
    await loads[0]
    giveUp(0)
    assert.equal(signal.aborted, false)
    answer(1)
    assert.deepEqual(await loads[1], answerTo('active-partners'))
  })

  test('an answer to who has given up leaves the others alone', async () => {
    const { answer, giveUp, loads, signal } = await slowBatch()
    giveUp(0)
    await assert.rejects(loads[0]!, { name: 'AbortError' })
    answer(0)
    await turn()
    assert.equal(signal.aborted, false)
    answer(1)
    assert.deepEqual(await loads[1], answerTo('active-partners'))
  })

  test('a call ends when those that have no answer yet have given up', async () => {
    const { answer, giveUp, loads, signal } = await slowBatch()
    answer(0)
    await loads[0]
    await turn()
    giveUp(1)
    await assert.rejects(loads[1]!, { name: 'AbortError' })
    assert.equal(signal.aborted, true)
  })

  test('a call that has answered everybody comes to its own end, where what is kept of it is kept', async () => {
    const { answer, loads, signal } = await slowBatch()
    answer(0)
    answer(1)
    await Promise.all(loads)
    await turn()
    assert.equal(signal.aborted, false)
  })

  for (const [name, decorated] of [
    ['batching', batching],
    ['sharing', sharing],
  ] as const)
    test(`who has given up before asks nothing, by ${name}`, async () => {
      const load = mock.fn(() => answerTo('enabled-customers'))
      const adapter = decorated(adapterWith(load, { loadMany: never }))
      await assert.rejects(adapter.load(CUSTOMERS, { signal: AbortSignal.abort() }), { name: 'AbortError' })
      await turn()
      assert.equal(load.mock.callCount(), 0)
    })

  test('a load given up before the call is not asked at all', async () => {
    const { adapter, seen, load } = batchAdapter((request, index) => ({
      index,
      answer: answerTo(request.widget),
    }))
    const controller = new AbortController()
    const given = adapter.load(CUSTOMERS, { signal: controller.signal })
    const kept = adapter.load(PARTNERS)
    controller.abort()
    await assert.rejects(given, { name: 'AbortError' })
    assert.deepEqual(await kept, answerTo('active-partners'))
    assert.equal(seen.length, 0)
    assert.deepEqual(
      load.mock.calls.map(call => call.arguments[0]),
      [PARTNERS],
    )
  })

  test('a load after one that was given up in the same task is asked too', async () => {
    const asked: [WidgetRequest, aborted: boolean][] = []
    const load = (request: WidgetRequest, signal: AbortSignal) => {
      asked.push([request, signal.aborted])
      return answerTo(request.widget)
    }
    const adapter = batching(adapterWith(load, { loadMany: never }))
    const controller = new AbortController()
    const given = adapter.load(CUSTOMERS, { signal: controller.signal })
    controller.abort()
    const next = adapter.load(PARTNERS)
    await assert.rejects(given, { name: 'AbortError' })
    assert.deepEqual(await next, answerTo('active-partners'))
    assert.deepEqual(asked, [[PARTNERS, false]])
  })

  test('an adapter that cannot batch is asked directly', () => {
    const adapter = adapterWith(never)
    assert.equal(batching(adapter), adapter)
  })
})
