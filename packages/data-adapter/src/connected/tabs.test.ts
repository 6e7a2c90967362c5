import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, test } from 'node:test'
import type { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import { settle, TestBrowser } from './connected.test.support.js'
import type { Connection, ConnectOptions } from './connection.js'
import type { TabLocks } from './leadership.js'
import { beat, browser } from './tabs.test.support.js'

describe('several tabs of one user', () => {
  test('make one request of twelve widgets in each interval, whatever their number and phase', async () => {
    const { asked, open, state } = browser()
    const tabs = await Promise.all(Array.from({ length: 5 }, () => open()))
    for (let interval = 0; interval < 10; interval++) {
      for (const [phase, tab] of tabs.entries()) {
        state.time = 30_000 * interval + 6000 * phase
        await beat(tab)
      }
    }
    assert.equal(asked.length, 10)
    assert.equal(asked[0]!.url.split('widget=').length - 1, 12)
  })

  test('that ask at the same time make one request, and get the same answers', async () => {
    const { asked, open } = browser()
    const tabs = await Promise.all(Array.from({ length: 20 }, () => open()))
    const values = await Promise.all(tabs.map(beat))
    assert.equal(asked.length, 1)
    assert.deepEqual(new Set(values.flat()), new Set([1]))
  })

  test('take no answer from before the machine slept for a new one, nor where its clock was set back', async context => {
    let [clock, wall] = [0, Date.now()]
    context.mock.method(performance, 'now', () => clock)
    context.mock.method(Date, 'now', () => wall)
    const { asked, open } = browser()
    const { locks, channel } = new TestBrowser().tab()
    const tab = await open({ tabs: { locks, channel } })
    await beat(tab)
    // The page's own clock stands still meanwhile.
    wall += 8 * 3_600_000
    await beat(tab)
    assert.equal(asked.length, 2)
    wall -= 24 * 3_600_000
    clock += 30_000
    await beat(tab)
    assert.equal(asked.length, 3)
    tab.connection.reset()
  })

  test('are done with a batch once another one has answered all of it', async () => {
    const { asked, open } = browser()
    const [, other] = [await open(), await open()]
    const requests = [{ widget: 'enabled-customers' }, { widget: 'active-partners' }] as const
    const answered: number[] = []
    for await (const { index } of other.connection.recent(30).loadMany!(requests)) answered.push(index)
    assert.deepEqual(answered.sort(), [0, 1])
    assert.equal(asked.length, 1)
  })

  test('ask the back end itself when they ask for now', async () => {
    const { asked, open } = browser()
    const [leader, other] = [await open(), await open()]
    await beat(leader)
    await other.connection.load({ widget: 'enabled-customers' })
    await leader.connection.load({ widget: 'enabled-customers' })
    assert.equal(asked.length, 3)
  })

  test('have another leader as soon as theirs is killed, and no answer is lost', async () => {
    const { asked, open, state } = browser()
    const [leader, ...others] = await Promise.all([open(), open(), open()])
    await beat(leader)
    state.hangs = true
    state.time = 30_000
    const waiting = others.map(beat)
    await settle()
    assert.equal(asked.length, 2)
    leader.kill()
    state.hangs = false
    await Promise.all(waiting)
    assert.equal(asked.length, 3)
    state.time = 60_000
    for (const tab of others) await beat(tab)
    assert.equal(asked.length, 4)
    leader.connection.reset()
  })

  test('are led by one that is awake', async () => {
    const { asked, open, state } = browser()
    const [leader, other] = [await open(), await open()]
    await beat(leader)
    leader.page.hide(true)
    await settle()
    for (let interval = 1; interval < 4; interval++) {
      state.time = 30_000 * interval
      await beat(other)
    }
    assert.equal(asked.length, 4)
    leader.page.hide(false)
    await settle()
    await beat(leader)
    assert.equal(asked.length, 4)
  })

  test('are not left waiting by a leader that does not hear', async context => {
    const { asked, open } = browser()
    const leader = await open()
    const other = await open()
    leader.kill = () => {}
    // Frozen: it holds the lock, and hears nothing.
    const deaf = new TestBrowser()
    const alone = await open({
      tabs: { channel: deaf.channel, locks: { request: () => new Promise(() => {}) }, now: () => 0 },
    })
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const beating = beat(alone)
    for (let turn = 0; turn < 4; turn++) {
      await settle()
      context.mock.timers.tick(2000)
    }
    await settle()
    context.mock.timers.tick(1)
    await beating
    assert.equal(asked.length, 1)
    assert.ok(other)
  })

  test('wait no longer for another one once their caller has given up, and leave nothing with it', async () => {
    const { open, state } = browser()
    const [leader, other] = [await open(), await open()]
    state.hangs = true
    const caller = new AbortController()
    const waiting = other.connection
      .recent(30)
      .load({ widget: 'enabled-customers' }, { signal: caller.signal })
    await settle()
    caller.abort()
    await assert.rejects(waiting, { name: 'AbortError' })
    assert.deepEqual(getEventListeners(caller.signal, 'abort'), [])
    for (const { connection } of [leader, other]) connection.reset()
  })

  test('share a failure: an outage is not asked after by every tab', async context => {
    const { asked, open, state } = browser()
    const tabs = await Promise.all([open(), open(), open(), open()])
    state.status = 500
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const beating = Promise.all(tabs.map(tab => beat(tab).catch((error: AdapterError) => error.code)))
    for (let turn = 0; turn < 24; turn++) {
      await settle()
      context.mock.timers.tick(500)
    }
    assert.deepEqual(await beating, Array(4).fill('server'))
    assert.equal(asked.length, 3)
    context.mock.timers.reset()
    state.status = 200
    state.time += 5000
    await beat(tabs[0]!)
    assert.equal(asked.length, 4)
  })

  test('that are put aside hold no channel and no lock, and ask for everything when they are back', async () => {
    const { asked, open, state } = browser()
    const [leader, other] = [await open(), await open()]
    const told: unknown[] = []
    leader.connection.subscribe(widgets => told.push(widgets))
    leader.page.hide(true)
    leader.page.say('pagehide')
    await settle()
    await beat(other)
    other.connection.reset()
    await settle()
    assert.deepEqual([asked.length, told], [1, []])
    leader.page.say('pageshow')
    leader.page.hide(false)
    assert.deepEqual(told, [undefined])
    state.status = 401
    await assert.rejects(beat(leader), { code: 'unauthenticated' })
  })

  test('hold no lock while their reader goes elsewhere, and take part again where that was a file after all', async context => {
    const asked: AbortSignal[] = []
    const locks: TabLocks = {
      request: (_, { signal }, held) => {
        asked.push(signal)
        return held()
      },
    }
    const { page } = await browser().open({ tabs: { locks, channel: new TestBrowser().channel } })
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const held = () => asked.filter(({ aborted }) => !aborted).length
    page.goTo('a place on this page')
    page.goTo('a file')
    assert.equal(held(), 1)
    page.goTo('elsewhere')
    assert.equal(held(), 0)
    context.mock.timers.tick(5000)
    assert.equal(held(), 1)
    page.goTo('elsewhere')
    page.say('pagehide')
    page.say('pageshow')
    assert.equal(held(), 1)
  })

  test('hold no channel once the session is over', async () => {
    let closed = 0
    const channel = () => ({ onmessage: null, postMessage: () => {}, close: () => void closed++ })
    const { connection } = await browser().open({ tabs: { channel, locks: undefined } })
    connection.reset()
    await settle()
    assert.equal(closed, 1)
  })

  test('have answers of their own: what one does to its own changes nobody’s', async () => {
    const { asked, open } = browser()
    const tabs = [await open(), await open()]
    const load = ({ connection }: { connection: Connection }) =>
      connection.recent(30).load({ widget: 'enabled-customers' }) as Promise<{ data?: { value: number } }>
    for (const tab of [tabs[0]!, ...tabs, ...tabs]) {
      const { data } = await load(tab)
      assert.equal(data!.value, 1)
      data!.value = 99
    }
    assert.equal(asked.length, 1)
  })

  test('are told what is wrong with a question, whichever of them leads', async () => {
    const { asked, open } = browser()
    const bad: WidgetRequest = { widget: 'account-search', params: { text: '\ud800' } }
    for (const { connection } of [await open(), await open()])
      await assert.rejects(connection.recent(30).load(bad), { code: 'invalid-request', field: 'text' })
    assert.equal(asked.length, 0)
  })

  test('of another user share nothing', async () => {
    const { asked, open } = browser()
    const tabs = [await open(), await open({ user: 'u2' }), await open({ user: 'u1 2' })]
    for (const tab of tabs) await beat(tab)
    assert.equal(asked.length, 3)
  })

  test('of one user on two back ends share no number, and still end together', async () => {
    const { asked, open } = browser()
    const [north, south] = ['https://host.example/north', 'https://host.example/south']
    const tabs = [await open({}, north), await open({}, south), await open({}, `${south}/?from=mail`)]
    for (const [index, value] of [1, 2, 2].entries())
      assert.deepEqual(await beat(tabs[index]!), Array(12).fill(value))
    assert.deepEqual(
      asked.map(({ url }) => url.split('/widgets')[0]),
      [north, south],
    )
    tabs[0]!.connection.reset()
    await settle()
    for (const tab of tabs) await assert.rejects(beat(tab), { code: 'unauthenticated' })
  })

  test('are not signed out by a leader whose own token has ended', async () => {
    const { asked, open } = browser()
    const leader = await open({ token: () => Promise.reject(new Error('sign in again')) })
    const followers = [await open({ token: () => 't1' }), await open({ token: () => 't2' })]
    await assert.rejects(beat(leader), { code: 'unauthenticated' })
    for (const [index, follower] of followers.entries()) {
      assert.deepEqual(await beat(follower), Array(12).fill(index + 1))
    }
    assert.equal(asked.length, 2)
  })

  test('never go back to an answer from before one that they have had', async () => {
    const { open, state } = browser()
    const [leader, follower] = [await open(), await open()]
    await beat(leader)
    for (const tab of [follower, leader]) {
      state.time += 10_000
      const { data } = (await tab.connection.load({ widget: 'enabled-customers' })) as {
        data: { value: number }
      }
      state.time += 10_000
      const [value] = await beat(tab)
      assert.ok(value! > data.value, `${value} after ${data.value}`)
    }
  })

  test('stand alone, in silence, where there are no locks, no channel, or neither is allowed', async () => {
    const refuse = () => {
      throw new DOMException('', 'SecurityError')
    }
    const ways: ConnectOptions['tabs'][] = [
      { locks: undefined, channel: new TestBrowser().channel },
      { locks: new TestBrowser().tab().locks, channel: refuse },
      { locks: { request: refuse }, channel: refuse },
      { locks: { request: async () => refuse() }, channel: new TestBrowser().channel },
    ]
    for (const tabs of ways) {
      const { asked, open } = browser()
      const tab = await open({ tabs: { now: () => 0, ...tabs } })
      await beat(tab)
      assert.equal(asked.length, 1)
      tab.connection.reset()
    }
  })

  test('pass over what they do not understand', async () => {
    const { asked, open } = browser()
    const shared = new TestBrowser()
    const spoken = shared.channel('lmp-widgets 1 u1')
    const { locks, channel } = { ...shared.tab(), channel: shared.channel }
    const tab = await open({ tabs: { locks, channel, now: () => 0 } })
    for (const odd of [
      null,
      1,
      'x',
      {},
      { ask: 'a' },
      { ask: 'b', of: 'https://host.example/api', requests: [{ widget: 'x' }], seconds: 1 },
    ])
      spoken.postMessage(odd)
    for (const odd of [
      { to: 'x', result: null },
      { heard: {} },
      { drop: 'b' },
      { ask: 'c', of: 'https://host.example/api', requests: [null] },
    ])
      spoken.postMessage(odd)
    await settle()
    await beat(tab)
    assert.ok(asked.length <= 2)
  })
})
