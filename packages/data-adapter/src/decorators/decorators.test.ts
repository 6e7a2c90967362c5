import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import fc from 'fast-check'
import { AdapterError, type AdapterErrorCode } from '../contract/adapter-error.js'
import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import type { Widget } from '../contract/widgets.js'
import { batching } from './batching.js'
import { failure } from './failure.js'
import { guarded } from './guarded.js'
import { resilient } from './resilient.js'
import { retrying } from './retrying.js'
import { sharing } from './sharing.js'

const CUSTOMERS: WidgetRequest<'enabled-customers'> = { widget: 'enabled-customers' }
const PARTNERS: WidgetRequest<'active-partners'> = { widget: 'active-partners' }
const PLANS: WidgetRequest<'enabled-service-plans'> = { widget: 'enabled-service-plans' }

const answerTo = (widget: Widget, value = 12) =>
  ({ widget, state: 'ready', asOf: '2026-11-24T14:41:00Z', data: { value } }) as Answer

/** An adapter whose `load` is the test's. */
function adapterWith(
  load: (request: WidgetRequest, signal: AbortSignal) => unknown,
  more: object = {},
): DashboardAdapter {
  return {
    manifest: () => Promise.reject(new AdapterError('not-found', 'none')),
    load: (request: WidgetRequest, options: LoadOptions) => load(request, options.signal as AbortSignal),
    list: () => Promise.reject(new AdapterError('not-found', 'none')),
    ...more,
  } as unknown as DashboardAdapter
}

/** A promise, and how to settle it. */
function deferred<T>() {
  let resolve!: (value: T) => void
  let reject!: (error: unknown) => void
  const promise = new Promise<T>((...ends) => ([resolve, reject] = ends))
  return { promise, resolve, reject }
}

const never = () => new Promise<never>(() => {})
const turn = () => new Promise<void>(resolve => setImmediate(resolve))
const code = (expected: AdapterErrorCode) => (error: unknown) => {
  assert.ok(error instanceof AdapterError)
  assert.equal(error.code, expected)
  return true
}

describe('guarded', () => {
  test('a synchronous throw is an error like any other', async () => {
    const adapter = guarded(
      adapterWith(() => {
        throw new Error('secret')
      }),
    )
    await assert.rejects(adapter.load(CUSTOMERS), code('server'))
  })

  const unreadable = new Proxy(
    {},
    {
      get: () => {
        throw new Error('secret')
      },
    },
  )
  const hostile: [string, unknown][] = [
    ['an Error', new Error('secret')],
    ['a text', 'secret'],
    ['undefined', undefined],
    ['null', null],
    ['a DOMException', new DOMException('secret', 'AbortError')],
    ['a frozen object', Object.freeze({ message: 'secret' })],
    ['an object that throws when it is looked at', unreadable],
    [
      'a Proxy of an AdapterError',
      new Proxy(new AdapterError('network', 'x'), {
        get: () => {
          throw new Error('secret')
        },
      }),
    ],
    ['an object with a code of its own', { name: 'AdapterError', code: 'secret', message: 'secret' }],
  ]
  for (const [name, thrown] of hostile) {
    test(`a rejection with ${name} becomes an AdapterError without its words`, async () => {
      const adapter = guarded(adapterWith(() => Promise.reject(thrown)))
      await assert.rejects(adapter.load(CUSTOMERS), (error: unknown) => {
        assert.doesNotMatch(String(error), /secret|object Object/)
        return code('server')(error)
      })
    })
  }

  test('an AdapterError keeps its code, field and time, also from another copy of this package', async () => {
    const foreign = Object.assign(new Error('Wait.'), {
      name: 'AdapterError',
      code: 'rate-limited',
      retryAfter: 7,
      field: 'x',
    })
    const adapter = guarded(adapterWith(() => Promise.reject(foreign)))
    await assert.rejects(adapter.load(CUSTOMERS), (error: AdapterError) => {
      assert.deepEqual([error.message, error.retryAfter, error.field], ['Wait.', 7, 'x'])
      return code('rate-limited')(error)
    })
  })

  test('an error of another library that has such a code is none: its words are not ours to repeat', async () => {
    const thrown = Object.assign(new Error('secret'), { name: 'FirebaseError', code: 'unauthenticated' })
    await assert.rejects(guarded(adapterWith(() => Promise.reject(thrown))).load(CUSTOMERS), {
      code: 'server',
      message: failure('server').message,
    })
  })

  test('an AdapterError with a time that is none, and a field that is no name, has neither', async () => {
    for (const [field, retryAfter] of [
      [{}, 'soon'],
      [5, NaN],
      [null, -5],
      [['secret'], {}],
    ]) {
      const thrown = { name: 'AdapterError', code: 'rate-limited', message: 'Wait.', field, retryAfter }
      await assert.rejects(
        guarded(adapterWith(() => Promise.reject(thrown))).load(CUSTOMERS),
        (error: AdapterError) => {
          assert.deepEqual([error.field, error.retryAfter], [undefined, undefined])
          return code('rate-limited')(error)
        },
      )
    }
  })

  for (const message of [undefined, null, { text: 'secret' }, ['secret'], 5]) {
    test(`an AdapterError whose message is ${JSON.stringify(message)} has ours, and keeps its code`, async () => {
      const thrown = { name: 'AdapterError', code: 'forbidden', message }
      await assert.rejects(
        guarded(adapterWith(() => Promise.reject(thrown))).load(CUSTOMERS),
        (error: unknown) => {
          assert.equal((error as Error).message, failure('forbidden').message)
          return code('forbidden')(error)
        },
      )
    })
  }

  test('what never settles times out, is aborted, and is ignored when it is late', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const late = deferred<Answer>()
    let signal: AbortSignal | undefined
    const adapter = guarded(adapterWith((_, given) => ((signal = given), late.promise)))
    const loading = adapter.load(CUSTOMERS)
    context.mock.timers.tick(9_999)
    assert.equal(signal?.aborted, false)
    context.mock.timers.tick(1)
    await assert.rejects(loading, code('timeout'))
    assert.equal(signal?.aborted, true)
    late.resolve(answerTo('enabled-customers'))
    await assert.rejects(loading, code('timeout'))
  })

  test('a time that is none is as if not given', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    for (const timeout of [null, NaN, 0, -1, 'soon'] as (number | undefined)[]) {
      const { promise, resolve } = deferred<Answer>()
      const loading = guarded(
        adapterWith(() => promise),
        { timeout },
      ).load(CUSTOMERS)
      context.mock.timers.tick(9_999)
      resolve(answerTo('enabled-customers'))
      assert.deepEqual(await loading, answerTo('enabled-customers'), String(timeout))
    }
  })

  test('a time that no timer can hold is not over at once', async () => {
    for (const timeout of [2 ** 31, Infinity]) {
      // Later than a timer of too long a time, which lasts a millisecond.
      const load = () => new Promise(resolve => setTimeout(resolve, 3, answerTo('enabled-customers')))
      const answer = await guarded(adapterWith(load), { timeout }).load(CUSTOMERS)
      assert.deepEqual(answer, answerTo('enabled-customers'))
    }
  })

  test('a synchronous value is an answer', async () => {
    const adapter = guarded(adapterWith(() => answerTo('enabled-customers')))
    assert.deepEqual(await adapter.load(CUSTOMERS), answerTo('enabled-customers'))
  })

  test('of a thenable that calls both callbacks, twice, the first one counts', async () => {
    const thenable = {
      then(resolve: (value: unknown) => void, reject: (error: unknown) => void) {
        resolve(answerTo('enabled-customers', 1))
        reject(new Error('late'))
        resolve(answerTo('enabled-customers', 2))
      },
    }
    const adapter = guarded(adapterWith(() => thenable))
    assert.deepEqual(await adapter.load(CUSTOMERS), answerTo('enabled-customers', 1))
  })

  test('an adapter that ignores the signal is left behind at once', async () => {
    const adapter = guarded(adapterWith(never))
    const controller = new AbortController()
    const loading = adapter.load(CUSTOMERS, { signal: controller.signal })
    controller.abort(new Error('some reason of the caller'))
    await assert.rejects(loading, { name: 'AbortError' })
  })

  test('who has given up before asks nothing', async () => {
    const load = mock.fn(() => answerTo('enabled-customers'))
    await assert.rejects(guarded(adapterWith(load)).load(CUSTOMERS, { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    })
    assert.equal(load.mock.callCount(), 0)
  })

  test('an answer is a copy: the adapter may change its own, and may share a frozen one', async () => {
    const own = answerTo('enabled-customers') as { data: { value: number } }
    const adapter = guarded(adapterWith(() => own))
    const answer = await adapter.load(CUSTOMERS)
    own.data.value = 99
    assert.deepEqual(answer, answerTo('enabled-customers'))

    const frozen = Object.freeze(answerTo('enabled-customers'))
    const copy = await guarded(adapterWith(() => frozen)).load(CUSTOMERS)
    assert.deepEqual(copy, frozen)
    assert.ok(!Object.isFrozen(copy))
  })

  test('a proxy, which a store of a framework holds, is copied in writing', async () => {
    const held = { widget: 'enabled-customers', data: new Proxy({ value: 5 }, {}) }
    const answer: unknown = await guarded(adapterWith(() => new Proxy(held, {}))).load(CUSTOMERS)
    held.data.value = 6
    assert.deepEqual(answer, { widget: 'enabled-customers', data: { value: 5 } })
  })

  test('what cannot be copied is no answer', async () => {
    let deep: object = {}
    for (let depth = 0; depth < 100_000; depth++) deep = { deep }
    for (const value of [
      () => 5,
      {
        get data() {
          throw new Error('secret')
        },
      },
      deep,
    ]) {
      await assert.rejects(guarded(adapterWith(() => value)).load(CUSTOMERS), code('invalid-answer'))
    }
  })

  for (const [what, load] of [
    ['an answer', () => answerTo('enabled-customers')],
    ['a failure', () => Promise.reject(failure('server'))],
  ] as const)
    test(`no timer and no listener is left after ${what}`, async () => {
      const { signal } = new AbortController()
      const remove = mock.method(signal, 'removeEventListener')
      const clear = mock.method(globalThis, 'clearTimeout')
      await Promise.allSettled([guarded(adapterWith(load)).load(CUSTOMERS, { signal })])
      assert.equal(remove.mock.callCount(), 1)
      assert.equal(clear.mock.callCount(), 1)
      clear.mock.restore()
    })
})

describe('sharing', () => {
  test('a hundred equal questions are one call, and each gets the answer', async () => {
    const load = mock.fn(() => Promise.resolve(answerTo('enabled-customers')))
    const adapter = sharing(adapterWith(load))
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => adapter.load({ ...CUSTOMERS, params: {} })),
    )
    assert.equal(load.mock.callCount(), 1)
    assert.equal(answers.length, 100)
    await adapter.load(CUSTOMERS)
    assert.equal(load.mock.callCount(), 2, 'a later question is asked anew')
  })

  test('questions are equal by what they say, not by how they were written', async () => {
    const list = mock.fn(never)
    const adapter = sharing(adapterWith(never, { list }))
    void adapter.list({ screen: 'customers', filter: { name: 'a', status: 'b' } }, { limit: 5 })
    void adapter.list(
      { screen: 'customers', filter: { status: 'b', name: 'a', product: undefined } },
      { limit: 5 },
    )
    assert.equal(list.mock.callCount(), 1)
    void adapter.list({ screen: 'customers', filter: { status: 'b', name: 'a' } }, { limit: 6 })
    void adapter.list({ screen: 'partners', filter: { status: 'b', name: 'a' } }, { limit: 5 })
    assert.equal(list.mock.callCount(), 3)
  })

  test('one caller that gives up leaves the others alone; the last one aborts the call', async () => {
    let signal: AbortSignal | undefined
    const adapter = sharing(adapterWith((_, given) => ((signal = given), never())))
    const [first, second] = [new AbortController(), new AbortController()]
    const loads = [first, second].map(({ signal }) => adapter.load(CUSTOMERS, { signal }))
    first.abort()
    await assert.rejects(loads[0]!, { name: 'AbortError' })
    assert.equal(signal?.aborted, false)
    second.abort()
    await assert.rejects(loads[1]!, { name: 'AbortError' })
    assert.equal(signal?.aborted, true)
  })

  test('who asks after an aborted call starts a new one, also when the old one is still running', async () => {
    const calls = [deferred<Answer>(), deferred<Answer>()]
    const load = mock.fn(() => calls[load.mock.callCount()]?.promise)
    const adapter = sharing(adapterWith(load))
    const controller = new AbortController()
    const given = adapter.load(CUSTOMERS, { signal: controller.signal })
    controller.abort()
    await assert.rejects(given, { name: 'AbortError' })
    const again = adapter.load(CUSTOMERS)
    calls[0]?.resolve(answerTo('enabled-customers', 1))
    await turn()
    void adapter.load(CUSTOMERS)
    calls[1]?.resolve(answerTo('enabled-customers', 2))
    assert.deepEqual(await again, answerTo('enabled-customers', 2))
    assert.equal(load.mock.callCount(), 2)
  })

  test('a failure reaches every caller, and is not kept', async () => {
    let fails = true
    const adapter = sharing(
      adapterWith(() =>
        fails
          ? Promise.reject(new AdapterError('server', 'x'))
          : Promise.resolve(answerTo('enabled-customers')),
      ),
    )
    const outcomes = await Promise.allSettled([adapter.load(CUSTOMERS), adapter.load(CUSTOMERS)])
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected'],
    )
    fails = false
    assert.deepEqual(await adapter.load(CUSTOMERS), answerTo('enabled-customers'))
  })
})

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

describe('retrying', () => {
  /** An adapter that fails with those errors in turn, then answers; on a clock of its own. */
  function failing(...errors: AdapterError[]) {
    let time = 0
    const slept: number[] = []
    const load = mock.fn(() => {
      const error = errors.shift()
      return error ? Promise.reject(error) : Promise.resolve(answerTo('enabled-customers'))
    })
    const adapter = retrying(adapterWith(load), {
      now: () => time,
      random: () => 0.5,
      sleep: async milliseconds => {
        slept.push(milliseconds)
        time += milliseconds
      },
    })
    return { adapter, load, slept, pass: (milliseconds: number) => (time += milliseconds) }
  }
  const failed = (code: AdapterErrorCode, retryAfter?: number) => new AdapterError(code, code, { retryAfter })

  for (const passing of ['network', 'timeout', 'server', 'rate-limited'] as const) {
    test(`${passing} is asked again, at random within 1 s, then within 2 s`, async () => {
      const { adapter, slept } = failing(failed(passing), failed(passing))
      assert.deepEqual(await adapter.load(CUSTOMERS), answerTo('enabled-customers'))
      assert.deepEqual(slept, [500, 1000])
    })
  }

  for (const final of [
    'unauthenticated',
    'forbidden',
    'not-found',
    'conflict',
    'invalid-request',
    'invalid-answer',
  ] as const) {
    test(`${final} is not asked again`, async () => {
      const { adapter, load } = failing(failed(final))
      await assert.rejects(adapter.load(CUSTOMERS), code(final))
      assert.equal(load.mock.callCount(), 1)
    })
  }

  test('three tries are all', async () => {
    const { adapter, load } = failing(
      failed('server'),
      failed('network'),
      failed('timeout'),
      failed('server'),
    )
    await assert.rejects(adapter.load(CUSTOMERS), code('timeout'))
    assert.equal(load.mock.callCount(), 3)
  })

  test('a short Retry-After is waited for, and a little more at random', async () => {
    const { adapter, slept } = failing(failed('rate-limited', 3))
    await adapter.load(CUSTOMERS)
    assert.deepEqual(slept, [3500])
  })

  test('what can be asked again ten seconds after the first try is waited for, and nothing later', async () => {
    const { adapter, slept } = failing(failed('rate-limited', 9.5))
    await adapter.load(CUSTOMERS)
    assert.deepEqual(slept, [10_000])
    const later = failing(failed('rate-limited', 9.501))
    await assert.rejects(later.adapter.load(CUSTOMERS), code('rate-limited'))
    assert.deepEqual(later.slept, [])
  })

  test('a long Retry-After fails at once and says for how long; until it is over nothing is asked', async () => {
    const { adapter, load, slept, pass } = failing(failed('server', 120))
    await assert.rejects(adapter.load(CUSTOMERS), { code: 'server', retryAfter: 120 })
    pass(60_000)
    await assert.rejects(adapter.load(PARTNERS), { code: 'rate-limited', retryAfter: 60 })
    assert.equal(load.mock.callCount(), 1)
    pass(60_000)
    assert.deepEqual(await adapter.load(CUSTOMERS), answerTo('enabled-customers'))
    assert.deepEqual(slept, [])
  })

  test('whenever it is asked, nothing reaches the back end before a Retry-After is over', async () => {
    const waits = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 })
    const pauses = fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 20 })
    const dice = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
    await fc.assert(
      fc.asyncProperty(waits, pauses, dice, async (waits, pauses, die) => {
        let time = 0
        let closedUntil = 0
        const load = () => {
          assert.ok(time >= closedUntil, `asked ${closedUntil - time} ms too early`)
          const retryAfter = waits.shift()
          if (retryAfter === undefined) return Promise.resolve(answerTo('enabled-customers'))
          closedUntil = time + 1000 * retryAfter
          return Promise.reject(failed('rate-limited', retryAfter))
        }
        const adapter = retrying(adapterWith(load), {
          now: () => time,
          random: () => die,
          sleep: async milliseconds => void (time += milliseconds),
        })
        for (const pause of pauses) {
          time += pause
          await adapter.load(CUSTOMERS).catch(error => code('rate-limited')(error))
        }
      }),
    )
  })

  test('who waits already waits longer when another question is told to', async () => {
    let time = 0
    const asked: number[] = []
    const sleepers: { until: number; wake: () => void }[] = []
    const outcomes = [failed('server'), failed('rate-limited', 3)]
    const load = () => {
      asked.push(time)
      const error = outcomes.shift()
      return error ? Promise.reject(error) : Promise.resolve(answerTo('enabled-customers'))
    }
    const adapter = retrying(adapterWith(load), {
      now: () => time,
      random: () => 0.5,
      sleep: milliseconds => new Promise(wake => sleepers.push({ until: time + milliseconds, wake })),
    })
    const loads: Promise<unknown>[] = [adapter.load(CUSTOMERS)]
    await turn()
    time = 200
    loads.push(adapter.load(PARTNERS))
    for (await turn(); sleepers.length > 0; await turn()) {
      sleepers.sort((one, other) => other.until - one.until)
      const { until, wake } = sleepers.pop()!
      time = until
      wake()
    }
    await Promise.all(loads)
    assert.deepEqual(asked, [0, 200, 3700, 3700])
  })

  test('who is told for how long to wait is not told too little', async () => {
    const { adapter, pass } = failing(failed('server', 120))
    await assert.rejects(adapter.load(CUSTOMERS), code('server'))
    pass(59_500)
    await assert.rejects(adapter.load(PARTNERS), { code: 'rate-limited', retryAfter: 61 })
  })

  test('what fails while others wait for the same try waits with them, and what fails later for its own', async () => {
    const dice = [0.2, 0.7, 0.4]
    const slept: number[] = []
    const wakes: (() => void)[] = []
    const fails = new Set<Widget>(['enabled-customers', 'active-partners', 'enabled-service-plans'])
    const load = async ({ widget }: WidgetRequest) => {
      if (fails.delete(widget)) throw failed('server')
      return answerTo(widget)
    }
    const adapter = retrying(adapterWith(load), {
      now: () => 0,
      random: () => dice.shift()!,
      sleep: milliseconds => {
        slept.push(milliseconds)
        return new Promise(wake => wakes.push(wake))
      },
    })
    const customers = adapter.load(CUSTOMERS)
    await turn()
    const partners = adapter.load(PARTNERS)
    await turn()
    wakes[0]!()
    await Promise.all([customers, partners])
    const plans = adapter.load(PLANS)
    await turn()
    wakes[1]!()
    await plans
    assert.deepEqual(slept, [200, 400])
  })

  test('what no adapter says is not asked again', async () => {
    for (const thrown of [undefined, new TypeError('a fault in a program'), 'network']) {
      const load = mock.fn(() => Promise.reject(thrown))
      await assert.rejects(retrying(adapterWith(load)).load(CUSTOMERS), error => error === thrown)
      assert.equal(load.mock.callCount(), 1)
    }
  })

  test('who has waited ten seconds in vain is not kept waiting', async () => {
    let time = 0
    const load = mock.fn(() => ((time += 10_000), Promise.reject(failed('timeout'))))
    const adapter = retrying(adapterWith(load), { now: () => time, random: () => 0.5 })
    await assert.rejects(adapter.load(CUSTOMERS), code('timeout'))
    assert.equal(load.mock.callCount(), 1)
  })

  test('who gives up while waiting leaves no timer', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const load = mock.fn(() => Promise.reject(failed('server')))
    const controller = new AbortController()
    const loading = retrying(adapterWith(load), { random: () => 0.5 }).load(CUSTOMERS, {
      signal: controller.signal,
    })
    await turn()
    controller.abort()
    await assert.rejects(loading, { name: 'AbortError' })
    context.mock.timers.tick(60_000)
    assert.equal(load.mock.callCount(), 1)
  })
})

describe('resilient', () => {
  test('there is one for each adapter', () => {
    const adapter = adapterWith(never)
    assert.equal(resilient(adapter), resilient(adapter))
    assert.equal(resilient(resilient(adapter)), resilient(adapter))
    assert.notEqual(resilient(adapter), resilient(adapterWith(never)))
  })

  test('what failed as one batch is asked again as one batch', async context => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const asked: Widget[][] = []
    const adapter = resilient(
      adapterWith(never, {
        async *loadMany(requests: readonly WidgetRequest[]) {
          asked.push(requests.map(({ widget }) => widget))
          if (asked.length === 1) throw new AdapterError('server', 'x')
          for (const [index, { widget }] of requests.entries()) yield { index, answer: answerTo(widget) }
        },
      }),
    )
    const loads = Promise.all([adapter.load(CUSTOMERS), adapter.load(PARTNERS), adapter.load(CUSTOMERS)])
    for (let turns = 0; turns < 10; turns++) {
      await turn()
      context.mock.timers.tick(turns === 0 ? 0 : 1000)
    }
    assert.equal((await loads).length, 3)
    assert.deepEqual(asked, [
      ['enabled-customers', 'active-partners'],
      ['enabled-customers', 'active-partners'],
    ])
  })

  test('what failed line by line is asked again as one batch', async context => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const asked: Widget[][] = []
    const adapter = resilient(
      adapterWith(never, {
        async *loadMany(requests: readonly WidgetRequest[]) {
          asked.push(requests.map(({ widget }) => widget))
          for (const [index, { widget }] of requests.entries()) {
            await turn()
            if (asked.length > 1) yield { index, answer: answerTo(widget) }
            else yield { index, error: new AdapterError('server', 'x') }
          }
        },
      }),
    )
    const loads = Promise.all([adapter.load(CUSTOMERS), adapter.load(PARTNERS), adapter.load(PLANS)])
    for (let turns = 0; turns < 20; turns++) {
      await turn()
      // Too short for any pause, until all lines have come.
      context.mock.timers.tick(turns < 8 ? 0 : 100)
    }
    for (let turns = 0; turns < 10; turns++) {
      await turn()
      context.mock.timers.tick(100)
    }
    assert.equal((await loads).length, 3)
    const all = ['enabled-customers', 'active-partners', 'enabled-service-plans']
    assert.deepEqual(asked, [all, all])
  })

  test('what throws at once is asked again like any other failure, and leaves the questions beside it alone', async context => {
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const asked: Widget[] = []
    const adapter = resilient(
      adapterWith(({ widget }) => {
        asked.push(widget)
        if (widget === 'enabled-customers') throw new Error('secret')
        return answerTo(widget)
      }),
    )
    const [customers, partners] = [adapter.load(CUSTOMERS), adapter.load(PARTNERS)]
    customers.catch(() => {})
    assert.deepEqual(await partners, answerTo('active-partners'))
    for (let turns = 0; turns < 6; turns++) {
      await turn()
      context.mock.timers.tick(1000)
    }
    await assert.rejects(customers, code('server'))
    assert.deepEqual(asked, ['enabled-customers', 'active-partners', ...Array(2).fill('enabled-customers')])
  })

  test('after an outage a thousand clients do not come back at once', async () => {
    const [INTERVAL, OUTAGE, CLIENTS] = [30_000, 120_000, 1000]
    let seed = 1
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647
    /** Of each second, how many requests there were. */
    const seconds = new Map<number, number>()
    /** A clock on which only what is due next happens. */
    const due: { at: number; run: () => void }[] = []
    let time = 0
    const at = (when: number) => new Promise<void>(run => due.push({ at: when, run }))
    const adapterOf = () =>
      retrying(
        adapterWith(() => {
          const second = Math.floor(time / 1000)
          seconds.set(second, (seconds.get(second) ?? 0) + 1)
          const down = time >= OUTAGE && time < 2 * OUTAGE
          return down ? Promise.reject(new AdapterError('server', 'x')) : answerTo('enabled-customers')
        }),
        { now: () => time, random, sleep: milliseconds => at(time + milliseconds) },
      )
    const client = async () => {
      const adapter = adapterOf()
      for (let beat = random() * INTERVAL; beat < 3 * OUTAGE; beat += INTERVAL) {
        await at(beat)
        void Promise.resolve(adapter.load(CUSTOMERS)).catch(() => {})
      }
    }
    for (let each = 0; each < CLIENTS; each++) void client()
    await turn()
    while (due.length > 0) {
      due.sort((one, other) => other.at - one.at)
      const next = due.pop()!
      time = next.at
      next.run()
      await turn()
    }
    const count = (from: number, to: number) =>
      Array.from({ length: (to - from) / 10_000 }, (_, i) =>
        Array.from({ length: 10 }, (_, j) => seconds.get(from / 1000 + 10 * i + j) ?? 0).reduce(
          (a, b) => a + b,
        ),
      )
    const before = Math.max(...count(INTERVAL, OUTAGE))
    const after = Math.max(...count(2 * OUTAGE, 3 * OUTAGE - INTERVAL))
    assert.ok(after <= 2 * before, `${after} in ten seconds after it, ${before} before`)
    const during = Math.max(...count(OUTAGE, 2 * OUTAGE))
    assert.ok(during <= 3.5 * before, `${during} in ten seconds of it, ${before} before`)
  })

  test('changes are still told', () => {
    const stop = () => {}
    const subscribe = mock.fn(function (this: unknown) {
      assert.equal(this, adapter)
      return stop
    })
    const adapter = adapterWith(never, { subscribe })
    assert.equal(
      resilient(adapter).subscribe?.(() => {}),
      stop,
    )
    assert.equal(resilient(adapterWith(never)).subscribe, undefined)
  })
})
