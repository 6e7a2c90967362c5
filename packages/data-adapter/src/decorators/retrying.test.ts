import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import fc from 'fast-check'
import { AdapterError, type AdapterErrorCode } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { Widget } from '../contract/widgets.js'
import { retrying } from './retrying.js'
import { adapterWith, answerTo, code, CUSTOMERS, PARTNERS, PLANS, turn } from './decorators.test.support.js'

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

  test('what fails for another reason on its way does not end the wait that another question was told', async () => {
    const outcomes = [failed('rate-limited', 60), failed('server')]
    const load = mock.fn(() => Promise.reject(outcomes.shift() ?? failed('server')))
    const adapter = retrying(adapterWith(load), { now: () => 0, random: () => 0.5 })
    const loads = [adapter.load(CUSTOMERS), adapter.load(PARTNERS)]
    await assert.rejects(loads[0]!, { code: 'rate-limited', retryAfter: 60 })
    await assert.rejects(loads[1]!, { code: 'server' })
    await assert.rejects(adapter.load(PLANS), { code: 'rate-limited', retryAfter: 60 })
    assert.equal(load.mock.callCount(), 2)
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
