import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { on } from './changes.test.support.js'
import { settle } from './connected.test.support.js'

describe('change notices, of what a page may have missed', () => {
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

  test('leave nothing behind when nobody listens', async context => {
    const { calls, page, pass, start } = on(context)
    ;(await start())()
    page.hide(true)
    page.hide(false)
    await pass(3_600_000)
    assert.equal(calls.length, 1)
  })
})
