import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { connect } from './connect.js'
import { settle } from './connected.test.support.js'
import { answer, beat, browser } from './tabs.test.support.js'

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
    connection.subscribe(() => {})
    await settle()
    assert.deepEqual(
      closed.map(({ aborted }) => aborted),
      [true],
      'none is opened after the end',
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
