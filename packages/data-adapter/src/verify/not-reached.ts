import { NoConnection } from './no-connection.js'

/** Why there was no answer, as far as the platform says. */
interface Failure {
  host: string
  name: string
  code: string
  message: string | undefined
}

interface Reason {
  fits: (failure: Failure) => boolean
  what: (failure: Failure) => string
  likely: string
  cure: string
}

/** In this order: the first that fits is told. */
const REASONS: readonly Reason[] = [
  {
    fits: ({ code }) => code === 'ENOTFOUND' || code === 'EAI_AGAIN',
    what: ({ host }) => `There is no host ${host}.`,
    likely: 'Its name may be misspelt, or known only inside another network.',
    cure: 'Correct the URL.',
  },
  {
    fits: ({ code }) => code === 'ECONNREFUSED',
    what: ({ host }) => `Nobody listens at ${host}.`,
    likely: 'The back end may not have started, or listen on another port.',
    cure: 'Start it, or correct the port.',
  },
  {
    fits: ({ code }) => code === 'UND_ERR_HEADERS_OVERFLOW',
    what: ({ host }) => `${host} sends headers of more than 16 KiB.`,
    likely: 'Cookies or policies may have grown; this program reads no more, nor do many proxies.',
    cure: 'Send shorter headers.',
  },
  {
    fits: ({ name, code }) => name === 'TimeoutError' || code === 'UND_ERR_CONNECT_TIMEOUT',
    what: ({ host }) => `${host} did not answer in time.`,
    likely: 'It may be overloaded, or behind a firewall.',
    cure: 'Try again, or give it longer: --timeout 30.',
  },
  {
    fits: ({ code }) => code === 'ERR_TLS_CERT_ALTNAME_INVALID',
    what: ({ host }) => `The certificate of ${host} is for another name.`,
    likely: 'The URL may have an address, or another name of the same machine.',
    cure: 'Give the URL with the name that is in the certificate.',
  },
  {
    fits: ({ code }) => /CERT|SIGNATURE/.test(code),
    what: ({ host, code }) => `The certificate of ${host} is not trusted: ${code}.`,
    likely: 'It may be self-signed, expired, or sent without the one that signed it.',
    cure: 'Let Node know its authority: NODE_EXTRA_CA_CERTS=ca.pem.',
  },
  {
    fits: ({ code }) => code.startsWith('ERR_SSL') || code === 'EPROTO',
    what: ({ host, code }) => `${host} does not speak HTTPS: ${code}.`,
    likely: 'It may be the port of plain HTTP.',
    cure: 'Begin the URL with http://, or correct the port.',
  },
  {
    fits: () => true,
    // When a host has several addresses and all of them fail, there is one code and no message.
    what: ({ host, code, message }) => `${host} could not be reached: ${message || code}.`,
    likely: 'Something between here and there may close the connection.',
    cure: 'Try the same URL with curl.',
  },
]

/** Says why a request to that URL got no answer. */
export function notReached(error: unknown, baseUrl: string): NoConnection {
  const { name, cause } = error as { name: string; cause?: { code?: string; message?: string } }
  const failure = { host: new URL(baseUrl).host, name, code: cause?.code ?? name, message: cause?.message }
  const { what, likely, cure } = REASONS.find(({ fits }) => fits(failure))!
  return new NoConnection(what(failure), likely, cure, { cause: error })
}
