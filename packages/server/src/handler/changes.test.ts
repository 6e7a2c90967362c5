import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { WIDGETS, type Widget } from '@lmp-widgets/data-adapter'
import { deferred, echo, handlerOf, readerOf } from './dashboard-handler.test.support.js'

describe('the stream of changes', () => {
  test('changes name the widgets to load again, until the caller leaves', async () => {
    const listening = deferred<(widgets: Widget[]) => void>()
    const unsubscribe = mock.fn()
    const { get } = handlerOf(
      echo({
        subscribe(listener: (widgets: Widget[]) => void) {
          listening.resolve(listener)
          return unsubscribe
        },
      }),
    )
    const response = await get('/changes')
    assert.equal(response.headers.get('content-type'), 'text/event-stream')
    const reader = readerOf(response)
    assert.equal(await reader.next(), ':\n\n')
    const tell = await listening.promise
    tell(['enabled-customers'])
    assert.equal(await reader.next(), 'event: changes\ndata: ["enabled-customers"]\n\n')
    const next = reader.next()
    // By then the stream is at rest: the notice has to wake it.
    await new Promise(resolve => setImmediate(resolve))
    tell(['active-partners', 'enabled-customers'])
    assert.equal(await next, 'event: changes\ndata: ["active-partners","enabled-customers"]\n\n')
    await reader.cancel()
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(unsubscribe.mock.callCount(), 1)
  })

  test('a change of nobody knows what names every widget, once', async () => {
    let tell: (widgets?: Widget[]) => void = () => {}
    const subscribe = (listener: typeof tell) => {
      tell = listener
      return () => {}
    }
    const reader = readerOf(await handlerOf(echo({ subscribe })).get('/changes'))
    await reader.next()
    const next = reader.next()
    await new Promise(resolve => setImmediate(resolve))
    tell(['active-partners'])
    tell()
    const [, named = ''] = /^event: changes\ndata: (.*)\n\n$/.exec((await next) ?? '') ?? []
    assert.deepEqual((JSON.parse(named) as Widget[]).sort(), WIDGETS.toSorted())
    await reader.cancel()
  })

  test('changes are listened to no more when the caller leaves between two events', async () => {
    const unsubscribe = mock.fn()
    const response = await handlerOf(echo({ subscribe: () => unsubscribe })).get('/changes')
    assert.equal(response.headers.get('x-accel-buffering'), 'no')
    // Without a decoder, which would read ahead.
    const reader = response.body!.getReader()
    await reader.read()
    await reader.cancel()
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(unsubscribe.mock.callCount(), 1)
  })

  test('a stream that has nothing to tell says every 25 seconds that it is there', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    const { get } = handlerOf(echo({ subscribe: () => () => {} }))
    const reader = readerOf(await get('/changes'))
    assert.equal(await reader.next(), ':\n\n')
    for (let time = 0; time < 2; time++) {
      let isSaid = false
      const next = reader.next().finally(() => (isSaid = true))
      await new Promise(resolve => setImmediate(resolve))
      context.mock.timers.tick(24_999)
      await new Promise(resolve => setImmediate(resolve))
      assert.equal(isSaid, false)
      context.mock.timers.tick(1)
      assert.equal(await next, ':\n\n')
    }
    await reader.cancel()
  })

  test('changes that cannot be listened to break off: the host is told why, the caller is not', async () => {
    const subscribe = mock.fn(() => {
      throw new Error('secret')
    })
    const { get, onError } = handlerOf(echo({ subscribe }))
    const response = await get('/changes')
    await new Promise(resolve => setImmediate(resolve))
    assert.equal(subscribe.mock.callCount(), 0, 'nothing is read ahead')
    await assert.rejects(response.text(), (error: Error) => !/secret/.test(error.message))
    assert.match(String(onError.mock.calls[0]?.arguments[0]), /secret/)
  })

  test('a stream hears that its caller leaves, although nobody else has kept the request', async () => {
    const unsubscribed = deferred<true>()
    const { get } = handlerOf(echo({ subscribe: () => () => unsubscribed.resolve(true) }))
    const caller = new AbortController()
    const reader = readerOf(await get('/changes', { signal: caller.signal }))
    await reader.next()
    const ended = reader.next()
    await collectGarbage()
    caller.abort()
    assert.equal(await ended, undefined)
    assert.equal(await unsubscribed.promise, true)
  })
})

/** In a separate task, in which no stack frame keeps anything alive. */
const collectGarbage = () =>
  new Promise<void>(resolve =>
    setImmediate(() => {
      globalThis.gc!()
      resolve()
    }),
  )
