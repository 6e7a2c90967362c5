import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, test } from 'node:test'
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
    assert.ok('error' in (await late)!)
    await read()
    assert.deepEqual(
      asked.map(({ aborted }) => aborted),
      [false, true, false],
    )
  })

  test('are kept for the last 200 questions, those asked again among them', async () => {
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
    let time = 0
    const ask = async (text: string) => {
      const request = { widget: 'account-search', params: { kind: 'customer', text } } as WidgetRequest
      for await (const _ of recent.ask([request], 30, undefined));
    }
    for (let number = 0; number < 200; number++) await ask(`${number}`)
    time = 30_000
    for (const text of ['0', '200', '0', '2', '1']) await ask(text)
    assert.deepEqual(asked.slice(200), ['0', '200', '2', '1'])
    time = 59_000
    await ask('0')
    assert.equal(asked.length, 204)
  })
})
