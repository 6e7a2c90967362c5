import assert from 'node:assert/strict'
import { describe, mock, test } from 'node:test'
import { inspect } from 'node:util'
import type { AdapterError } from '../contract/adapter-error.js'
import type { WidgetRequest } from '../contract/answer.js'
import type { IndexedAnswer } from '../contract/dashboard-adapter.js'
import { failure } from '../decorators/failure.js'
import { HttpAdapter, type HttpAdapterOptions } from './http.js'

const CUSTOMERS: WidgetRequest<'enabled-customers'> = { widget: 'enabled-customers' }
const PARTNERS: WidgetRequest<'active-partners'> = { widget: 'active-partners' }
const ANSWER = {
  widget: 'enabled-customers',
  state: 'ready',
  asOf: '2026-11-24T14:41:00Z',
  data: { value: 12 },
}
const JSON_TYPE = { 'content-type': 'application/json' }
const LINES_TYPE = { 'content-type': 'application/x-ndjson' }

type Init = RequestInit & { headers: Headers; signal: AbortSignal }

/** An adapter on a `fetch` of the test's. */
function adapterOn(
  respond: (url: string, init: Init) => Response | Promise<Response>,
  options: HttpAdapterOptions = {},
) {
  const fetch = mock.fn((url: string, init: Init) => Promise.resolve(respond(url, init)))
  const adapter = new HttpAdapter('https://host.example/api/dashboard', {
    fetch: fetch as unknown as typeof globalThis.fetch,
    ...options,
  })
  return { adapter, asked: () => fetch.mock.calls.map(call => call.arguments[0]), fetch }
}
const json = (value: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(value), { ...init, headers: { ...JSON_TYPE, ...init.headers } })
const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap(part => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )

/** A body that arrives in those pieces, and then ends, breaks off, or stays open. */
function body(pieces: (string | Uint8Array)[], end: 'end' | 'break' | 'open' = 'end') {
  const left = [...pieces]
  const cancel = mock.fn()
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift()
      if (piece !== undefined) controller.enqueue(typeof piece === 'string' ? bytes(piece) : piece)
      else if (end === 'end') controller.close()
      else if (end === 'break') controller.error(new TypeError('terminated'))
      else return new Promise<void>(() => {})
    },
    cancel,
  })
  return { stream, cancel }
}

async function all(answers: AsyncIterable<IndexedAnswer>): Promise<IndexedAnswer[]> {
  const list: IndexedAnswer[] = []
  for await (const answer of answers) list.push(answer)
  return list
}
const failsWith = (promise: Promise<unknown>, code: string, more: object = {}) =>
  assert.rejects(promise, { name: 'AdapterError', code, ...more })

test('an adapter names its back end by the URL that it was given', () => {
  assert.equal(new HttpAdapter('/api/dashboard').source, '/api/dashboard')
  assert.equal(new HttpAdapter(new URL('https://host.example/api')).source, 'https://host.example/api')
})

describe('what is asked', () => {
  test('each call has its URL', async () => {
    const { adapter, asked } = adapterOn(url =>
      json(url.includes('/widgets/') ? ANSWER : { screen: 'customers' }),
    )
    await adapter.manifest()
    await adapter.load(CUSTOMERS)
    await adapter.load({ widget: 'account-search', params: { text: 'a&b', limit: 5 } }).catch(() => {})
    await adapter.list(
      { screen: 'customers', filter: { licenseStatus: 'expired' } },
      { limit: 20, cursor: 'x=' },
    )
    assert.deepEqual(asked(), [
      'https://host.example/api/dashboard/manifest',
      'https://host.example/api/dashboard/widgets/enabled-customers',
      'https://host.example/api/dashboard/widgets/account-search?limit=5&text=a%26b',
      'https://host.example/api/dashboard/customers?cursor=x%3D&license-status=expired&limit=20',
    ])
  })

  test('a batch is one URL', async () => {
    const { adapter, asked } = adapterOn(() => new Response('', { headers: LINES_TYPE }))
    await all(adapter.loadMany([CUSTOMERS, { widget: 'usage-report-status', params: { cycle: '2026-10' } }]))
    assert.deepEqual(asked(), [
      'https://host.example/api/dashboard/widgets?widget=enabled-customers&widget=usage-report-status%3Fcycle%3D2026-10',
    ])
  })

  test('a base URL is http, https or relative; its slash, query and hash do not count', async () => {
    for (const base of ['/api', '/api/', '/api?token=1', '/api#x', new URL('https://host.example/api/')]) {
      const { fetch } = adapterOn(() => json({}))
      await new HttpAdapter(base, { fetch: fetch as unknown as typeof globalThis.fetch }).manifest()
      assert.match(fetch.mock.calls[0]!.arguments[0], /^(https:\/\/host\.example)?\/api\/manifest$/)
    }
    for (const base of [
      'javascript:alert(1)',
      'data:application/json,{}',
      ' \tdata:,',
      'file:///etc',
      'blob:x',
    ]) {
      const fetch = mock.fn<typeof globalThis.fetch>()
      await failsWith(new HttpAdapter(base, { fetch }).manifest(), 'invalid-request', { field: 'baseUrl' })
      assert.equal(fetch.mock.callCount(), 0)
    }
  })

  test('nothing is cached, followed or referred, and another origin gets no cookies', async () => {
    const { adapter, fetch } = adapterOn(() => json({}))
    await adapter.manifest()
    const { cache, redirect, referrerPolicy, credentials } = fetch.mock.calls[0]!.arguments[1]
    assert.deepEqual(
      { cache, redirect, referrerPolicy, credentials },
      {
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
        credentials: 'same-origin',
      },
    )
  })

  test('headers are the host’s, made anew for each request', async () => {
    let token = 0
    const { adapter, fetch } = adapterOn(() => json({}), {
      headers: () => Promise.resolve({ authorization: `Bearer ${++token}` }),
      credentials: 'include',
    })
    await adapter.manifest()
    await adapter.manifest()
    const sent = fetch.mock.calls.map(call => call.arguments[1])
    assert.deepEqual(
      sent.map(({ headers }) => headers.get('authorization')),
      ['Bearer 1', 'Bearer 2'],
    )
    assert.deepEqual(
      sent.map(({ credentials }) => credentials),
      ['include', 'include'],
    )
  })

  test('a text that no URL can carry is refused before it is asked', async () => {
    const { adapter, fetch } = adapterOn(() => json({}))
    await failsWith(adapter.list({ screen: 'customers', filter: { name: '\ud800' } }), 'invalid-request', {
      field: 'name',
    })
    assert.equal(fetch.mock.callCount(), 0)
  })
})

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

describe('bodies', () => {
  const load = (
    content: string | Uint8Array | ReadableStream | null,
    type: string | undefined = 'application/json',
  ) => {
    const response = new Response(content as BodyInit | null)
    if (type) response.headers.set('content-type', type)
    else response.headers.delete('content-type')
    return adapterOn(() => response).adapter.load(CUSTOMERS)
  }
  const text = JSON.stringify(ANSWER)

  for (const type of [
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/vnd.host+json',
    'application/json ;charset=latin1',
    'application/json; charset=utf-8; charset=latin1',
    'application/json;charset="utf-8";CHARSET=utf-16',
  ]) {
    test(`${type} is read`, async () => assert.deepEqual(await load(text, type), ANSWER))
  }
  for (const type of [
    'text/html',
    'text/plain',
    'application/jsonp',
    'text/json',
    'application/json, text/html',
    'application/x-ndjson',
    '',
  ]) {
    test(`${type || 'no content type'} is never parsed`, () => failsWith(load(text, type), 'invalid-answer'))
  }

  test('a byte order mark is passed over, a character may arrive in two pieces', async () => {
    assert.deepEqual(await load(bytes([0xef, 0xbb, 0xbf], text)), ANSWER)
    const whole = bytes(JSON.stringify({ ...ANSWER, name: 'Ünï' }))
    const pieces = [...whole].map(byte => new Uint8Array([byte]))
    assert.deepEqual(await load(body(pieces).stream), { ...ANSWER, name: 'Ünï' })
  })

  const wrong: [name: string, content: () => string | Uint8Array | ReadableStream | null][] = [
    ['no body', () => null],
    ['an empty body', () => ''],
    ['truncated JSON', () => text.slice(0, -1)],
    ['two values', () => text + text],
    ['a text', () => '"enabled-customers"'],
    ['null', () => 'null'],
    ['a list', () => `[${text}]`],
    ['an answer of another widget', () => text.replace('enabled-customers', 'active-partners')],
    ['latin-1', () => bytes(`${text.slice(0, -1)},"name":"`, [0xfc], '"}')],
    ['half a character', () => bytes(`${text.slice(0, -1)},"name":"`, [0xf0, 0x9f], '"}')],
    ['UTF-16', () => new Uint8Array(Buffer.from(text, 'utf16le'))],
    ['UTF-16 with its mark', () => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])],
    [
      'UTF-16 the other way round',
      () => new Uint8Array([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()]),
    ],
    ['two byte order marks', () => bytes([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], text)],
  ]
  for (const [name, content] of wrong)
    test(`${name} is no answer`, () => failsWith(load(content()), 'invalid-answer'))

  for (const [name, piece] of [
    ['a body that breaks off', text.slice(0, 20)],
    ['a body that breaks off after its last character', text],
  ] as const)
    test(`${name} is no answer, and may pass`, () =>
      failsWith(load(body([piece], 'break').stream), 'network'))

  test('reading stops at the limit, and the rest is not asked for', async () => {
    const { stream, cancel } = body(Array.from({ length: 40 }, () => ' '.repeat(100_000)))
    await failsWith(load(stream), 'invalid-answer')
    assert.equal(cancel.mock.callCount(), 1)
    const { adapter } = adapterOn(() => json(ANSWER), { maxBytes: 50 })
    await failsWith(adapter.load(CUSTOMERS), 'invalid-answer')
  })

  test('a list of another screen is none', async () => {
    const { adapter } = adapterOn(() => json({ screen: 'partners', total: 0, rows: [] }))
    await failsWith(adapter.list({ screen: 'customers', filter: {} }), 'invalid-answer')
  })

  const padded = (value: object, size: number) => JSON.stringify(value).padEnd(size)

  test('an answer may have 1 MiB, a page of a list 8, a batch 1 for each question, and not a byte more', async () => {
    const MIB = 2 ** 20
    const page = { screen: 'customers' }
    const line = { index: 0, answer: ANSWER }
    const said = (text: string, type = JSON_TYPE) =>
      adapterOn(() => new Response(text, { headers: type })).adapter
    const list = (text: string) => said(text).list({ screen: 'customers', filter: {} })
    const batch = async (text: string) => {
      for await (const first of said(text, LINES_TYPE).loadMany([CUSTOMERS, PARTNERS])) return first
      return undefined
    }
    assert.deepEqual(await load(padded(ANSWER, MIB)), ANSWER)
    await failsWith(load(padded(ANSWER, MIB + 1)), 'invalid-answer')
    assert.deepEqual(await list(padded(page, 8 * MIB)), page)
    await failsWith(list(padded(page, 8 * MIB + 1)), 'invalid-answer')
    assert.deepEqual(await batch(padded(line, 2 * MIB)), line)
    await failsWith(batch(padded(line, 2 * MIB + 1)), 'invalid-answer')
  })

  test('hostile keys are plain data', async () => {
    const content =
      '{"widget":"enabled-customers","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
    const answer = (await load(content)) as object
    assert.deepEqual(Object.keys(answer), ['widget', '__proto__', 'constructor'])
    assert.equal((Object.prototype as { polluted?: unknown }).polluted, undefined)
  })
})

describe('batches', () => {
  const line = (index: unknown, widget = 'enabled-customers') =>
    JSON.stringify({ index, answer: { ...ANSWER, widget } }) + '\n'
  const batch = (stream: ReadableStream | string, requests: WidgetRequest[] = [CUSTOMERS, PARTNERS]) =>
    adapterOn(() => new Response(stream, { headers: LINES_TYPE })).adapter.loadMany(requests)
  const outcomes = (results: IndexedAnswer[]) =>
    results.map(result => [result.index, 'error' in result ? result.error.code : result.answer.widget])

  test('each answer comes as its line arrives, in whatever order and pieces', async () => {
    const [first, second] = [line(1, 'active-partners'), line(0)]
    const { stream } = body([first + second.slice(0, 9), second.slice(9)], 'open')
    const answers = batch(stream)
    assert.deepEqual(outcomes([(await answers.next()).value!, (await answers.next()).value!]), [
      [1, 'active-partners'],
      [0, 'enabled-customers'],
    ])
    await answers.return()
  })

  test('who stops reading ends the call', async () => {
    const { stream, cancel } = body([line(0)], 'open')
    for await (const { index } of batch(stream)) {
      assert.equal(index, 0)
      break
    }
    assert.equal(cancel.mock.callCount(), 1)
  })

  test('the last line needs no end, and empty lines say nothing', async () => {
    assert.deepEqual(outcomes(await all(batch(`\n${line(0)}\r\n\n${line(1, 'active-partners').trim()}`))), [
      [0, 'enabled-customers'],
      [1, 'active-partners'],
    ])
  })

  test('a problem is for its own question', async () => {
    const problem = (value: object) =>
      JSON.stringify({ index: 0, problem: value }) + '\n' + line(1, 'active-partners')
    const [first, second] = await all(
      batch(problem({ status: 400, field: 'cycle', detail: 'secret', retryAfter: 9 })),
    )
    assert.ok(first && 'error' in first)
    assert.deepEqual(
      [first.error.code, first.error.field, first.error.retryAfter],
      ['invalid-request', 'cycle', 9],
    )
    assert.doesNotMatch(String(first.error), /secret/)
    assert.ok(second && 'answer' in second)
    for (const [status, code] of [
      [403, 'forbidden'],
      [500, 'server'],
      ['x', 'invalid-answer'],
      [undefined, 'invalid-answer'],
    ]) {
      assert.deepEqual(outcomes(await all(batch(problem({ status }))))[0], [0, code])
    }
  })

  test('a missing line is an error of its question; so is an answer of another widget', async () => {
    assert.deepEqual(outcomes(await all(batch(line(1, 'active-partners')))), [
      [1, 'active-partners'],
      [0, 'invalid-answer'],
    ])
    assert.deepEqual(outcomes(await all(batch(line(0, 'active-partners') + line(1)))), [
      [0, 'invalid-answer'],
      [1, 'invalid-answer'],
    ])
  })

  for (const [name, wrong] of [
    ['that is no JSON', '{"index":\n'],
    ['that is no object', '5\n'],
    ['of no question', line(2)],
    ['of a negative question', line(-1)],
    ['of a question in a text', line('1')],
    ['of a question already answered', line(0)],
  ] as const) {
    test(`a line ${name} ends the batch; the answers before it stand`, async () => {
      const answers = batch(line(0) + wrong + line(1, 'active-partners'))
      assert.deepEqual(outcomes([(await answers.next()).value!]), [[0, 'enabled-customers']])
      await failsWith(answers.next(), 'invalid-answer')
    })
  }

  test('a stream that breaks off leaves what it brought', async () => {
    const answers = batch(body([line(0), line(1).slice(0, 9)], 'break').stream)
    assert.deepEqual(outcomes([(await answers.next()).value!]), [[0, 'enabled-customers']])
    await failsWith(answers.next(), 'network')
  })

  test('a page of HTML in its place is no batch', async () => {
    const { adapter } = adapterOn(() => json([ANSWER]))
    await failsWith(all(adapter.loadMany([CUSTOMERS, PARTNERS])), 'invalid-answer')
  })
})

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
      context.mock.timers.tick(9_999)
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

describe('what stays secret', () => {
  test('no token, URL or reason of the browser is in an error', async () => {
    const secret = 'Bearer s3cr3t'
    const fails: [respond: () => Promise<Response>, options?: HttpAdapterOptions][] = [
      [() => Promise.reject(new TypeError(`fetch failed for https://host.example with ${secret}`))],
      [() => Promise.resolve(json({})), { headers: { authorization: `${secret}\n\u0000` } }],
      [
        () => Promise.resolve(json({})),
        {
          headers: () => {
            throw new Error(secret)
          },
        },
      ],
      [() => Promise.resolve(json({ detail: secret }, { status: 400 }))],
    ]
    for (const [respond, options] of fails) {
      const { adapter } = adapterOn(respond, { headers: { authorization: secret }, ...options })
      await assert.rejects(adapter.load(CUSTOMERS), (error: AdapterError) => {
        assert.doesNotMatch(
          `${error} ${error.stack} ${String(error.cause)} ${JSON.stringify(error)}`,
          /s3cr3t|host\.example/,
        )
        return true
      })
    }
    const { adapter } = adapterOn(() => json({}), { headers: { authorization: secret } })
    assert.deepEqual(JSON.parse(JSON.stringify(adapter)), { source: 'https://host.example/api/dashboard' })
  })

  test('nor in a URL, on the console, or in the adapter when it is written out', async () => {
    const secret = 's3cr3t'
    const said: unknown[] = []
    const methods = ['debug', 'error', 'info', 'log', 'warn'] as const
    const listening = methods.map(method =>
      mock.method(console, method, (...parts: unknown[]) => void said.push(...parts)),
    )
    const { adapter, asked } = adapterOn(() => json({ widget: 'enabled-customers' }, { status: 500 }), {
      headers: { authorization: `Bearer ${secret}` },
    })
    for (const call of [
      () => adapter.manifest(),
      () => adapter.load(CUSTOMERS),
      () => adapter.list({ screen: 'customers', filter: {} }),
      () => all(adapter.loadMany([CUSTOMERS, PARTNERS])),
    ])
      await failsWith(call(), 'server')
    for (const listener of listening) listener.mock.restore()
    assert.equal(asked().length, 4)
    assert.doesNotMatch(asked().join(), new RegExp(secret))
    assert.deepEqual(said, [])
    assert.doesNotMatch(
      `${String(adapter)} ${JSON.stringify(adapter)} ${inspect(adapter, { depth: Infinity, showHidden: true })}`,
      new RegExp(secret),
    )
  })

  test('a failed connection is a network error, and says nothing of the other origin', async () => {
    const reasons = [
      new TypeError('Failed to fetch'),
      new TypeError('fetch failed', {
        cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
      }),
      new TypeError('NetworkError: Cross-Origin Request Blocked'),
      new DOMException('The operation was aborted.', 'NetworkError'),
    ]
    for (const reason of reasons)
      await failsWith(adapterOn(() => Promise.reject(reason)).adapter.load(CUSTOMERS), 'network', {
        message: failure('network').message,
        cause: undefined,
      })
  })
})
