import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { WIDGETS } from '../url/parse-widget-request.js'
import { on } from './changes.test.support.js'
import { settle } from './connected.test.support.js'

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
})
