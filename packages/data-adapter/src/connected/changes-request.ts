import type { HttpAdapterOptions } from '../adapters/http.js'
import { readRetryAfter } from '../adapters/http-error.js'

/** What a server says to who asks for its changes. */
export type ChangesResponse =
  | { body: ReadableStream<Uint8Array> }
  /** No stream: whether nobody is signed in, and after how many milliseconds, if ever, to ask again. */
  | { signedOut: boolean; wait: number | undefined }

/** How changes are asked for. */
export interface ChangesRequest {
  /** The `fetch` to use; the page's own when not given. */
  fetch?: (input: string, init?: RequestInit) => Promise<Response>
  /** Sent with the request; called for each connection. */
  headers?: HttpAdapterOptions['headers']
  /** `same-origin` when not given: another origin gets cookies only with `include`. */
  credentials?: HttpAdapterOptions['credentials']
}

/** Milliseconds after which to look for a stream where there is something else, a proxy's page for one. */
const ELSE = 300_000

/** Asks for the changes since that event, if there was one. */
export async function requestChanges(
  url: string,
  { fetch = globalThis.fetch, headers, credentials = 'same-origin' }: ChangesRequest,
  lastId: string,
  signal: AbortSignal,
): Promise<ChangesResponse> {
  const sent = new Headers(typeof headers === 'function' ? await headers() : headers)
  sent.set('accept', 'text/event-stream')
  if (lastId) sent.set('last-event-id', lastId)
  const response = await fetch(url, {
    headers: sent,
    credentials,
    signal,
    cache: 'no-store',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  })
  const { status, body } = response
  if (status === 200 && body && isStream(response)) return { body }
  await body?.cancel()
  return { signedOut: isSignedOut(response), wait: waitAfter(response) }
}

/** Whether this means that nobody is signed in: 401, or a redirect to a sign-in page. */
export const isSignedOut = ({ status, type }: Response): boolean =>
  status === 401 || type === 'opaqueredirect'

const isStream = ({ headers }: Response): boolean =>
  /^text\/event-stream\b/i.test(headers.get('content-type') ?? '')

/** Signed out, or told so (204): asking again would not help, and the page's return tries once more. */
function waitAfter({ status, headers }: Response): number | undefined {
  if (status === 401 || status === 204) return undefined
  if (status !== 429 && status < 500) return ELSE
  const seconds = readRetryAfter(String(headers.get('retry-after')), String(headers.get('date')))
  return 1000 * (seconds ?? 0)
}
