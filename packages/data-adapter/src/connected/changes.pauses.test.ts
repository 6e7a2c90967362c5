import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { on } from './changes.test.support.js'
import { settle } from './connected.test.support.js'

/** A request that is never answered, until it is given up. */
const never = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) =>
    signal.addEventListener('abort', () => reject(new TypeError('given up'))),
  )

describe('change notices, between two connections', () => {
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
})
