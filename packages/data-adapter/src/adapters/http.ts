import { AdapterError } from '../contract/adapter-error.js'
import type { Answer, WidgetRequest } from '../contract/answer.js'
import type { DashboardAdapter, IndexedAnswer, LoadOptions } from '../contract/dashboard-adapter.js'
import type { DrillDownOf, Screen } from '../contract/drill-down.js'
import type { Manifest } from '../contract/manifest.js'
import type { Page, PageRequest } from '../contract/rows.js'
import type { Widget } from '../contract/widgets.js'
import { startDeadline, withDeadline } from '../decorators/deadline.js'
import { failure } from '../decorators/failure.js'
import { toSearchParams, widgetSearchParams } from '../url/search-params.js'
import { isObject } from '../schema/check.js'
import { readObject, readObjects, type JsonObject } from './http-body.js'
import { errorOf } from './http-error.js'

/** What `fetch` accepts: a program without the library `dom` has no other name for it. */
type SentHeaders = NonNullable<RequestInit['headers']>

export interface HttpAdapterOptions {
  /** Sent with every request: a token belongs here. A function is called for each request. */
  headers?: SentHeaders | (() => SentHeaders | Promise<SentHeaders>)
  /** `same-origin` when not given: another origin gets cookies only with `include`. */
  credentials?: NonNullable<RequestInit['credentials']>
  /** The page's own `fetch` when not given. */
  fetch?: typeof fetch
  /** Milliseconds until the whole answer must be there; 10,000 when not given. */
  timeout?: number
  /** The most bytes of one answer; 1 MiB when not given. A page of a list may have eight times as many. */
  maxBytes?: number
}

const JSON_BODY = 'application/json'
const LINES = 'application/x-ndjson'

/**
 * A back end behind the HTTP binding of the contract.
 * Redirects are not followed, nothing is cached, and no header, URL or server text gets into an error.
 */
export class HttpAdapter implements DashboardAdapter {
  /** The base URL as it was given. It may contain secrets: leave them out when you show it. */
  readonly source: string
  readonly #options: HttpAdapterOptions
  /** Milliseconds that an answer may take, as given. */
  readonly timeout: number | undefined
  readonly #maxBytes: number

  /** `baseUrl` is `http:`, `https:` or relative to the page; a query or hash of it is left out. */
  constructor(baseUrl: string | URL, options: HttpAdapterOptions = {}) {
    this.#options = options
    this.timeout = options.timeout
    this.#maxBytes = options.maxBytes ?? 2 ** 20
    this.source = String(baseUrl)
  }

  async manifest(options?: LoadOptions): Promise<Manifest> {
    return (await this.#get('manifest', options)) as unknown as Manifest
  }

  async load<W extends Widget>(request: WidgetRequest<W>, options?: LoadOptions): Promise<Answer<W>> {
    const path = withQuery(`widgets/${request.widget}`, widgetSearchParams(request))
    const answer: unknown = await this.#get(path, options)
    if (!isAnswerOf(request.widget, answer)) throw failure('invalid-answer')
    return answer as Answer<W>
  }

  /** One request. Ask through `resilient` where there may be more questions than fit into a URL: it splits them. */
  async *loadMany(
    requests: readonly WidgetRequest[],
    { signal }: LoadOptions = {},
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    const missing = new Set(requests.keys())
    const questions = requests.map(request => [
      'widget',
      withQuery(request.widget, widgetSearchParams(request)),
    ])
    const deadline = startDeadline(this.timeout, signal)
    try {
      const path = withQuery('widgets', new URLSearchParams(questions))
      const response = await deadline.race(this.#send(path, LINES, deadline.signal))
      const lines = readObjects(response, this.#maxBytes * requests.length, deadline.signal, '\n')
      for (;;) {
        const { done, value: line } = await deadline.race(lines.next())
        if (done) break
        const index = line.index as number
        if (!missing.delete(index)) throw failure('invalid-answer')
        yield readLine(index, line, requests[index]!.widget)
      }
    } finally {
      deadline.cancel()
    }
    for (const index of missing) yield { index, error: failure('invalid-answer') }
  }

  async list<S extends Screen>(
    drillDown: DrillDownOf<S>,
    page?: PageRequest,
    options?: LoadOptions,
  ): Promise<Page<S>> {
    const list = await this.#get(withQuery(drillDown.screen, toSearchParams(drillDown, page)), options, 8)
    if (list.screen !== drillDown.screen) throw failure('invalid-answer')
    return list as unknown as Page<S>
  }

  #get(path: string, { signal }: LoadOptions = {}, size = 1): Promise<JsonObject> {
    return withDeadline(this.timeout, signal, async inner =>
      readObject(await this.#send(path, JSON_BODY, inner), size * this.#maxBytes, inner),
    )
  }

  async #send(path: string, accept: string, signal: AbortSignal): Promise<Response> {
    const { headers: given, credentials = 'same-origin', fetch = globalThis.fetch } = this.#options
    let response: Response
    try {
      const headers = new Headers(typeof given === 'function' ? await given() : given)
      headers.set('accept', accept)
      response = await fetch(`${baseOf(this.source)}/${path}`, {
        headers,
        credentials,
        signal,
        cache: 'no-store',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      })
    } catch (error) {
      // The cause is left out: it can quote a header.
      throw error instanceof AdapterError ? error : failure('network')
    }
    const { status, redirected } = response
    // A redirect is a sign-in page, most likely: status 0 in a browser, 3xx elsewhere.
    if (redirected || !status || (status >= 300 && status < 400 && status !== 304))
      throw failure('unauthenticated')
    if (status !== 200) throw await this.#errorOf(response, signal)
    if (!isOf(accept, response)) throw failure('invalid-answer')
    return response
  }

  async #errorOf(response: Response, signal: AbortSignal): Promise<AdapterError> {
    const { status, headers } = response
    let problem: JsonObject = {}
    if (status === 400 && isOf(JSON_BODY, response)) {
      problem = await readObject(response, this.#maxBytes, signal).catch(() => problem)
    }
    return errorOf(status, problem.field, headers.get('retry-after'), headers.get('date'))
  }
}

function readLine(index: number, { answer, problem }: JsonObject, widget: Widget): IndexedAnswer {
  if (isObject(problem)) return { index, error: errorOf(problem.status, problem.field, problem.retryAfter) }
  return isAnswerOf(widget, answer) ? { index, answer } : { index, error: failure('invalid-answer') }
}

/** A number of another widget would be a wrong number. The rest of it is checked by the code that draws it. */
function isAnswerOf(widget: Widget, value: unknown): value is Answer {
  return isObject(value) && value.widget === widget
}

/** Whether a body is of that type, or of a kind of it such as `application/problem+json`. */
function isOf(type: string, { headers }: Response): boolean {
  return (
    headers
      .get('content-type')
      ?.toLowerCase()
      .replace(/\s*;.*|[\w.-]+\+/g, '') === type
  )
}

function withQuery(path: string, params: URLSearchParams): string {
  return `${path}?${params}`.replace(/\?$/, '')
}

/** The base URL as it is used: without a query, a hash or a slash at its end. */
export function baseOf(baseUrl: string): string {
  // The second URL only stands in for the page's, to find out which protocol a relative one gets.
  if (!/^https?:$/.test(new URL(baseUrl, 'http://page').protocol)) {
    throw failure('invalid-request', { field: 'baseUrl' })
  }
  return baseUrl.replace(/\/*([?#].*)?$/s, '')
}
