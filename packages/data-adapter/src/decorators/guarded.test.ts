import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import type { Answer } from '../contract/answer.js'
import { failure } from './failure.js'
import { guarded } from './guarded.js'
import { adapterWith, answerTo, code, CUSTOMERS, deferred, never } from './decorators.test.support.js'

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
    context.mock.timers.tick(5_000)
    context.mock.timers.tick(4_999)
    assert.equal(signal?.aborted, false)
    context.mock.timers.tick(1)
    await assert.rejects(loading, code('timeout'))
    assert.equal(signal?.aborted, true)
    late.resolve(answerTo('enabled-customers'))
    await assert.rejects(loading, code('timeout'))
  })

  test('an answer that came while the page was busy is not too late, however the page reads it', async () => {
    const load = async () => {
      for (let reads = 0; reads < 5; reads++) await new Promise(resolve => setImmediate(resolve))
      return answerTo('enabled-customers')
    }
    const timeout = 500
    const loading = guarded(adapterWith(load), { timeout }).load(CUSTOMERS)
    const end = performance.now() + 2 * timeout
    while (performance.now() < end);
    assert.deepEqual(await loading, answerTo('enabled-customers'))
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
