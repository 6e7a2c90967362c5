import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { Widget } from '../contract/widgets.js'
import { resilient } from './resilient.js'
import { retrying } from './retrying.js'
import {
  adapterWith,
  answerTo,
  code,
  CUSTOMERS,
  never,
  PARTNERS,
  PLANS,
  turn,
} from './decorators.test.support.js'

describe('resilient', () => {
  test('there is one for each adapter', () => {
    const adapter = adapterWith(never)
    assert.equal(resilient(adapter), resilient(adapter))
    assert.equal(resilient(resilient(adapter)), resilient(adapter))
    assert.notEqual(resilient(adapter), resilient(adapterWith(never)))
  })

  for (const way of ['as one batch', 'line by line'] as const)
    test(`what failed ${way} is asked again as one batch`, async context => {
      context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
      const asked: Widget[][] = []
      const adapter = resilient(
        adapterWith(never, {
          async *loadMany(requests: readonly WidgetRequest[]) {
            asked.push(requests.map(({ widget }) => widget))
            const isFirst = asked.length === 1
            const error = new AdapterError('server', 'x')
            if (isFirst && way === 'as one batch') throw error
            for (const [index, { widget }] of requests.entries()) {
              await turn()
              yield isFirst ? { index, error } : { index, answer: answerTo(widget) }
            }
          },
        }),
      )
      const loads = Promise.all([CUSTOMERS, PARTNERS, PLANS, CUSTOMERS].map(each => adapter.load(each)))
      for (let turns = 0; turns < 30; turns++) {
        await turn()
        // Too short for any pause, until all lines have come.
        context.mock.timers.tick(turns < 8 ? 0 : 100)
      }
      assert.equal((await loads).length, 4)
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
