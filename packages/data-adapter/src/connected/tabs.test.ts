import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { describe, test, type TestContext } from 'node:test'
import type { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, LoadOptions } from '../contract/dashboard-adapter.js'
import { resilient } from '../decorators/resilient.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { connect } from './connect.js'
import type { Connection, ConnectOptions } from './connection.js'
import { settle, TestBrowser, TestWindow } from './connected.test.support.js'
import type { TabLocks } from './leadership.js'
import { pageLife } from './page-life.js'
import { RecentAnswers } from './recent-answers.js'

const TWELVE = WIDGETS.map(widget => ({ widget }) as WidgetRequest)
const answer = (widget: string, value: number) => ({
  ...{ widget, state: 'ready', asOf: '2026-11-24T14:41:00Z', data: { value } },
})

/** Tabs of one browser on one back end that counts what it is asked; its clock is the test's. */
function browser() {
  const tabs = new TestBrowser()
  const asked: { url: string; signal: AbortSignal }[] = []
  const state = { time: 0, status: 200, hangs: false }
  const network = (async (url: string, { signal }: RequestInit) => {
    asked.push({ url, signal: signal! })
    if (state.hangs) return new Promise(() => {})
    if (state.status !== 200) return new Response('', { status: state.status })
    const widgets = new URL(url).searchParams.getAll('widget')
    if (widgets.length === 0) {
      return Response.json(answer(url.split('/').at(-1)!.split('?')[0]!, asked.length))
    }
    const lines = widgets.map(
      (widget, index) => JSON.stringify({ index, answer: answer(widget, asked.length) }) + '\n',
    )
    return new Response(lines.join(''), { headers: { 'content-type': 'application/x-ndjson' } })
  }) as unknown as typeof fetch
  const open = async (options: ConnectOptions = {}, baseUrl = 'https://host.example/api') => {
    const page = new TestWindow()
    const { kill, ...ways } = tabs.tab()
    const connection = connect(baseUrl, {
      ...{ fetch: network, user: 'u1', etags: false, life: pageLife(page) },
      ...{ tabs: { ...ways, now: () => state.time } },
      ...options,
    })
    await settle()
    return { connection, kill, page }
  }
  return { asked, open, state }
}

/** What a page of twelve widgets does at each beat of its pulse. */
const beat = async ({ connection }: { connection: Connection }) => {
  const asked = resilient(connection.recent(30))
  const answers = await Promise.all(TWELVE.map(request => asked.load(request)))
  return answers.map(answer => (answer as unknown as { data: { value: number } }).data.value)
}

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

  test('share a failure: an outage is not asked after by every tab', async context => {
    const { asked, open, state } = browser()
    const tabs = await Promise.all([open(), open(), open(), open()])
    state.status = 500
    context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
    const beating = Promise.all(tabs.map(tab => beat(tab).catch((error: AdapterError) => error.code)))
    for (let turn = 0; turn < 12; turn++) {
      await settle()
      context.mock.timers.tick(1000)
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
      { drop: 1 },
      { ask: 'c', of: 'https://host.example/api', requests: [null] },
    ])
      spoken.postMessage(odd)
    await settle()
    await beat(tab)
    assert.ok(asked.length <= 2)
  })
})

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
    return { go, page, pass: (time: number) => context.mock.timers.tick(time), told }
  }

  test('is used within two seconds, once', async context => {
    const { go, page, pass, told } = await listening(context)
    go(false)
    page.hide(true)
    page.hide(false)
    go(true)
    pass(999)
    assert.deepEqual(told, [])
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

describe('a recent answer', () => {
  test('leaves no listener and no timer at who asked for it', async context => {
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
})

describe('recent answers', () => {
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

describe('the end of a session', () => {
  test('is told to all tabs of the user at once: whatever is shown goes, and nothing is asked again', async () => {
    const { asked, open, state } = browser()
    const tabs = [await open(), await open()]
    const stranger = await open({ user: 'u2' })
    const told: unknown[] = []
    for (const { connection } of tabs) connection.subscribe(widgets => told.push(widgets))
    stranger.connection.subscribe(() => told.push('stranger'))
    await Promise.all(tabs.map(beat))
    state.hangs = true
    const open_ = tabs.map(({ connection }) => connection.load({ widget: 'enabled-customers' }))
    const lists = tabs.map(({ connection }) => connection.list({ screen: 'customers', filter: {} }))
    for (const waiting of [...open_, ...lists]) waiting.catch(() => {})
    await settle()
    const before = asked.length
    tabs[0]!.connection.reset()
    await settle()
    assert.deepEqual(told, [undefined, undefined])
    for (const waiting of [...open_, ...lists]) await assert.rejects(waiting, { code: 'unauthenticated' })
    for (const { signal } of asked.slice(1)) assert.equal(signal.aborted, true)
    for (const tab of tabs) {
      await assert.rejects(beat(tab), { code: 'unauthenticated' })
      await assert.rejects(tab.connection.manifest(), { code: 'unauthenticated' })
      tab.connection.reset()
    }
    assert.equal(asked.length, before)
    state.hangs = false
    await beat(stranger)
  })

  test('is told to all that listen, also after one that throws', async context => {
    const { open } = browser()
    const { connection } = await open()
    const told: unknown[] = []
    connection.subscribe(() => {
      throw new Error('of the host')
    })
    connection.subscribe(widgets => told.push(widgets))
    context.mock.timers.enable({ apis: ['setTimeout'] })
    connection.reset()
    assert.deepEqual(told, [undefined])
    assert.throws(() => context.mock.timers.tick(1), /of the host/)
  })

  test('forgets the token and the answers, and closes the change notices', async () => {
    const { open } = browser()
    const sent: Headers[] = []
    const closed: AbortSignal[] = []
    const fetch = (async (url: string, init: RequestInit) => {
      sent.push(new Headers(init.headers))
      if (!url.endsWith('/changes'))
        return Response.json(answer('enabled-customers', 1), { headers: { etag: '"a"' } })
      closed.push(init.signal!)
      return new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })
    }) as unknown as typeof globalThis.fetch
    const { connection } = await open({ fetch, etags: true, changes: true, token: () => 't1' })
    connection.subscribe(() => {})
    await settle()
    await connection.load({ widget: 'enabled-customers' })
    connection.reset()
    assert.deepEqual(
      closed.map(({ aborted }) => aborted),
      [true],
    )
    assert.equal(sent[0]!.get('authorization'), 'Bearer t1')
    const next = connect('https://host.example/api', { fetch, token: () => 't2' })
    await next.load({ widget: 'enabled-customers' })
    assert.deepEqual(
      [sent.at(-1)!.get('if-none-match'), sent.at(-1)!.get('authorization')],
      [null, 'Bearer t2'],
    )
    const { token, version } = next.vitals()
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
    assert.deepEqual([Object.keys(token!), version], [['since'], manifest.version])
  })
})
