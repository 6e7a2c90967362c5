import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  adapterOn,
  ANSWER,
  body,
  bytes,
  CUSTOMERS,
  failsWith,
  json,
  JSON_TYPE,
  LINES_TYPE,
  PARTNERS,
} from './http.test.support.js'

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
