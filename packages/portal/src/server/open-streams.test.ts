import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import type { DashboardAdapter } from '@lmp-widgets/data-adapter'
import { adapterFor, browse } from './portal.test.support.js'

describe('the stream of changes of a session', () => {
  it('may have some streams of changes open at once, and another as soon as one has ended', async () => {
    const subscribe = () => () => {}
    const { send, cookieOf } = browse({
      adapterFor: viewer => Object.assign(adapterFor(viewer), { subscribe }),
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    const open = (cookie = Cookie) => send('GET', '/api/dashboard/changes', { Cookie: cookie })
    const opened: Response[] = []
    for (let i = 0; i < 10; i++) opened.push(await open())
    assert.deepEqual([...new Set(opened.map(({ status }) => status))], [200])
    const refused = await open()
    assert.equal(refused.status, 429)
    assert.ok(refused.headers.get('Retry-After'))
    assert.equal((await send('HEAD', '/api/dashboard/changes', { Cookie })).status, 200)
    const other = await open(await cookieOf('administrator@northwind.example'))
    assert.equal(other.status, 200)
    // As many places are free as streams have ended, also when all have, or all but one.
    for (const left of [1, 0]) {
      for (const { body } of opened.splice(left)) await body?.cancel()
      while (opened.length < 10) opened.push(await open())
      assert.deepEqual([...new Set(opened.map(({ status }) => status))], [200])
      assert.equal((await open()).status, 429)
    }
    opened.push(other)
    for (const { body } of opened) await body?.cancel()
  })

  it('is told of no change once it has ended, by a stream that was open before', async () => {
    let tell = () => {}
    const subscribe: DashboardAdapter['subscribe'] = listener => {
      tell = listener
      return () => {}
    }
    const { send, cookieOf } = browse({
      adapterFor: viewer => Object.assign(adapterFor(viewer), { subscribe }),
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    const { body } = await send('GET', '/api/dashboard/changes', { Cookie })
    const reader = body!.getReader()
    const next = async () => new TextDecoder().decode((await reader.read()).value)
    assert.equal(await next(), ':\n\n')
    tell()
    assert.match(await next(), /^event: changes/)
    await send('POST', '/sign-out', { Cookie, 'Sec-Fetch-Site': 'same-origin' })
    tell()
    assert.equal(await Promise.race([next(), setImmediate('silence')]), 'silence')
    await reader.cancel()
  })

  it('hears the end of its stream of changes when the portal stops', async () => {
    const stopping = new AbortController()
    const { send, cookieOf } = browse({
      adapterFor: viewer => Object.assign(adapterFor(viewer), { subscribe: () => () => {} }),
      stopping: stopping.signal,
    })
    const Cookie = await cookieOf('administrator@northwind.example')
    const { body } = await send('GET', '/api/dashboard/changes', { Cookie })
    const reader = body!.getReader()
    assert.equal((await reader.read()).done, false)
    stopping.abort()
    assert.equal((await reader.read()).done, true)
  })
})
