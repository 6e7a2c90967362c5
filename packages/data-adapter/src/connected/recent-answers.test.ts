import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, test } from 'node:test'
import { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, LoadOptions } from '../contract/dashboard-adapter.js'
import { settle } from './connected.test.support.js'
import { RecentAnswers } from './recent-answers.js'
import { answer } from './tabs.test.support.js'

describe('recent answers', () => {
  test('leave no listener and no timer with whoever asked', async context => {
    const { signal } = new AbortController()
    const clear = context.mock.method(globalThis, 'clearTimeout')
    const recent = new RecentAnswers(
      { load: async () => answer('enabled-customers', 1) } as unknown as DashboardAdapter,
      () => 0,
    )
    for (let time = 0; time < 3; time++) {
      for await (const _ of recent.ask([{ widget: 'enabled-customers' }], 30, signal));
      assert.deepEqual(getEventListeners(signal, 'abort'), [])
    }
    assert.ok(clear.mock.callCount() >= 3)
  })

  test('are of whoever asked: what one does to an answer is not seen by the next', async () => {
    const recent = new RecentAnswers(
      { load: async () => answer('enabled-customers', 1) } as unknown as DashboardAdapter,
      () => 0,
    )
    for (let time = 0; time < 2; time++)
      for await (const result of recent.ask([{ widget: 'enabled-customers' }], 30, undefined)) {
        assert.deepEqual(result, { index: 0, answer: answer('enabled-customers', 1) })
        Object.assign((result as unknown as { answer: { data: object } }).answer.data, { value: 99 })
      }
  })

  test('that are forgotten are asked for anew, and one on its way is given up', async () => {
    const asked: AbortSignal[] = []
    const recent = new RecentAnswers(
      {
        load: async (_: WidgetRequest, { signal }: LoadOptions) => {
          asked.push(signal!)
          if (asked.length === 2) await new Promise(() => {})
          return answer('enabled-customers', asked.length)
        },
      } as unknown as DashboardAdapter,
      () => 0,
    )
    const read = async () => {
      for await (const result of recent.ask([{ widget: 'enabled-customers' }], 30, undefined)) return result
    }
    await read()
    recent.reset()
    const late = read()
    await settle()
    recent.reset()
    const given = (await late)!
    assert.equal('error' in given && given.error.name, 'AbortError')
    await read()
    assert.deepEqual(
      asked.map(({ aborted }) => aborted),
      [false, true, false],
    )
  })

  test('are kept for the last 200 questions, those asked again among them', async () => {
    let time = 0
    const asked: string[] = []
    const recent = new RecentAnswers(
      {
        load: async ({ params }: WidgetRequest<'account-search'>) => {
          asked.push(params!.text!)
          return answer('account-search', 1)
        },
      } as unknown as DashboardAdapter,
      () => time,
    )
    const ask = async (text: string, seconds: number) => {
      const request = { widget: 'account-search', params: { kind: 'customer', text } } as WidgetRequest
      for await (const _ of recent.ask([request], seconds, undefined));
    }
    for (let number = 0; number < 200; number++) await ask(`${number}`, 30)
    time = 30_000
    for (const text of ['0', '200']) await ask(text, 30)
    for (const text of ['0', '2', '199', '200', '1']) await ask(text, 60)
    assert.deepEqual(asked.slice(200), ['0', '200', '1'])
  })

  test('are failures too, for five seconds from when they were known, or as long as an answer where that is shorter', async () => {
    let time = 0
    let asked = 0
    const recent = new RecentAnswers(
      {
        load: async () => {
          asked++
          time += 8000
          throw new AdapterError('forbidden', '')
        },
      } as unknown as DashboardAdapter,
      () => time,
    )
    const askAt = async (at: number, seconds: number) => {
      time = at
      for await (const _ of recent.ask([{ widget: 'enabled-customers' }], seconds, undefined));
      return asked
    }
    assert.deepEqual(
      [await askAt(0, 30), await askAt(12_999, 30), await askAt(10_999, 3), await askAt(11_000, 3)],
      [1, 1, 1, 2],
    )
    assert.equal(await askAt(24_000, 30), 3)
  })
})
