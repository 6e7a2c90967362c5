import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import type { AdapterError } from '../contract/adapter-error.js'
import { settle } from './connected.test.support.js'
import type { RenewalReason, RenewingOptions } from './renewing.js'
import { renewing, type Renew } from './renewing.js'

const URL_ = 'https://host.example/api/manifest'

/** A back end that accepts only these tokens, and reports which it was sent. */
function on(renew: Renew, options: RenewingOptions & { good?: string[] } = {}) {
  const good = new Set(options.good ?? ['t1', 't2', 't3', 't4'])
  const sent: string[] = []
  const network = mock.fn(async (_: unknown, init?: RequestInit) => {
    const token = new Headers(init?.headers).get('authorization')?.slice(7) ?? ''
    sent.push(token)
    return new Response('', { status: good.has(token) ? 200 : 401 })
  })
  const fetch = renewing(renew, { ...options, fetch: network as unknown as typeof globalThis.fetch })
  return { fetch, good, sent, network, get: async () => (await fetch(URL_)).status }
}

/** Tokens one after the other, with the reasons why they were asked for. */
function source(...tokens: (string | object | Error)[]) {
  const reasons: RenewalReason[] = []
  const renew: Renew = async reason => {
    reasons.push(reason)
    const next = tokens[reasons.length - 1]
    if (next instanceof Error) throw next
    return next as string
  }
  return { renew, reasons }
}

describe('a token', () => {
  test('is asked for once, before the first request, for all that wait', async () => {
    const { renew, reasons } = source('t1')
    const { get, sent } = on(renew)
    assert.deepEqual(await Promise.all([get(), get(), get()]), [200, 200, 200])
    assert.deepEqual([reasons, sent], [['start'], ['t1', 't1', 't1']])
  })

  test('that is refused is renewed once for twelve requests, and each is repeated once', async () => {
    const { renew, reasons } = source('t1', 't2')
    const { get, good, sent } = on(renew)
    await get()
    good.delete('t1')
    assert.deepEqual(await Promise.all(Array.from({ length: 12 }, get)), Array(12).fill(200))
    assert.deepEqual(reasons, ['start', 'refused'])
    assert.equal(sent.filter(token => token === 't2').length, 12)
  })

  test('that is refused again after its renewal is a 401, not a loop', async () => {
    const { renew, reasons } = source('bad', 'bad', 'bad', 'bad')
    const { get, network } = on(renew)
    assert.equal(await get(), 401)
    assert.equal(network.mock.callCount(), 2)
    assert.equal(reasons.length, 2)
  })

  test('that is refused after another one has come is not asked for again: that one is sent', async () => {
    const { renew, reasons } = source('t1', 't2', 't3')
    const sent: string[] = []
    const waiting: (() => void)[] = []
    const network = async (_: unknown, init?: RequestInit) => {
      const token = new Headers(init?.headers).get('authorization')!.slice(7)
      sent.push(token)
      if (token === 't1') await new Promise<void>(resolve => waiting.push(resolve))
      return new Response('', { status: token === 't1' ? 401 : 200 })
    }
    const fetch = renewing(renew, { fetch: network as unknown as typeof globalThis.fetch })
    const both = [fetch(URL_), fetch(URL_)]
    while (waiting.length < 2) await new Promise(setImmediate)
    for (const [at, refuse] of waiting.entries()) {
      refuse()
      assert.equal((await both[at]!).status, 200)
    }
    assert.deepEqual(
      [reasons, sent],
      [
        ['start', 'refused'],
        ['t1', 't1', 't2', 't2'],
      ],
    )
  })

  test('that cannot be renewed leaves the 401, once for all; the next request tries anew', async () => {
    const { renew, reasons } = source('t1', new Error('sign in again'), 't3')
    const { get, good } = on(renew)
    await get()
    good.delete('t1')
    assert.deepEqual(await Promise.all(Array.from({ length: 12 }, get)), Array(12).fill(401))
    assert.deepEqual(reasons, ['start', 'refused'])
    assert.equal(await get(), 200)
    assert.deepEqual(reasons, ['start', 'refused', 'refused'])
  })

  test('that cannot be had at first is a session that has ended; a network that is away is not', async () => {
    const ended = on(source(new Error('no')).renew)
    await assert.rejects(ended.get(), { code: 'unauthenticated' })
    const away = on(source(new TypeError('failed to fetch'), 't1').renew)
    await assert.rejects(away.get(), { code: 'network' })
    assert.equal(await away.get(), 200)
  })

  for (const none of [undefined, null, {}, { token: undefined }, 4711])
    test(`that is ${JSON.stringify(none)} is none: the session has ended, and the network is not to blame`, async () => {
      const { renew } = source(none as never, 't1')
      const { get, network } = on(renew)
      await assert.rejects(get(), { code: 'unauthenticated' })
      assert.equal(network.mock.callCount(), 0)
      assert.equal(await get(), 200)
    })

  test('that cannot be renewed is asked for once by all whose refusal comes after that', async () => {
    const { renew, reasons } = source('t1', new Error('sign in again'), 't2')
    const waiting: (() => void)[] = []
    const network = async () => {
      if (reasons.length > 0) await new Promise<void>(resolve => waiting.push(resolve))
      return new Response('', { status: 401 })
    }
    const fetch = renewing(renew, { fetch: network as unknown as typeof globalThis.fetch })
    const early = [fetch(URL_), fetch(URL_)]
    while (waiting.length < 2) await new Promise(setImmediate)
    waiting[0]!()
    assert.equal((await early[0]!).status, 401)
    waiting[1]!()
    assert.equal((await early[1]!).status, 401)
    assert.deepEqual(reasons, ['start', 'refused'])
  })

  test('of a renewal that the network kept is not the end of the session either', async () => {
    const { get, good } = on(source('t1', new TypeError('failed to fetch'), 't2').renew)
    await get()
    good.delete('t1')
    await assert.rejects(get(), { code: 'network' })
    assert.equal(await get(), 200)
  })

  test('that is about to end is renewed before it does', async () => {
    let time = 1_000_000
    const { renew, reasons } = source({ token: 't1', expiresAt: time + 600_000 }, 't2')
    const { get, sent } = on(renew, { now: () => time })
    await get()
    time += 569_999
    await get()
    time += 1
    await Promise.all([get(), get()])
    assert.deepEqual(
      [reasons, sent],
      [
        ['start', 'expiring'],
        ['t1', 't1', 't2', 't2'],
      ],
    )
  })

  test('of a short life is used for nine tenths of it', async () => {
    let time = 0
    const { renew, reasons } = source({ token: 't1', expiresAt: 60_000 }, 't2')
    const { get } = on(renew, { now: () => time })
    await get()
    time = 53_999
    await get()
    assert.deepEqual(reasons, ['start'])
    time = 54_000
    await get()
    assert.deepEqual(reasons, ['start', 'expiring'])
  })

  test('whose early renewal fails is used to its end', async () => {
    let time = 0
    const { renew } = source({ token: 't1', expiresAt: 600_000 }, new Error('not now'))
    const { get, sent } = on(renew, { now: () => time })
    await get()
    time = 590_000
    assert.equal(await get(), 200)
    assert.deepEqual(sent, ['t1', 't1'])
  })

  test('whose early renewal fails is used by all that waited for it, unless it was forgotten meanwhile', async () => {
    let time = 0
    let fail = (_: Error) => {}
    const { fetch, get, sent } = on(
      reason =>
        reason === 'start'
          ? { token: 't1', expiresAt: 600_000 }
          : new Promise<string>((_, reject) => (fail = reject)),
      { now: () => time },
    )
    await get()
    time = 590_000
    const waiting = [get(), get(), get()]
    await new Promise(resolve => setImmediate(resolve))
    fail(new TypeError('failed to fetch'))
    assert.deepEqual(await Promise.all(waiting), [200, 200, 200])
    assert.deepEqual(sent, ['t1', 't1', 't1', 't1'])

    const late = [get(), get()]
    for (const each of late) each.catch(() => {})
    await new Promise(resolve => setImmediate(resolve))
    fetch.reset()
    fail(new Error('signed out'))
    for (const each of late) await assert.rejects(each, { code: 'unauthenticated' })
    assert.equal(sent.length, 4)
  })

  test('dated by a clock that is wrong is used until it is refused', async () => {
    const { renew, reasons } = source({ token: 't1', expiresAt: '2001-01-01T00:00:00Z' }, 't2')
    const { get } = on(renew)
    for (let time = 0; time < 5; time++) await get()
    assert.deepEqual(reasons, ['start'])
    for (const expiresAt of ['soon', NaN, Infinity, new Date(NaN)]) {
      const odd = source({ token: 't1', expiresAt }, 't2')
      const { get } = on(odd.renew)
      await get()
      await get()
      assert.deepEqual(odd.reasons, ['start'])
    }
  })

  test('of unknown age is renewed when the page was away for five minutes, and kept if that fails', async () => {
    const { renew, reasons } = source('t1', 't2', new Error('not now'))
    const { fetch, get, sent } = on(renew)
    await get()
    fetch.returned(299_000)
    await get()
    fetch.returned(300_000)
    await Promise.all([get(), get()])
    fetch.returned(300_000)
    // As when the page is hidden once more before it asks, or its network comes and goes.
    fetch.returned(0)
    await get()
    await get()
    assert.deepEqual(reasons, ['start', 'return', 'return'])
    assert.deepEqual(sent, ['t1', 't1', 't2', 't2', 't2', 't2'])
  })

  test('whose end is known, or that came on the return, is not renewed for a page that was away', async () => {
    const dated = source({ token: 't1', expiresAt: 600_000 }, 't2')
    const page = on(dated.renew, { now: () => 0 })
    await page.get()
    page.fetch.returned(300_000)
    await page.get()
    assert.deepEqual(dated.reasons, ['start'])

    const { renew, reasons } = source('t1', 't2')
    const { fetch, get } = on(renew)
    fetch.returned(300_000)
    await get()
    await get()
    assert.deepEqual(reasons, ['start'])
  })

  test('that never comes is given up after ten seconds; the next request asks anew', async context => {
    context.mock.timers.enable({ apis: ['setTimeout'] })
    let asked = 0
    const { get } = on(() => (asked++ ? 't1' : new Promise(() => {})))
    const first = get()
    let given = ''
    first.catch(({ code }: AdapterError) => (given = code))
    await settle()
    context.mock.timers.tick(5_000)
    context.mock.timers.tick(4_999)
    await settle()
    assert.equal(given, '')
    context.mock.timers.tick(1)
    await assert.rejects(first, { code: 'timeout' })
    assert.equal(await get(), 200)
  })

  test('is forgotten by reset, also when it is still on its way', async () => {
    let give = (_: string) => {}
    const { fetch, get, sent } = on(() => new Promise<string>(resolve => (give = resolve)))
    const waiting = get()
    waiting.catch(() => {})
    await new Promise(resolve => setImmediate(resolve))
    fetch.reset()
    give('t1')
    await assert.rejects(waiting, { code: 'unauthenticated' })
    assert.deepEqual(sent, [])
  })

  test('of another user is asked for once, also while that of the one before is still on its way', async () => {
    const given: ((token: string) => void)[] = []
    const reasons: RenewalReason[] = []
    const { fetch, get, sent } = on(reason => {
      reasons.push(reason)
      return new Promise<string>(resolve => given.push(resolve))
    })
    get().catch(() => {})
    await new Promise(setImmediate)
    fetch.reset()
    const first = get()
    await new Promise(setImmediate)
    given[0]!('t1')
    await new Promise(setImmediate)
    const second = get()
    await new Promise(setImmediate)
    given[1]!('t2')
    assert.deepEqual(await Promise.all([first, second]), [200, 200])
    assert.deepEqual(
      [reasons, sent],
      [
        ['start', 'start'],
        ['t2', 't2'],
      ],
    )
    fetch.reset()
    void get()
    await new Promise(setImmediate)
    assert.equal(reasons.at(-1), 'start')
    given[2]!('t3')
  })

  test('tells its age and its end, and nothing else of itself', async () => {
    let time = 1000
    const { renew } = source({ token: 't1', expiresAt: 600_000 }, 't2')
    const { fetch, get, good } = on(renew, { now: () => time })
    assert.equal(fetch.times(), undefined)
    await get()
    assert.deepEqual(fetch.times(), { since: 1000, ends: 600_000 })
    time = 2000
    good.delete('t1')
    await get()
    assert.deepEqual(fetch.times(), { since: 2000 })
    fetch.reset()
    assert.equal(fetch.times(), undefined)
  })

  test('is in a header of the host’s choice, beside the other headers, and nowhere else', async () => {
    const network = mock.fn(async (_url: string, _init: RequestInit) => new Response(''))
    const fetch = renewing(() => 's3cr3t', {
      fetch: network as unknown as typeof globalThis.fetch,
      header: token => ['x-api-key', token],
    })
    const { signal } = new AbortController()
    await fetch(URL_, { headers: { accept: 'application/json' }, signal })
    const [url, init] = network.mock.calls[0]!.arguments
    assert.deepEqual([url, init.signal], [URL_, signal])
    assert.deepEqual(Object.fromEntries(init.headers as Headers), {
      accept: 'application/json',
      'x-api-key': 's3cr3t',
    })
    assert.doesNotMatch(`${JSON.stringify(fetch)} ${String(fetch)}`, /s3cr3t/)
  })
})
