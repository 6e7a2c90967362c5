import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HttpAdapter } from '../adapters/http.js'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { remembering, type RememberingOptions } from './remembering.js'

const answer = (asOf = '2026-11-24T14:41:00Z', value = 12, widget = 'enabled-customers') => ({
  ...{ widget, state: 'ready', asOf, data: { value } },
})
type Respond = (headers: Headers, url: string) => Response

function on(respond: Respond, options: RememberingOptions = {}) {
  const tags: (string | null)[] = []
  const fetch = remembering({
    ...options,
    fetch: (async (url: string, init: RequestInit) => {
      const headers = new Headers(init.headers)
      tags.push(headers.get('if-none-match'))
      return respond(headers, url)
    }) as unknown as typeof globalThis.fetch,
  })
  const adapter = new HttpAdapter('https://host.example/api', { fetch })
  return { fetch, adapter, tags, load: () => adapter.load({ widget: 'enabled-customers' }) }
}
const json = (value: object, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', ...headers } })
const unchanged = (headers: Record<string, string> = {}) => new Response(null, { status: 304, headers })
const LATER = { 'last-modified': 'Tue, 24 Nov 2026 15:00:00 GMT' }

describe('an answer that is remembered', () => {
  test('is named by its tag, and stands for a 304 as of the time that it brings', async () => {
    const { load, tags } = on(headers =>
      headers.get('if-none-match') === 'W/"a"' ? unchanged(LATER) : json(answer(), { etag: 'W/"a"' }),
    )
    assert.deepEqual(await load(), answer())
    assert.deepEqual(await load(), answer('2026-11-24T15:00:00.000Z'))
    assert.deepEqual(await load(), answer('2026-11-24T15:00:00.000Z'))
    assert.deepEqual(tags, [null, 'W/"a"', 'W/"a"'])
  })

  test('is never made older, nor younger than the back end says', async () => {
    for (const headers of [
      {},
      { 'last-modified': 'yesterday' },
      { 'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT' },
    ] as Record<string, string>[]) {
      const { load, tags } = on(() =>
        tags.length > 1 ? unchanged(headers) : json(answer(), { etag: '"a"' }),
      )
      await load()
      assert.deepEqual(await load(), answer())
    }
  })

  test('stays as of the latest time that a 304 has brought, also where the next one brings none', async () => {
    const times = [LATER, {}, { 'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT' }] as Record<
      string,
      string
    >[]
    const { load } = on(headers =>
      headers.has('if-none-match') ? unchanged(times.shift()) : json(answer(), { etag: '"a"' }),
    )
    await load()
    for (let again = 0; again < 3; again++) assert.deepEqual(await load(), answer('2026-11-24T15:00:00.000Z'))
  })

  test('gives way to one without a tag, which is asked for plainly from then on', async () => {
    const turns = [json(answer(), { etag: '"a"' }), json(answer()), json(answer()), json(answer())]
    const { load, tags } = on(() => turns.shift()!)
    for (let again = 0; again < 4; again++) await load()
    assert.deepEqual(tags, [null, '"a"', null, null])
  })

  test('gives way to a new one', async () => {
    let value = 1
    const { load, tags } = on(() => json(answer(undefined, value), { etag: `"${value++}"` }))
    assert.deepEqual([(await load()).state, await load()], ['ready', answer(undefined, 2)])
    await load()
    assert.deepEqual(tags, [null, '"1"', '"2"'])
  })

  test('is gone after any other outcome: 304 alone says nothing', async () => {
    for (const status of [401, 403, 404, 500]) {
      const turns = [json(answer(), { etag: '"a"' }), new Response('', { status }), unchanged()]
      const { load, tags } = on(() => turns.shift()!)
      await load()
      await assert.rejects(load())
      await assert.rejects(load(), { code: 'invalid-answer' })
      assert.deepEqual(tags, [null, '"a"', null])
    }
  })

  test('is no refusal and no failure, whatever their tag', async () => {
    for (const status of [403, 404, 500]) {
      const refusal = () => Response.json(answer(), { status, headers: { etag: '"a"' } })
      const { load, tags } = on(() => (tags.length > 1 ? unchanged() : refusal()))
      await assert.rejects(load())
      await assert.rejects(load(), { code: 'invalid-answer' })
      assert.deepEqual(tags, [null, null])
    }
  })

  test('is not what came from elsewhere, by a redirect', async () => {
    const elsewhere = () =>
      Object.defineProperty(json(answer(), { etag: '"a"' }), 'redirected', { value: true })
    const { load, tags } = on(elsewhere)
    for (let again = 0; again < 2; again++) await assert.rejects(load(), { code: 'unauthenticated' })
    assert.deepEqual(tags, [null, null])
  })

  test('is the same in whatever pieces it came', async () => {
    const whole = new TextEncoder().encode(JSON.stringify({ ...answer(), name: 'Ünï' }, null, 2))
    const pieces = () =>
      new ReadableStream({
        start: controller => {
          for (const byte of whole) controller.enqueue(Uint8Array.of(byte))
          controller.close()
        },
      })
    const headers = { etag: '"a"', 'content-type': 'application/json' }
    const { load, tags } = on(() => (tags.length > 1 ? unchanged() : new Response(pieces(), { headers })))
    await load()
    assert.deepEqual(await load(), { ...answer(), name: 'Ünï' })
  })

  test('is no answer where nobody says what it is', async () => {
    const untyped = () => new Response(new TextEncoder().encode(JSON.stringify(answer())))
    await assert.rejects(on(untyped).load(), { code: 'invalid-answer' })
  })

  test('a 304 that was not asked for is no answer', async () => {
    await assert.rejects(on(() => unchanged(LATER)).load(), { code: 'invalid-answer' })
  })

  test('belongs to one question, and to one instance', async () => {
    const respond: Respond = () => json(answer(), { etag: '"a"' })
    const first = on(respond)
    await first.load()
    await first.adapter.manifest()
    const second = on(respond)
    await second.load()
    assert.deepEqual([first.tags, second.tags], [[null, null], [null]])
  })

  test('that broke off, is too long, is not UTF-8 or no JSON, or has a number that no client can hold is not kept', async () => {
    const long = json({ ...answer(), more: 'x'.repeat(300_000) }, { etag: '"a"' })
    const bytes = new Response(new Uint8Array([0x22, 0xff, 0x22]), {
      headers: { etag: '"a"', 'content-type': 'application/json' },
    })
    const broken = new Response(
      new ReadableStream({
        start: controller => {
          controller.enqueue(new TextEncoder().encode('{"a":'))
          controller.error(new Error('cut'))
        },
      }),
      { headers: { etag: '"a"', 'content-type': 'application/json' } },
    )
    const [cut, rounded] = [/"data".*/, '12'].map(
      part =>
        new Response(JSON.stringify(answer()).replace(part, '1e-400'), {
          headers: { etag: '"a"', 'content-type': 'application/json' },
        }),
    ) as [Response, Response]
    const half = new Response('{"a":', { headers: { etag: '"a"', 'content-type': 'application/json' } })
    for (const odd of [long, bytes, broken, cut, rounded, half]) {
      const turns = [odd, json(answer())]
      const { load, tags } = on(() => turns.shift()!)
      await load().catch(() => {})
      await load()
      assert.deepEqual(tags, [null, null])
    }
  })

  test('is forgotten by reset, also when it is still being read', async () => {
    const { fetch, load, tags } = on(() => json(answer(), { etag: '"a"' }))
    await load()
    const reading = await fetch('https://host.example/api/widgets/enabled-customers')
    fetch.reset()
    await reading.text()
    await load()
    assert.deepEqual(tags, [null, '"a"', null])
  })

  test('goes when there are too many', async () => {
    const { fetch, tags } = on(() => json(answer(), { etag: '"a"' }), { most: 2 })
    for (const path of ['a', 'b', 'c', 'a', 'c']) await (await fetch(`https://h.example/${path}`)).text()
    assert.deepEqual(tags, [null, null, null, null, '"a"'])
  })

  test('stays where it was asked for since', async () => {
    const { fetch, tags } = on(() => json(answer(), { etag: '"a"' }), { most: 2 })
    for (const path of ['a', 'b', 'a', 'c', 'a']) await (await fetch(`https://h.example/${path}`)).text()
    assert.deepEqual(tags, [null, null, '"a"', null, '"a"'])
  })

  test('is the same for an address that is a URL; a whole request goes out as it is', async () => {
    const { fetch, tags } = on(() => json(answer(), { etag: '"a"' }))
    await (await fetch('https://h.example/a')).text()
    await (await fetch(new URL('https://h.example/a'))).text()
    assert.deepEqual(tags, [null, '"a"'])
    const sent: unknown[] = []
    const send = remembering({ fetch: async (...given) => (sent.push(given), json(answer())) })
    const request = new Request('https://h.example/a')
    await send(request)
    assert.deepEqual(sent, [[request, undefined]])
  })
})

describe('a batch', () => {
  const lines = (...values: object[]) => values.map(value => JSON.stringify(value) + '\n').join('')
  const type = { 'content-type': 'application/x-ndjson' }

  test('is streamed without a tag at first, has one the second time, and none of its lines the third', async () => {
    const whole = lines(
      { index: 1, answer: answer('2026-11-24T14:00:00Z', 1, 'active-partners') },
      { index: 2, problem: { status: 403 } },
      { index: 0, answer: answer() },
    )
    const { adapter, tags } = on(headers => {
      const tag = headers.get('if-none-match')
      if (!tag) return new Response(whole, { headers: type })
      return tag === 'W/"b"' ? unchanged(LATER) : new Response(whole, { headers: { ...type, etag: 'W/"b"' } })
    })
    const read = async () => {
      const answers: IndexedAnswer[] = []
      for await (const one of adapter.loadMany([
        { widget: 'enabled-customers' },
        { widget: 'active-partners' },
        { widget: 'enabled-service-plans' },
      ]))
        answers.push(one)
      return answers.map(one => [one.index, 'answer' in one ? one.answer.asOf : one.error.code])
    }
    const first = [
      [1, '2026-11-24T14:00:00Z'],
      [2, 'forbidden'],
      [0, '2026-11-24T14:41:00Z'],
    ]
    assert.deepEqual([await read(), await read()], [first, first])
    assert.deepEqual(await read(), [
      [1, '2026-11-24T15:00:00.000Z'],
      [2, 'forbidden'],
      [0, '2026-11-24T15:00:00.000Z'],
    ])
    assert.deepEqual(tags, [null, 'W/""', 'W/"b"'])
  })
})
