import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { settle, TestBrowser } from './connected.test.support.js'
import type { TabLocks } from './leadership.js'
import { answer, beat, browser } from './tabs.test.support.js'

describe('the tab that leads', () => {
  test('is waited for, however long the back end takes, once it has heard', async context => {
    const { asked, open, state } = browser()
    const [leader, other] = [await open(), await open()]
    state.hangs = true
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const beating = beat(other)
    for (let second = 0; second < 8; second++) {
      context.mock.timers.tick(1000)
      await settle()
    }
    assert.equal(asked.length, 1)
    for (const { connection } of [leader, other]) connection.reset()
    await assert.rejects(beating)
  })

  test('is waited for though one tab after the other begins to lead on another back end', async () => {
    const { asked, open, state } = browser()
    const [north, south] = ['https://host.example/north', 'https://host.example/south']
    const tabs = [await open({}, north), await open({}, north)]
    state.hangs = true
    const beating = beat(tabs[1]!)
    await settle()
    const others = [await open({}, south), await open({}, south)]
    others[0]!.kill()
    await settle()
    assert.equal(asked.length, 1)
    for (const { connection } of [...tabs, ...others]) connection.reset()
    await assert.rejects(beating)
  })

  test('gives up what it asks, and its place, when its session ends', async () => {
    const { asked, open, state } = browser()
    const held: AbortSignal[] = []
    const locks: TabLocks = {
      request: (_, { signal }, hold) => {
        held.push(signal)
        return hold()
      },
    }
    const leader = await open({ tabs: { locks, channel: new TestBrowser().channel } })
    state.hangs = true
    const beating = beat(leader)
    await settle()
    leader.connection.reset()
    await assert.rejects(beating, { code: 'unauthenticated' })
    for (const signal of [held[0]!, asked[0]!.signal]) assert.equal(signal.aborted, true)
  })

  test('answers for the base that a relative URL has on its own page, and no other', async context => {
    const { open } = browser()
    const asked: string[] = []
    const openOn = (baseURI: string, baseUrl: string) => {
      const fetch = async (url: string) => {
        asked.push(new URL(url, baseURI).href.split('/widgets')[0]!)
        return Response.json(answer('enabled-customers', asked.length))
      }
      Object.assign(globalThis, { document: { baseURI } })
      return open({ fetch: fetch as typeof globalThis.fetch }, baseUrl)
    }
    context.after(() => Reflect.deleteProperty(globalThis, 'document'))
    for (const { connection } of [
      await openOn('https://host.example/north/', 'api'),
      await openOn('https://host.example/south/', 'api'),
      await openOn('https://host.example/', 'https://host.example/north/api'),
    ])
      await connection.recent(30).load({ widget: 'enabled-customers' })
    assert.deepEqual(asked, ['https://host.example/north/api', 'https://host.example/south/api'])
  })
})
