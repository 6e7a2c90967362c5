import type { Manifest } from '../contract/manifest.js'
import { flawOf, jsonOf, JSON_TYPE, typeOf, type Exchange } from './exchange.js'
import { BudgetSpent } from './budget.js'
import type { Wire } from './wire.js'

/** Nothing could be checked: what happened, the likely cause, and one thing to do. */
export class NoConnection extends Error {
  override readonly name = 'NoConnection'

  constructor(what: string, likely: string, cure: string, options?: ErrorOptions) {
    super(`${what}\n${likely}\n${cure}`, options)
  }
}

/** The manifest, from which everything else is found. Throws `NoConnection` when there is none. */
export async function connect(wire: Wire, baseUrl: string): Promise<Manifest> {
  let exchange: Exchange
  try {
    exchange = await wire.send('manifest')
  } catch (error) {
    if (error instanceof BudgetSpent) throw error
    throw notReached(error, baseUrl)
  }
  const { status, headers } = exchange
  if (status === 401 || status === 403 || (status >= 300 && status < 400)) {
    const to = headers.get('location')?.split('?')[0]
    const given = wire.identity.headers.length > 0
    throw new NoConnection(
      `${baseUrl}/manifest is not for the ${wire.identity.name}: ${status}${to ? `, to ${to}` : ''}.`,
      given ? 'The token or cookie may have expired, or belong to another host.' : 'No header was given.',
      `Sign in, and give what proves it: --header "authorization: Bearer ..." or --header "cookie: ...".`,
    )
  }
  if (status >= 500 || (status > 200 && status < 300)) {
    throw new NoConnection(
      `${baseUrl}/manifest answers ${status}, and only 200 is an answer.`,
      status < 500 ? 'The back end may mean it well.' : 'The back end has failed, or what is in front of it.',
      status < 500 ? 'Let it answer with 200.' : 'Look into its log.',
    )
  }
  const manifest = status === 200 ? jsonOf(exchange) : undefined
  if (status === 200 && JSON_TYPE.test(typeOf(exchange)) && manifest === undefined) {
    throw new NoConnection(
      `${baseUrl}/manifest answers JSON that cannot be read: it ${flawOf(exchange)}.`,
      'Its Content-Length or Content-Encoding may be that of another body, or something is written before or after it.',
      'Look at it byte by byte: curl -s URL | xxd.',
    )
  }
  if (typeof manifest !== 'object' || manifest === null) {
    throw new NoConnection(
      `${baseUrl}/manifest answers ${status} with ${typeOf(exchange) || 'no content type'}, which is no manifest.`,
      'The URL may be that of a page, or lack a part of its path.',
      'Give the base URL of the API, below which /manifest is.',
    )
  }
  return manifest as Manifest
}

function notReached(error: unknown, baseUrl: string): NoConnection {
  const { name, cause } = error as { name: string; cause?: { code?: string; message?: string } }
  const options = { cause: error }
  const host = new URL(baseUrl).host
  const code = cause?.code ?? name
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new NoConnection(
      `There is no host ${host}.`,
      'Its name may be misspelt, or known only inside another network.',
      'Correct the URL.',
      options,
    )
  if (code === 'ECONNREFUSED')
    return new NoConnection(
      `Nobody listens at ${host}.`,
      'The back end may not have started, or listen on another port.',
      'Start it, or correct the port.',
      options,
    )
  if (code === 'UND_ERR_HEADERS_OVERFLOW')
    return new NoConnection(
      `${host} sends headers of more than 16 KiB.`,
      'Cookies or policies may have grown; this program reads no more, nor do many proxies.',
      'Send shorter headers.',
      options,
    )
  if (name === 'TimeoutError' || code === 'UND_ERR_CONNECT_TIMEOUT')
    return new NoConnection(
      `${host} did not answer in time.`,
      'It may be overloaded, or behind a firewall.',
      'Try again, or give it longer: --timeout 30.',
      options,
    )
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return new NoConnection(
      `The certificate of ${host} is for another name.`,
      'The URL may have an address, or another name of the same machine.',
      'Give the URL with the name that is in the certificate.',
      options,
    )
  if (/CERT|SIGNATURE/.test(code))
    return new NoConnection(
      `The certificate of ${host} is not trusted: ${code}.`,
      'It may be self-signed, expired, or sent without the one that signed it.',
      'Let Node know its authority: NODE_EXTRA_CA_CERTS=ca.pem.',
      options,
    )
  if (code.startsWith('ERR_SSL') || code === 'EPROTO')
    return new NoConnection(
      `${host} does not speak HTTPS: ${code}.`,
      'It may be the port of plain HTTP.',
      'Begin the URL with http://, or correct the port.',
      options,
    )
  // Several addresses that all failed have one code, and no message.
  return new NoConnection(
    `${host} could not be reached: ${cause?.message || code}.`,
    'Something between here and there may close the connection.',
    'Try the same URL with curl.',
    options,
  )
}
