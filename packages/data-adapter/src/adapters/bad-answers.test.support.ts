import fc from 'fast-check'
import { HttpAdapter } from './http.js'

/** What a back end sends: a status, a few headers, and a body in pieces that ends or breaks off. */
export interface Said {
  status: number
  headers: Record<string, string>
  body: Uint8Array
  /** The positions at which the body is cut into pieces. */
  cuts: readonly number[]
  breaks: boolean
}

const JSON_TYPE = 'application/json'
const LINES_TYPE = 'application/x-ndjson'
const ENCODER = new TextEncoder()

/** A value in place of another: wrong types, bounds, hostile keys, depth. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(-1, 1.5, 2 ** 53, 1e21, 0, '5', '', true, null, [], [null], {}),
  fc.constantFrom<unknown>(
    'ready',
    'forbidden',
    'active-partners',
    '2026-13',
    '<script>x</script>',
    '\ud800',
  ),
  fc.constantFrom<unknown>(
    { valueOf: 5 },
    { ['__proto__']: { value: 5 } },
    JSON.parse('{"__proto__":{"a":1}}'),
  ),
  fc.constant('many').map(() => Array.from({ length: 3000 }, (_, at) => ({ status: `s${at}`, value: 1 }))),
  fc.jsonValue({ maxDepth: 2 }),
)

/** The same with one place of it removed, replaced, or added to. */
const spoiled = (value: object) =>
  fc.tuple(fc.nat(), fc.constantFrom('remove', 'replace', 'add'), odd).map(([at, how, odd]) => {
    const copy = structuredClone(value)
    const all = places(copy)
    const [node, key] = all[at % all.length]!
    if (how === 'replace') node[key] = odd
    else if (how === 'add') node['fromANewerBackEnd'] = odd
    else delete node[key]
    return JSON.stringify(copy)
  })

function places(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return []
  const node = value as Record<string, unknown>
  return Object.keys(node).flatMap(key => [[node, key] as [typeof node, string], ...places(node[key])])
}

/** Text that was JSON: cut short, doubled, with a key twice, or something else altogether. */
const garbled = (text: string) =>
  fc.oneof(
    fc.nat(text.length).map(at => text.slice(0, at)),
    fc.constantFrom(
      text + text,
      `[${text}]`,
      `"${text}`,
      `\n${text}\r\n\n`,
      `\ufeff${text}`,
      `\ufeff\ufeff${text}`,
    ),
    fc.constantFrom(
      '',
      ' ',
      'null',
      '5',
      'true',
      '"x"',
      '{',
      '{}',
      '[]',
      'NaN',
      '<!doctype html><p>Sign in',
      'OK',
    ),
    fc
      .constantFrom('"value":7,"value":8', '"__proto__":{"value":9}', '"constructor":{"prototype":{}}')
      .map(more => text.replace(/\{/g, (brace, at: number) => (at % 2 ? `{${more},` : brace))),
    fc
      .constantFrom('NaN', 'Infinity', '1e999', '1e-999', '05', '+5', '0x10', '"5"')
      .map(value => text.replace(/"value":\d+/g, `"value":${value}`)),
    fc.string({ unit: 'binary' }),
  )

/** Bytes that are not UTF-8, or not of this text. */
const bytesOf = (text: string): fc.Arbitrary<Uint8Array> => {
  const bytes = ENCODER.encode(text)
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(bytes) },
    fc
      .tuple(fc.nat(bytes.length), fc.nat(255))
      .map(([at, byte]) => bytes.map((old, place) => (place === at ? byte : old))),
    fc.constant(new Uint8Array(Buffer.from(text, 'utf16le'))),
    fc.constant(new Uint8Array(Buffer.from(text, 'latin1'))),
  )
}

/** One JSON text: mostly the right one with something wrong in it. */
export const textFrom = (right: object): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(JSON.stringify(right)),
    { weight: 3, arbitrary: spoiled(right) },
    { weight: 2, arbitrary: garbled(JSON.stringify(right)) },
  )

const often = <T>(usual: T, others: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, others)

/** Whatever a back end may send instead of that text. */
export const saidFrom = (text: fc.Arbitrary<string>, type: string): fc.Arbitrary<Said> =>
  fc.record({
    status: often(
      200,
      fc.oneof(fc.integer({ min: 200, max: 599 }), fc.constantFrom(204, 206, 301, 302, 304, 401, 429)),
    ),
    headers: fc
      .tuple(
        often(
          type,
          fc.constantFrom(
            '',
            'text/html',
            'text/plain',
            `${type};charset=latin1`,
            JSON_TYPE,
            LINES_TYPE,
            'a/b+json',
          ),
        ),
        fc.option(
          fc.constantFrom('5', '-1', '1e9', 'soon', '999999999999', 'Tue, 24 Nov 2026 14:41:00 GMT'),
          { nil: '' },
        ),
      )
      .map(([type, when]) => ({
        ...(type && { 'content-type': type }),
        ...(when && { 'retry-after': when }),
      })),
    body: text.chain(bytesOf),
    cuts: fc.array(fc.nat(400), { maxLength: 3 }).map(cuts => cuts.sort((a, b) => a - b)),
    breaks: often(false, fc.constant(true)),
  })

/** An adapter on a back end in memory, and how many of its bodies are neither read to their end nor cancelled. */
export function adapterOn(said: Said): { adapter: HttpAdapter; open: () => number } {
  const running = new Set<object>()
  const fetch = (_: unknown, init: RequestInit = {}) => {
    const { body, breaks, cuts, headers, status } = said
    if ([204, 205, 304].includes(status)) return Promise.resolve(new Response(null, { status, headers }))
    const pieces = [...cuts, body.length].map((cut, at) => body.subarray(cuts[at - 1] ?? 0, cut))
    const call = {}
    running.add(call)
    const stream = new ReadableStream<Uint8Array>({
      // The fetch of a browser ends the body of a request that is aborted.
      start: controller =>
        init.signal?.addEventListener('abort', () => {
          if (running.delete(call)) controller.error(init.signal?.reason)
        }),
      pull(controller) {
        const piece = pieces.shift()
        if (piece) return controller.enqueue(piece)
        running.delete(call)
        if (breaks) controller.error(new TypeError('terminated'))
        else controller.close()
      },
      cancel: () => void running.delete(call),
    })
    return Promise.resolve(new Response(stream, { status, headers }))
  }
  return { adapter: new HttpAdapter('https://host.example/api', { fetch }), open: () => running.size }
}

/** The text of a body as it must be read, or nothing. */
export function strictText({ body, breaks }: Said): string | undefined {
  try {
    return breaks ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return undefined
  }
}

/** A JSON value, or nothing. */
export function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return undefined
  }
}
