import assert from 'node:assert/strict'
import { describe, test, type TestContext } from 'node:test'
import { resilient } from '../decorators/resilient.js'
import { settle } from './connected.test.support.js'
import type { ConnectOptions } from './connection.js'
import { answer, browser } from './tabs.test.support.js'

describe('a network that is back', () => {
  const listening = async (context: TestContext, options: ConnectOptions = {}) => {
    const { open } = browser()
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const { connection, page } = await open({ random: () => 0.5, ...options })
    const told: unknown[] = []
    connection.subscribe(widgets => told.push(widgets))
    const go = (online: boolean) => {
      page.navigator.onLine = online
      page.say(online ? 'online' : 'offline')
    }
    return { connection, go, page, pass: (time: number) => context.mock.timers.tick(time), told }
  }

  test('is used within two seconds, once', async context => {
    const { go, page, pass, told } = await listening(context)
    go(false)
    page.hide(true)
    page.hide(false)
    go(true)
    pass(999)
    assert.deepEqual(told, [])
    pass(1)
    assert.deepEqual(told, [undefined])
    pass(10_000)
    assert.deepEqual(told, [undefined])
  })

  test('and goes and comes again is used once too', async context => {
    const { go, pass, told } = await listening(context)
    for (const online of [false, true, false, true, false, true]) go(online)
    pass(10_000)
    assert.deepEqual(told, [undefined])
  })

  test('while the page is hidden is used when somebody looks', async context => {
    const { go, page, pass, told } = await listening(context)
    page.hide(true)
    go(false)
    go(true)
    pass(10_000)
    assert.deepEqual(told, [])
    page.hide(false)
    pass(10_000)
    page.hide(true)
    page.hide(false)
    pass(10_000)
    assert.deepEqual(told, [undefined])
  })

  test('is not used by a page that is hidden before its turn, until it is seen', async context => {
    const { go, page, pass, told } = await listening(context)
    go(false)
    go(true)
    page.hide(true)
    pass(10_000)
    assert.deepEqual(told, [])
    page.hide(false)
    pass(10_000)
    assert.deepEqual(told, [undefined])
  })

  test('is not used once the session is over', async context => {
    const { connection, go, page, pass, told } = await listening(context)
    go(false)
    go(true)
    connection.reset()
    const { length } = told
    pass(10_000)
    go(false)
    go(true)
    page.say('pagehide')
    page.say('pageshow')
    pass(10_000)
    assert.equal(told.length, length)
  })

  test('is used once also where changes are listened to, and not in the instant in which their stream is back', async context => {
    const stream = async () =>
      new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })
    const { go, pass, told } = await listening(context, { changes: true, fetch: stream })
    await settle()
    go(false)
    go(true)
    await settle()
    pass(999)
    assert.deepEqual(told, [])
    pass(1)
    await settle()
    pass(10_000)
    assert.deepEqual(told, [undefined])
  })
})

describe('an answer that takes long', () => {
  test('is waited for as long as the host has said, by all that ask', async context => {
    const { open } = browser()
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const slow = ((url: string) =>
      new Promise(resolve =>
        setTimeout(() => resolve(Response.json(answer(url.split('/').at(-1)!, 1))), 15_000),
      )) as unknown as typeof fetch
    const { connection } = await open({ fetch: slow, timeout: 20_000 })
    for (const adapter of [connection, connection.recent(30)]) {
      const loading = resilient(adapter).load({ widget: 'enabled-customers' })
      for (let second = 0; second < 17; second++) {
        await settle()
        context.mock.timers.tick(1000)
      }
      const there = await Promise.race([loading, settle()])
      assert.equal(there?.widget, 'enabled-customers')
    }
  })
})
