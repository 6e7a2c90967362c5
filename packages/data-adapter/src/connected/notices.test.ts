import assert from 'node:assert/strict'
import { describe, test, type TestContext } from 'node:test'
import type { Widget } from '../contract/widgets.js'
import { resilient } from '../decorators/resilient.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { connect } from './connect.js'
import { settle, TestWindow } from './connected.test.support.js'
import { Notices } from './notices.js'
import { pageLife } from './page-life.js'

const event = (widgets: readonly Widget[]) =>
  new TextEncoder().encode(`event: changes\ndata: ${JSON.stringify(widgets)}\n\n`)

/** Milliseconds until a stream stands. */
const OPENS = 200

/** A widget that is asked again whenever it is named, as on a page, with a slow back end. */
async function widgetOn(
  context: TestContext,
  takes: number,
  named: readonly Widget[] = ['enabled-customers'],
) {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  let stream!: ReadableStreamDefaultController<Uint8Array>
  let asked = 0
  let shown = 0
  const fetch = ((url: string, { signal }: RequestInit) => {
    if (url.endsWith('/changes'))
      return new Promise(resolve => {
        const body = new ReadableStream({ start: controller => void (stream = controller) })
        const headers = { 'content-type': 'text/event-stream' }
        setTimeout(() => resolve(new Response(body, { headers })), OPENS)
      })
    asked++
    return new Promise((resolve, reject) => {
      setTimeout(() => resolve(Response.json({ widget: 'enabled-customers' })), takes)
      signal!.addEventListener('abort', () => reject(new TypeError('given up')))
    })
  }) as unknown as typeof globalThis.fetch
  const page = new TestWindow()
  const connection = connect('https://host.example/api', {
    ...{ changes: true, fetch, etags: false, life: pageLife(page) },
  })
  let call = new AbortController()
  const stop = connection.subscribe(() => {
    call.abort()
    call = new AbortController()
    resilient(connection)
      .load({ widget: 'enabled-customers' }, { signal: call.signal })
      .then(
        () => shown++,
        () => {},
      )
  })
  await settle()
  context.mock.timers.tick(OPENS)
  await settle()
  const pass = async (seconds: number, change: () => void) => {
    for (let tick = 0; tick < 4 * seconds; tick++) {
      change()
      await settle()
      context.mock.timers.tick(250)
      await settle()
    }
  }
  return { change: () => stream.enqueue(event(named)), counts: () => ({ asked, shown }), page, pass, stop }
}

describe('a widget that changes all the time', () => {
  for (const [by, named] of [
    ['by its name', ['enabled-customers']],
    ['with everything else', WIDGETS],
  ] as const)
    for (const takes of [100, 3000])
      test(`has its answers where these take ${takes} ms, and is asked no more than every second: ${by}`, async context => {
        const { change, counts, pass, stop } = await widgetOn(context, takes, named)
        await pass(20, change)
        const { asked, shown } = counts()
        assert.ok(asked <= 21, `it was asked ${asked} times`)
        assert.ok(shown >= asked - 1 && shown >= 4, `it has had ${shown} answers`)
        await pass(5, () => {})
        assert.equal(counts().shown, counts().asked)
        stop()
      })
})

describe('a widget that changes now and then', () => {
  test('is asked at once', async context => {
    const { change, counts, pass, stop } = await widgetOn(context, 100)
    for (let time = 1; time < 4; time++) {
      change()
      await pass(2, () => {})
      assert.deepEqual(counts(), { asked: time, shown: time })
    }
    stop()
  })

  test('once more after its answer when it has changed meanwhile', async context => {
    const { change, counts, pass, stop } = await widgetOn(context, 2000)
    change()
    await pass(1, () => {})
    change()
    await pass(8, () => {})
    assert.deepEqual(counts(), { asked: 2, shown: 2 })
    stop()
  })

  test('is asked once when its page was put aside and is back, though its stream begins anew', async context => {
    const { change, counts, page, pass, stop } = await widgetOn(context, 100)
    page.say('pagehide')
    await settle()
    page.say('pageshow')
    await pass(2, () => {})
    assert.deepEqual(counts(), { asked: 1, shown: 1 })
    change()
    await pass(2, () => {})
    assert.deepEqual(counts(), { asked: 2, shown: 2 })
    stop()
  })

  test('is not asked while its page is hidden, and once when that is seen again', async context => {
    const { change, counts, page, pass, stop } = await widgetOn(context, 100)
    change()
    await pass(0.25, () => {})
    change()
    await settle()
    page.hide(true)
    await pass(8, () => {})
    assert.equal(counts().asked, 1)
    page.hide(false)
    await pass(8, () => {})
    assert.deepEqual(counts(), { asked: 2, shown: 2 })
    stop()
  })
})

/** Notices that the test controls, and what is passed on of them. */
function paced(context: TestContext) {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  const life = { awake: true }
  const notices = new Notices(life)
  const told: (readonly Widget[] | 'all')[] = []
  const [hear, stop] = notices.paced(widgets => told.push(widgets ?? 'all'))
  return { hear, life, notices, pass: (ms: number) => context.mock.timers.tick(ms), stop, told }
}

const CUSTOMERS: readonly Widget[] = ['enabled-customers']
const PARTNERS: readonly Widget[] = ['active-partners']

describe('notices', () => {
  test('are told at once, then once a second: those that came meanwhile as one', context => {
    const { hear, pass, told } = paced(context)
    for (const widgets of [CUSTOMERS, CUSTOMERS, PARTNERS]) hear(widgets)
    assert.deepEqual(told, [CUSTOMERS])
    pass(999)
    assert.equal(told.length, 1)
    pass(1)
    assert.deepEqual(told, [CUSTOMERS, [...CUSTOMERS, ...PARTNERS]])
    pass(999)
    hear(CUSTOMERS)
    assert.equal(told.length, 2)
    pass(1)
    assert.equal(told.length, 3)
    pass(1000)
    hear(CUSTOMERS)
    assert.equal(told.length, 4)
  })

  test('of everything keep the same pace, and stand for all that came before them', context => {
    const { hear, pass, told } = paced(context)
    hear()
    hear(CUSTOMERS)
    hear()
    pass(1000)
    assert.deepEqual(told, ['all', 'all'])
    hear()
    pass(999)
    assert.equal(told.length, 2)
    pass(10_000)
    assert.deepEqual(told, ['all', 'all', 'all'])
  })

  test('of a widget wait for its answer, and those of another do not', context => {
    const { hear, notices, pass, told } = paced(context)
    const answered = notices.asking('enabled-customers')
    hear([...CUSTOMERS, ...PARTNERS])
    pass(5000)
    assert.deepEqual(told, [PARTNERS])
    answered()
    answered()
    pass(1000)
    assert.deepEqual(told, [PARTNERS, CUSTOMERS])
  })

  test('of everything wait for what was being asked when they came, and for no later question', context => {
    const { hear, notices, pass, told } = paced(context)
    const answered = notices.asking('enabled-customers')
    hear()
    notices.asking('active-partners')
    hear()
    pass(5000)
    assert.deepEqual(told, [])
    answered()
    pass(1000)
    assert.deepEqual(told, ['all'])
  })

  test('wait for a page that nobody sees', context => {
    const { hear, life, pass, told } = paced(context)
    life.awake = false
    hear(CUSTOMERS)
    hear()
    pass(5000)
    assert.deepEqual(told, [])
    life.awake = true
    pass(1000)
    assert.deepEqual(told, ['all'])
  })

  test('are told no more to who has stopped', context => {
    const { hear, pass, stop, told } = paced(context)
    hear(CUSTOMERS)
    hear(CUSTOMERS)
    stop()
    pass(5000)
    assert.deepEqual(told, [CUSTOMERS])
  })

  test('of everything are known once, in the second after all were told by other means; those of a widget are not', context => {
    const now = context.mock.method(performance, 'now', () => 5000)
    const { hear, notices, pass, told } = paced(context)
    notices.told()
    hear()
    hear(CUSTOMERS)
    assert.deepEqual(told, [CUSTOMERS])
    pass(1000)
    hear()
    assert.deepEqual(told, [CUSTOMERS, 'all'])
    notices.told()
    hear(PARTNERS)
    hear()
    pass(1000)
    assert.deepEqual(told.slice(2), ['all'])
    pass(1000)
    notices.told()
    now.mock.mockImplementation(() => 6000)
    hear()
    assert.equal(told.length, 4)
  })
})
