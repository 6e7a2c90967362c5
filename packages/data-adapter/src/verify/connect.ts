import type { Manifest } from '../contract/manifest.js'
import { BudgetSpent } from './budget.js'
import { flawOf, jsonOf, JSON_TYPE, typeOf, type Exchange } from './exchange.js'
import { NoConnection } from './no-connection.js'
import { notReached } from './not-reached.js'
import type { Wire } from './wire.js'

/** The manifest, from which everything else is found. Throws `NoConnection` when there is none. */
export async function connect(wire: Wire, baseUrl: string): Promise<Manifest> {
  let exchange: Exchange
  try {
    exchange = await wire.send('manifest')
  } catch (error) {
    if (error instanceof BudgetSpent) throw error
    throw notReached(error, baseUrl)
  }
  const manifest = exchange.status === 200 ? jsonOf(exchange) : undefined
  if (typeof manifest === 'object' && manifest !== null) return manifest as Manifest
  throw noManifest(exchange, manifest, `${baseUrl}/manifest`)
}

/** Says why that answer is no manifest. */
function noManifest(exchange: Exchange, json: unknown, url: string): NoConnection {
  const { status, headers, identity } = exchange
  if (status === 401 || status === 403 || (status >= 300 && status < 400)) {
    const to = headers.get('location')?.split('?')[0]
    return new NoConnection(
      `${url} is not for the ${identity.name}: ${status}${to ? `, to ${to}` : ''}.`,
      identity.headers.length > 0
        ? 'The token or cookie may have expired, or belong to another host.'
        : 'No header was given.',
      `Sign in, and give what proves it: --header "authorization: Bearer ..." or --header "cookie: ...".`,
    )
  }
  if (status === 429) {
    return new NoConnection(
      `${url} asks again and again to be left alone: 429.`,
      'It may have been asked too often before, or let this user ask only seldom.',
      'Wait a while, and try again.',
    )
  }
  if (status >= 500) {
    return new NoConnection(
      `${url} answers ${status}, and only 200 is an answer.`,
      'The back end has failed, or what is in front of it.',
      'Look into its log.',
    )
  }
  if (status > 200 && status < 300) {
    return new NoConnection(
      `${url} answers ${status}, and only 200 is an answer.`,
      'Its framework may answer so where a body is empty, or made later.',
      'Let it answer with 200.',
    )
  }
  if (status === 200 && JSON_TYPE.test(typeOf(exchange)) && json === undefined) {
    return new NoConnection(
      `${url} answers JSON that cannot be read: it ${flawOf(exchange)}.`,
      'Its Content-Length or Content-Encoding may be that of another body, or something is written before or after it.',
      'Look at it byte by byte: curl -s URL | xxd.',
    )
  }
  return new NoConnection(
    `${url} answers ${status} with ${typeOf(exchange) || 'no content type'}, which is no manifest.`,
    'The URL may be that of a page, or lack a part of its path.',
    'Give the base URL of the API, below which /manifest is.',
  )
}
