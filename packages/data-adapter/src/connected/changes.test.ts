import assert from 'node:assert/strict'
import { describe, test, type TestContext } from 'node:test'
import type { Widget } from '../contract/widgets.js'
import { WIDGETS } from '../url/parse-widget-request.js'
import { changesFrom } from './changes.js'
import { settle, TestWindow } from './connected.test.support.js'
import { pageLife } from './page-life.js'

/** A back end whose stream the test writes. */
function on(
  context: TestContext,
  respond?: (call: number) => Response | Promise<Response | undefined> | undefined,
) {
  context.mock.timers.enable({ apis: ['setTimeout', 'Date'] })
  const page = new TestWindow()
  const heard: (readonly Widget[] | undefined)[] = []
  const calls: {
    headers: Headers
    signal: AbortSignal
    write: (text: string | Uint8Array) => void
    end: () => void
  }[] = []
  const listen = changesFrom('/api/changes', {
    life: pageLife(page),
    random: () => 0.5,
    fetch: async (_, init) => {
      const signal = init!.signal!
      let stream!: ReadableStreamDefaultController<Uint8Array>
      const body = new ReadableStream<Uint8Array>({ start: controller => void (stream = controller) })
      signal.addEventListener('abort', () => stream.error(new DOMException('', 'AbortError')))
      calls.push({
        headers: new Headers(init!.headers),
        signal,
        write: text => stream.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text),
        end: () => stream.close(),
      })
      return (
        (await respond?.(calls.length)) ??
        new Response(body, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
      )
    },
  })
  const start = async () => {
    const stop = listen(widgets => heard.push(widgets))
    await settle()
    return stop
  }
  const pass = async (milliseconds: number) => {
    await settle()
    context.mock.timers.tick(milliseconds)
    await settle()
  }
  return { calls, heard, listen, page, pass, start }
}

/** A request that is never answered, until it is given up. */
const never = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) =>
    signal.addEventListener('abort', () => reject(new TypeError('given up'))),
  )

describe('change notices', () => {
  test('name the widgets to load again, in whatever pieces they come', async context => {
    const { calls, heard, start } = on(context)
    const stop = await start()
    assert.equal(calls[0]!.headers.get('accept'), 'text/event-stream')
    const text =
      ':\n\nevent: changes\r\ndata: ["enabled-customers"]\r\n\r\n: still here\n\nevent:changes\rdata:["active-partners",\rdata:"orders"]\r\r'
    for (const byte of new TextEncoder().encode(text)) calls[0]!.write(new Uint8Array([byte]))
    calls[0]!.write('\n')
    await settle()
    assert.deepEqual(heard, [['enabled-customers'], ['active-partners']])
    stop()
    assert.equal(calls[0]!.signal.aborted, true)
  })

  test('of all widgets are of everything: who looks is asked again too', async context => {
    const { calls, heard, start } = on(context)
    const stop = await start()
    calls[0]!.write(`event: changes\ndata: ${JSON.stringify(WIDGETS)}\n\n`)
    await settle()
    assert.deepEqual(heard, [undefined])
    stop()
  })

  test('come over one connection for all that listen; the last one closes it', async context => {
    const { calls, heard, listen, start } = on(context)
    const stop = await start()
    const others = [listen(() => {}), listen(() => {})]
    await settle()
    calls[0]!.write('event: changes\ndata: ["enabled-customers"]\n\n')
    await settle()
    assert.deepEqual([calls.length, heard.length], [1, 1])
    for (const end of others) end()
    assert.equal(calls[0]!.signal.aborted, false)
    stop()
    stop()
    assert.equal(calls[0]!.signal.aborted, true)
  })

  test('that cannot be read say nothing', async context => {
    const { calls, heard, start } = on(context)
    const stop = await start()
    for (const data of ['', 'x', '{}', 'null', '[1,null,{}]', '["__proto__"]', '"enabled-customers"'])
      calls[0]!.write(`event: changes\ndata: ${data}\n\n`)
    calls[0]!.write('event: other\ndata: ["enabled-customers"]\n\n')
    calls[0]!.write('event: changes\ndata: ["enabled-customers"]\n')
    await settle()
    assert.deepEqual(heard, [])
    stop()
  })

  test('after a break: everything may have changed; the pause doubles, at random, to 30 s', async context => {
    const { calls, heard, pass, start } = on(context, call =>
      call > 1 && call < 9 ? Promise.reject(new TypeError('away')) : undefined,
    )
    const stop = await start()
    calls[0]!.end()
    for (const [call, pause] of [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000].entries()) {
      await pass(pause - 1)
      assert.equal(calls.length, call + 1)
      await pass(1)
      assert.equal(calls.length, call + 2)
    }
    assert.deepEqual(heard, [undefined])
    stop()
  })

  test('of a server that ends every stream when it has begun are asked for less and less often', async context => {
    const { calls, heard, pass, start } = on(
      context,
      () => new Response(':\n\n', { headers: { 'content-type': 'text/event-stream' } }),
    )
    const stop = await start()
    for (let second = 0; second < 120; second++) await pass(1000)
    assert.ok(calls.length < 14, `${calls.length} streams in two minutes`)
    assert.equal(heard.length, calls.length - 1)
    stop()
  })

  test('over a connection that has stood for half a minute: the next pause is a short one', async context => {
    const { calls, pass, start } = on(context, call =>
      call < 6 ? Promise.reject(new TypeError('away')) : undefined,
    )
    const stop = await start()
    for (const pause of [500, 1000, 2000, 4000, 8000]) await pass(pause)
    assert.equal(calls.length, 6)
    await pass(30_000)
    calls[5]!.end()
    await pass(500)
    assert.equal(calls.length, 7)
    stop()
  })

  test('that nobody could hear at first, in a hidden page or from a server that was away: everything may have changed', async context => {
    const { calls, heard, page, pass, start } = on(context, call =>
      call === 1 ? new Response('', { status: 503 }) : undefined,
    )
    page.hide(true)
    const stop = await start()
    assert.equal(calls.length, 0)
    page.hide(false)
    await pass(500)
    assert.deepEqual([calls.length, heard], [2, [undefined]])
    stop()
    page.hide(true)
    const again = await start()
    page.hide(false)
    await settle()
    assert.deepEqual([calls.length, heard], [3, [undefined, undefined]])
    again()
  })

  for (const [waited, changed] of [
    [900, []],
    [1100, [undefined]],
  ] as const) {
    test(`of a first connection that stands after ${waited} ms: ${changed.length > 0 ? 'everything may have' : 'nothing has'} changed`, async context => {
      let stand = () => {}
      const stands = new Promise<undefined>(resolve => (stand = () => resolve(undefined)))
      const { heard, pass, start } = on(context, () => stands)
      const stop = await start()
      await pass(waited)
      assert.deepEqual(heard, [])
      stand()
      await settle()
      assert.deepEqual(heard, changed)
      stop()
    })
  }

  test('that are counted are asked for from the last one, and nothing else changes', async context => {
    const { calls, heard, pass, start } = on(context)
    const stop = await start()
    calls[0]!.write('id: 7\nevent: changes\ndata: ["enabled-customers"]\n\nid: 8\n')
    await settle()
    calls[0]!.end()
    await pass(500)
    assert.equal(calls[1]!.headers.get('last-event-id'), '7')
    assert.deepEqual(heard, [['enabled-customers']])
    stop()
  })

  test('are not listened to while the page is hidden, off line or put aside', async context => {
    const { calls, heard, page, pass, start } = on(context)
    const stop = await start()
    const sleeps: [() => void, () => void][] = [
      [() => page.hide(true), () => page.hide(false)],
      [() => page.say('pagehide'), () => page.say('pageshow')],
      [
        () => ((page.navigator.onLine = false), page.say('offline')),
        () => ((page.navigator.onLine = true), page.say('online')),
      ],
      [
        () => page.document.dispatchEvent(new Event('freeze')),
        () => page.document.dispatchEvent(new Event('resume')),
      ],
    ]
    for (const [index, [sleep, wake]] of sleeps.entries()) {
      sleep()
      assert.equal(calls.at(-1)!.signal.aborted, true)
      await pass(3_600_000)
      assert.equal(calls.length, index + 1)
      wake()
      await settle()
      assert.equal(calls.length, index + 2)
      assert.equal(heard.length, index + 1)
    }
    stop()
  })

  test('are given up for the page that the reader goes to, which may wait for their connection; not for one that never comes', async context => {
    const { calls, heard, page, pass, start } = on(context)
    const stop = await start()
    page.goTo('a place on this page')
    page.goTo('a file')
    assert.equal(calls[0]!.signal.aborted, false)
    page.goTo('elsewhere')
    assert.equal(calls[0]!.signal.aborted, true)
    assert.equal(calls.length, 1)
    await pass(5000)
    assert.deepEqual([calls.length, heard], [2, [undefined]])
    stop()
  })

  for (const [name, response] of [
    ['refuses', () => new Response('', { status: 401 })],
    ['ends them', () => new Response(null, { status: 204 })],
  ] as const) {
    test(`of a server that ${name} are not asked for again until the page comes back`, async context => {
      const { calls, page, pass, start } = on(context, response)
      const stop = await start()
      await pass(3_600_000)
      assert.equal(calls.length, 1)
      page.hide(true)
      page.hide(false)
      await settle()
      assert.equal(calls.length, 2)
      stop()
    })
  }

  for (const [name, response] of [
    ['none', () => new Response('', { status: 404 })],
    [
      'a page of a proxy in their place',
      () => new Response('<p>', { headers: { 'content-type': 'text/html' } }),
    ],
  ] as const) {
    test(`of a server that has ${name} are asked for again after five minutes: everything may have changed`, async context => {
      const { calls, heard, pass, start } = on(context, call => (call === 1 ? response() : undefined))
      const stop = await start()
      await pass(300_000)
      assert.equal(calls.length, 1)
      await pass(1000)
      assert.equal(calls.length, 2)
      assert.deepEqual(heard, [undefined])
      stop()
    })
  }

  test('wait as long as the server asks, and a little more at random', async context => {
    const { calls, pass, start } = on(context, call =>
      call === 1 ? new Response('', { status: 503, headers: { 'retry-after': '120' } }) : undefined,
    )
    const stop = await start()
    await pass(120_499)
    assert.equal(calls.length, 1)
    await pass(1)
    assert.equal(calls.length, 2)
    stop()
  })

  test('wait also where they are asked for too often (429)', async context => {
    const { calls, pass, start } = on(context, call =>
      call === 1 ? new Response('', { status: 429, headers: { 'retry-after': '20' } }) : undefined,
    )
    const stop = await start()
    await pass(20_499)
    assert.equal(calls.length, 1)
    await pass(1)
    assert.equal(calls.length, 2)
    stop()
  })

  for (const [asked, pause] of [
    [8000, 4000],
    [120_000, 60_000],
    [1e9, 150_000],
  ] as const)
    test(`keep the pause that the stream asks for (retry: ${asked}), up to five minutes, and no other`, async context => {
      const { calls, pass, start } = on(context)
      const stop = await start()
      calls[0]!.write(`retry: ${asked}\nretry: soon\n\n`)
      await settle()
      calls[0]!.end()
      await pass(pause - 1)
      assert.equal(calls.length, 1)
      await pass(1)
      assert.equal(calls.length, 2)
      stop()
    })

  test('pause briefly again once the page is back, however often they had failed before', async context => {
    const { calls, page, pass, start } = on(context, call =>
      call < 8 ? Promise.reject(new TypeError('away')) : undefined,
    )
    const stop = await start()
    for (const pause of [500, 1000, 2000, 4000]) await pass(pause)
    page.hide(true)
    page.hide(false)
    await settle()
    assert.equal(calls.length, 6)
    await pass(500)
    assert.equal(calls.length, 7)
    stop()
  })

  test('keep their pause when somebody signs in again, where they were not refused', async context => {
    const { calls, listen, pass, start } = on(context, call =>
      call === 1 ? new Response('', { status: 503 }) : undefined,
    )
    const stop = await start()
    listen.again()
    await settle()
    assert.equal(calls.length, 1)
    await pass(500)
    assert.equal(calls.length, 2)
    stop()
  })

  test('of one piece end where one of them has sent the page to sleep', async context => {
    const { calls, heard, listen, page, start } = on(context)
    const stop = await start()
    const others = listen(() => page.hide(true))
    const notice = 'event: changes\ndata: ["enabled-customers"]\n\n'
    calls[0]!.write(notice + notice)
    await settle()
    assert.deepEqual(heard, [['enabled-customers']])
    others()
    stop()
  })

  test('are read also where a character of one comes in two pieces', async context => {
    const { calls, heard, start } = on(context)
    const stop = await start()
    const text = new TextEncoder().encode(': é\nevent: changes\ndata: ["enabled-customers"]\n\n')
    for (const byte of text) calls[0]!.write(Uint8Array.of(byte))
    await settle()
    assert.deepEqual(heard, [['enabled-customers']])
    stop()
  })

  test('are counted anew when somebody listens again: who comes has asked for everything', async context => {
    const { calls, heard, start } = on(context)
    const stop = await start()
    calls[0]!.write('id: 7\nevent: changes\ndata: ["enabled-customers"]\n\n')
    await settle()
    stop()
    const again = await start()
    assert.equal(calls[1]!.headers.get('last-event-id'), null)
    assert.equal(heard.length, 1)
    again()
  })

  test('that a page missed while it was hidden are nothing to who listens only now', async context => {
    const { calls, heard, page, start } = on(context)
    const stop = await start()
    page.hide(true)
    stop()
    page.hide(false)
    const again = await start()
    assert.deepEqual([calls.length, heard], [2, []])
    again()
  })

  test('over a connection that has died are listened to anew after a minute and a half', async context => {
    const { calls, pass, start } = on(context)
    const stop = await start()
    await pass(60_000)
    calls[0]!.write(':\n\n')
    await pass(89_999)
    assert.equal(calls[0]!.signal.aborted, false)
    await pass(1)
    assert.equal(calls[0]!.signal.aborted, true)
    await pass(500)
    assert.equal(calls.length, 2)
    stop()
  })

  test('that are never answered are asked for anew after a minute and a half', async context => {
    const { calls, pass, start } = on(context, call => (call === 1 ? never(calls[0]!.signal) : undefined))
    const stop = await start()
    await pass(89_999)
    assert.equal(calls[0]!.signal.aborted, false)
    await pass(1)
    await pass(500)
    assert.equal(calls.length, 2)
    stop()
  })

  test('of a server that says 0 seconds every time are asked for less and less often', async context => {
    const { calls, pass, start } = on(
      context,
      () => new Response('', { status: 503, headers: { 'retry-after': '0' } }),
    )
    const stop = await start()
    for (const pause of [500, 1000, 2000, 4000, 8000, 15_000, 15_000]) {
      const before = calls.length
      await pass(pause - 1)
      assert.equal(calls.length, before)
      await pass(1)
      assert.equal(calls.length, before + 1)
    }
    stop()
  })

  test('reach every listener, also after one that throws', async context => {
    const { calls, heard, listen, start } = on(context)
    listen(() => {
      throw new Error('of the host')
    })
    const stop = await start()
    calls[0]!.write('event: changes\ndata: ["enabled-customers"]\n\n')
    await settle()
    assert.throws(() => context.mock.timers.tick(1), /of the host/)
    assert.deepEqual(heard, [['enabled-customers']])
    assert.equal(calls[0]!.signal.aborted, false)
    stop()
  })

  test('may be many in one piece, and have an id that no header can carry', async context => {
    const { calls, heard, pass, start } = on(context)
    const stop = await start()
    calls[0]!.write('id: é✓\nevent: changes\ndata: ["enabled-customers"]\n\n'.repeat(6000))
    await settle()
    assert.equal(heard.length, 6000)
    calls[0]!.end()
    await pass(500)
    assert.deepEqual([calls.length, calls[1]?.headers.get('last-event-id')], [2, null])
    stop()
  })

  test('without an end, or not in UTF-8, end the connection', async context => {
    const { calls, pass, start, heard } = on(context)
    const stop = await start()
    calls[0]!.write(`data: ${'x'.repeat(300_000)}`)
    await pass(500)
    calls[1]!.write(new Uint8Array([0xff, 0x0a, 0x0a]))
    await pass(1000)
    assert.equal(calls.length, 3)
    assert.deepEqual(heard, [undefined, undefined])
    stop()
  })

  test('leave nothing behind when nobody listens', async context => {
    const { calls, page, pass, start } = on(context)
    ;(await start())()
    page.hide(true)
    page.hide(false)
    await pass(3_600_000)
    assert.equal(calls.length, 1)
  })
})
