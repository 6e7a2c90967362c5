import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AdapterError } from '../contract/adapter-error.js'
import {
  adapterOn,
  all,
  ANSWER,
  body,
  CUSTOMERS,
  failsWith,
  json,
  JSON_TYPE,
  PARTNERS,
} from './http.test.support.js'

describe('statuses', () => {
  const statuses: [status: number, code: string][] = [
    [201, 'invalid-answer'],
    [202, 'invalid-answer'],
    [204, 'invalid-answer'],
    [205, 'invalid-answer'],
    [206, 'invalid-answer'],
    [304, 'invalid-answer'],
    [301, 'unauthenticated'],
    [302, 'unauthenticated'],
    [303, 'unauthenticated'],
    [307, 'unauthenticated'],
    [400, 'invalid-request'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [405, 'invalid-request'],
    [408, 'timeout'],
    [409, 'conflict'],
    [410, 'not-found'],
    [412, 'conflict'],
    [414, 'invalid-request'],
    [418, 'invalid-request'],
    [422, 'conflict'],
    [429, 'rate-limited'],
    [500, 'server'],
    [501, 'server'],
    [502, 'server'],
    [503, 'server'],
    [504, 'timeout'],
    [599, 'server'],
  ]
  for (const [status, code] of statuses) {
    test(`${status} is ${code}, without the server's words`, async () => {
      const empty = [204, 205, 304].includes(status)
      const { adapter } = adapterOn(
        () => new Response(empty ? null : '{"detail":"secret"}', { status, headers: JSON_TYPE }),
      )
      await assert.rejects(adapter.load(CUSTOMERS), (error: AdapterError) => {
        assert.equal(error.code, code)
        assert.doesNotMatch(`${error} ${error.stack} ${String(error.cause)}`, /secret/)
        return true
      })
      await failsWith(all(adapter.loadMany([CUSTOMERS, PARTNERS])), code)
    })
  }

  test('a redirect that the browser hides, or that a fetch has followed, is a sign-in page', async () => {
    const answer = json(ANSWER)
    for (const [key, value] of [
      ['status', 0],
      ['redirected', true],
    ] as const) {
      const { adapter } = adapterOn(
        () =>
          new Proxy(answer, {
            get: (target, name) => (name === key ? value : Reflect.get(target, name)) as unknown,
          }),
      )
      await failsWith(adapter.load(CUSTOMERS), 'unauthenticated')
    }
  })

  test('a 400 names the parameter, if it is a name', async () => {
    const refused = (field: unknown, headers = { 'content-type': 'application/problem+json' }) =>
      adapterOn(() => json({ field, detail: 'secret' }, { status: 400, headers })).adapter.load(CUSTOMERS)
    await failsWith(refused('acquired-from'), 'invalid-request', { field: 'acquired-from' })
    await failsWith(refused('<b>secret</b>'), 'invalid-request', { field: undefined })
    await failsWith(refused(['cycle']), 'invalid-request', { field: undefined })
    await failsWith(refused('cycle', { 'content-type': 'text/html' }), 'invalid-request', {
      field: undefined,
    })
    const endless = adapterOn(
      () => new Response(body(['{', ' '.repeat(2 ** 21)]).stream, { status: 400, headers: JSON_TYPE }),
    )
    await failsWith(endless.adapter.load(CUSTOMERS), 'invalid-request', { field: undefined })
  })

  const now = Date.parse('2026-11-24T14:41:00Z')
  const waits: [header: string, seconds: number | undefined][] = [
    ['7', 7],
    ['0', 0],
    ['007', 7],
    ['301', 300],
    ['1000000000', 300],
    ['9'.repeat(400), 300],
    ['Tue, 24 Nov 2026 14:41:09 GMT', 9],
    ['Tue, 24 Nov 2026 18:00:00 GMT', 300],
    ['Tue, 24 Nov 2026 14:00:00 GMT', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['1e3', undefined],
    ['soon', undefined],
    ['', undefined],
    ['2026', 300],
    ['soon GMT', undefined],
  ]
  for (const [header, seconds] of waits) {
    test(`Retry-After: ${header.slice(0, 40)} is ${seconds} s`, async context => {
      context.mock.timers.enable({ apis: ['Date'], now })
      for (const status of [429, 503]) {
        const { adapter } = adapterOn(() => new Response('', { status, headers: { 'retry-after': header } }))
        await assert.rejects(adapter.load(CUSTOMERS), (error: AdapterError) => {
          assert.equal(error.retryAfter, seconds)
          return true
        })
      }
    })
  }
})

describe('a date in Retry-After', () => {
  const DAY = 86_400_000
  for (const [name, skew] of [
    ['a day slow', -DAY],
    ['a day fast', DAY],
    ['right', 0],
  ] as const) {
    test(`is read by the clock of who wrote it, where that says what it is, and the page's is ${name}`, async context => {
      context.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-24T14:41:00Z') + skew })
      const retryAfter = async (date: string) => {
        const headers = { 'retry-after': 'Tue, 24 Nov 2026 14:41:09 GMT', ...(date && { date }) }
        const { adapter } = adapterOn(() => new Response('', { status: 503, headers }))
        const error: unknown = await adapter.load(CUSTOMERS).catch((error: unknown) => error)
        return (error as AdapterError).retryAfter
      }
      assert.equal(await retryAfter('Tue, 24 Nov 2026 14:41:00 GMT'), 9)
      const own = { [-DAY]: 300, [DAY]: undefined, 0: 9 }[skew]
      for (const none of ['', 'soon']) assert.equal(await retryAfter(none), own)
    })
  }

  test('is not told as sooner than it is', async context => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-24T14:41:00.500Z') })
    const headers = { 'retry-after': 'Tue, 24 Nov 2026 14:41:09 GMT' }
    const { adapter } = adapterOn(() => new Response('', { status: 503, headers }))
    await failsWith(adapter.load(CUSTOMERS), 'server', { retryAfter: 9 })
  })
})
