import { isErrorCode } from '../decorators/failure.js'
import type { Hold } from '../laws/law.js'
import { duplicateKey } from './duplicate-key.js'
import { fieldOf, flawOf, jsonOf, JSON_TYPE, textOf, typeOf, type Exchange } from './exchange.js'
import { oddNumber } from './odd-number.js'

/** The codes that a status can have. */
const CODES: Readonly<Record<number, readonly string[]>> = {
  400: ['invalid-request'],
  401: ['unauthenticated'],
  403: ['forbidden'],
  404: ['not-found'],
  405: ['invalid-request'],
  409: ['conflict'],
  410: ['not-found'],
  413: ['invalid-request'],
  414: ['invalid-request'],
  422: ['conflict'],
  429: ['rate-limited'],
  503: ['server', 'rate-limited'],
}

/** The path without its values, so that one fault of a path is reported once. */
const placeOf = ({ path }: Exchange) => path.replace(/=[^&]*/g, '').replace(/[?&].*/, '')

/** The body is what its content type says, is whole, and is JSON without duplicate keys. */
export function isClean(exchange: Exchange, hold: Hold): void {
  const { status, path } = exchange
  // The stream of changes is no JSON.
  if (status !== 200 || path === 'changes') return
  const isBatch = path.startsWith('widgets?')
  const type = typeOf(exchange)
  const fits = isBatch ? type === 'application/x-ndjson' : JSON_TYPE.test(type)
  if (!fits) hold(path, 'content type', type, isBatch ? 'application/x-ndjson' : 'application/json')
  hold(path, 'the body', flawOf(exchange) ?? 'is JSON', 'is JSON')
  const text = textOf(exchange)
  for (const json of isBatch ? text.trim().split('\n') : [text]) {
    const key = duplicateKey(json)
    hold(path, 'a key that an object has twice', key ?? 'none', 'none')
    hold(path, 'a count with a sign, fraction or exponent', oddNumber(json) ?? 'none', 'none')
  }
}

/** No cache may keep an answer, or give it to another user. */
export function isKeptNowhere(exchange: Exchange, hold: Hold): void {
  if (exchange.status !== 200) return
  const rules = exchange.headers.get('cache-control') ?? ''
  const words = wordsOf(rules)
  const safe = words.includes('no-store') && !words.includes('public')
  hold(placeOf(exchange), 'cache-control', safe ? 'private, no-store' : rules || 'none', 'private, no-store')
  const names = exchange.identity.headers.map(([name]) => name.toLowerCase())
  if (names.length === 0) return
  const vary = exchange.headers.get('vary') ?? ''
  // Where there are several headers, one that tells users apart is enough.
  const tells = wordsOf(vary).some(word => word === '*' || names.includes(word))
  hold(placeOf(exchange), 'vary, by what says who asks', tells ? names : vary || 'none', names)
}

function wordsOf(header: string): string[] {
  return header
    .toLowerCase()
    .split(',')
    .map(word => word.trim())
}

/** Whatever is not answered is refused with an RFC 9457 problem whose code fits the status. */
export function isProblem(exchange: Exchange, hold: Hold): void {
  const { status, path } = exchange
  if (status >= 200 && status < 300) return
  if (status === 304) return
  hold(path, 'is redirected', status < 400 ? `${status} to ${placeOfRedirect(exchange)}` : false, false)
  if (status >= 500 && status !== 503) hold(path, 'status', status, 'an answer, or a refusal with 4xx')
  // Servers refuse an endless URL or header themselves, before any program behind them sees it.
  if ([413, 414, 431].includes(status)) return
  hold(path, `content type of the ${status}`, typeOf(exchange), 'application/problem+json')
  const problem = jsonOf(exchange)
  hold(path, `the ${status} is a JSON object`, typeof problem === 'object' && problem !== null, true)
  const code = fieldOf(exchange, 'code')
  hold(path, `code of the ${status} is one of the contract`, isErrorCode(code) || String(code), true)
  const fits = CODES[status]
  if (fits) hold(path, `code of the ${status}`, fits.includes(String(code)) ? fits[0] : code, fits[0])
  hold(path, 'status in the problem', fieldOf(exchange, 'status'), status)
  for (const name of ['type', 'title']) {
    // RFC 9457 lets both be absent.
    hold(path, `${name} of the problem is a text`, typeof (fieldOf(exchange, name) ?? ''), 'string')
  }
}

function placeOfRedirect({ headers }: Exchange): string {
  return (headers.get('location') ?? 'nowhere').split('?')[0]!
}

/** A back end that asks to be left alone says for how long. */
export function saysWhen({ status, headers, path }: Exchange, hold: Hold): void {
  if (status !== 429 && status !== 503) return
  const when = headers.get('retry-after')
  const isDate = when !== null && / GMT$/.test(when) && !Number.isNaN(Date.parse(when))
  const fits = when !== null && (/^\d+$/.test(when) || isDate)
  hold(path, `Retry-After of the ${status}`, fits ? 'seconds or a date' : when, 'seconds or a date')
}
