import type { Identity } from './identity.js'

/** The content types that a JSON body may have. */
export const JSON_TYPE = /^application\/([\w.-]+\+)?json$/

/** One request, and everything that came back. */
export interface Exchange {
  identity: Identity
  method: string
  /** What follows the base URL, without its first `/`. */
  path: string
  status: number
  headers: Headers
  /** The body as far as it came, decompressed. */
  body: Uint8Array
  /** Why the body is not all of it. */
  cut?: 'breaks off' | 'is too large'
}

/** The body as text. Throws a `TypeError` when it is not UTF-8. */
export function textOf({ body }: Exchange): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(body)
}

/** The body as JSON, or `undefined` when it is none. */
export function jsonOf(exchange: Exchange): unknown {
  try {
    return JSON.parse(textOf(exchange)) as unknown
  } catch {
    return undefined
  }
}

/** Why the body is no JSON, or a batch no lines of JSON; `undefined` when it is. */
export function flawOf(exchange: Exchange): string | undefined {
  if (exchange.cut) return exchange.cut
  if (exchange.body.length === 0) return 'is empty'
  let text: string
  try {
    text = textOf(exchange)
  } catch {
    return 'is not UTF-8'
  }
  for (const json of exchange.path.startsWith('widgets?') ? text.trim().split('\n') : [text]) {
    try {
      JSON.parse(json)
    } catch (error) {
      const { message } = error as SyntaxError
      // Where the text is over, the place says it; a length that counts characters cuts what has others than ASCII.
      const end = Number(/ at position (\d+)/.exec(message)?.[1] ?? json.length)
      const isShort = end >= json.length && !/^Unexpected token/.test(message)
      return isShort ? 'ends too early: Content-Length is in bytes, not characters' : `is no JSON: ${message}`
    }
  }
  return undefined
}

/** A field of the body, when the body is a JSON object that has it. */
export function fieldOf(exchange: Exchange, name: string): unknown {
  const json = jsonOf(exchange)
  return typeof json === 'object' && json !== null ? (json as Record<string, unknown>)[name] : undefined
}

/** The content type, in lower case and without parameters: `application/json`. */
export function typeOf({ headers }: Exchange): string {
  return (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase()
}
