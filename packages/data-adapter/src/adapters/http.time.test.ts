import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { HttpAdapterOptions } from './http.js'
import {
  adapterOn,
  all,
  ANSWER,
  body,
  bytes,
  CUSTOMERS,
  failsWith,
  json,
  JSON_TYPE,
  LINES_TYPE,
  PARTNERS,
  type Init,
} from './http.test.support.js'

describe('time and giving up', () => {
  const never = () => new Promise<Response>(() => {})
  const open =
    (status: number) =>
    (_: string, { headers }: Init) =>
      new Response(body(['{'], 'open').stream, {
        status,
        headers: { 'content-type': (status === 200 && headers.get('accept')) || 'application/problem+json' },
      })
  const hanging: [name: string, respond: Parameters<typeof adapterOn>[0], options?: HttpAdapterOptions][] = [
    ['headers of the host that never come', never, { headers: () => new Promise<HeadersInit>(() => {}) }],
    ['a response that never comes', never],
    ['a body that never ends', open(200)],
    ['a problem that never ends', open(400)],
  ]
  for (const [name, respond, options] of hanging) {
    test(`${name}: a timeout after ten seconds in all`, async context => {
      context.mock.timers.enable({ apis: ['setTimeout'] })
      let signal: AbortSignal | undefined
      const { adapter } = adapterOn((url, init) => ((signal = init.signal), respond(url, init)), options)
      const loading = adapter.load(CUSTOMERS)
      await new Promise(resolve => setImmediate(resolve))
      context.mock.timers.tick(5_000)
      context.mock.timers.tick(4_999)
      assert.ok(!signal?.aborted)
      context.mock.timers.tick(1)
      await failsWith(loading, 'timeout')
      assert.notEqual(signal?.aborted, false)
    })

    test(`${name}: given up at once`, async () => {
      const { adapter } = adapterOn(respond, options)
      for (const call of [
        (signal: AbortSignal) => adapter.load(CUSTOMERS, { signal }),
        (signal: AbortSignal) => adapter.manifest({ signal }),
        (signal: AbortSignal) => adapter.list({ screen: 'customers', filter: {} }, {}, { signal }),
        (signal: AbortSignal) => all(adapter.loadMany([CUSTOMERS, PARTNERS], { signal })),
      ]) {
        const controller = new AbortController()
        const calling = call(controller.signal)
        await new Promise(resolve => setImmediate(resolve))
        controller.abort('for a reason')
        await assert.rejects(calling, { name: 'AbortError' })
      }
    })
  }

  for (const [status, code] of [
    [401, 'unauthenticated'],
    [404, 'not-found'],
    [503, 'server'],
  ] as const)
    test(`${status} with a body that never ends is told at once`, async () => {
      await failsWith(adapterOn(open(status)).adapter.load(CUSTOMERS), code)
    })

  test('a response that comes when nobody waits any more is not read', async () => {
    const { stream, cancel } = body([' '], 'open')
    let respond!: (response: Response) => void
    const { adapter } = adapterOn(() => new Promise(resolve => (respond = resolve)))
    const controller = new AbortController()
    const loading = adapter.load(CUSTOMERS, { signal: controller.signal })
    await new Promise(resolve => setImmediate(resolve))
    controller.abort()
    await assert.rejects(loading, { name: 'AbortError' })
    respond(new Response(stream, { headers: JSON_TYPE }))
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(cancel.mock.callCount(), 1)
  })

  test('a batch that is given up between two lines ends, though nobody asks for the next one', async () => {
    const line = `${JSON.stringify({ index: 0, answer: ANSWER })}\n`
    const { stream, cancel } = body([line], 'open')
    const { adapter } = adapterOn(() => new Response(stream, { headers: LINES_TYPE }))
    const controller = new AbortController()
    const answers = adapter.loadMany([CUSTOMERS, PARTNERS], { signal: controller.signal })
    await answers.next()
    controller.abort()
    assert.equal(cancel.mock.callCount(), 1)
  })

  test('a time that no timer can wait for is not over at once', async context => {
    const set = context.mock.method(globalThis, 'setTimeout')
    for (const timeout of [2 ** 31, 1e12, Infinity])
      await adapterOn(() => json(ANSWER), { timeout }).adapter.load(CUSTOMERS)
    for (const { arguments: given } of set.mock.calls) assert.ok(given[1]! < 2 ** 31)
    assert.equal(set.mock.callCount(), 3)
  })

  test('a drip of bytes does not put the end off', async context => {
    context.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] })
    const drip = new ReadableStream({
      start: controller => void setInterval(() => controller.enqueue(bytes(' ')), 1000),
    })
    const loading = adapterOn(() => new Response(drip, { headers: JSON_TYPE })).adapter.load(CUSTOMERS)
    loading.catch(() => {})
    for (let second = 0; second < 10; second++) {
      await new Promise(resolve => setImmediate(resolve))
      context.mock.timers.tick(1000)
    }
    await failsWith(loading, 'timeout')
  })

  test('who has given up before asks nothing', async () => {
    const { adapter, fetch } = adapterOn(() => json(ANSWER))
    const signal = AbortSignal.abort()
    await assert.rejects(adapter.load(CUSTOMERS, { signal }), { name: 'AbortError' })
    await assert.rejects(all(adapter.loadMany([CUSTOMERS], { signal })), { name: 'AbortError' })
    assert.equal(fetch.mock.callCount(), 0)
  })
})
