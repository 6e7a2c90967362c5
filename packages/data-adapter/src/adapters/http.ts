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
import { isObject, readLines, readObject, type JsonObject } from './http-body.js'
import { errorOf, readRetryAfter } from './http-error.js'

export interface HttpAdapterOptions {
  /** Sent with every request: a token belongs here. A function is asked anew for each request. */
  headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /** `same-origin` when not given: another origin gets cookies only with `include`. */
  credentials?: RequestCredentials
  /** The page's own `fetch` when not given. */
  fetch?: typeof fetch
  /** Milliseconds until the whole answer must be there; 10,000 when not given. */
  timeout?: number
  /** The most bytes of one answer; 1 MiB when not given. A page of a list may have eight times as many. */
  maxBytes?: number
}

const JSON_TYPE = /^application\/([\w.-]+\+)?json\s*(;|$)/i
const LINES_TYPE = /^application\/x-ndjson\s*(;|$)/i

/** The most widgets that one request asks for. */
const BATCH = 64

/**
 * A back end behind the HTTP binding of the contract.
 * Redirects are not followed, nothing is cached, and no header, URL or server text gets into an error.
 */
export class HttpAdapter implements DashboardAdapter {
  readonly #baseUrl: string
  readonly #options: HttpAdapterOptions
  readonly #timeout: number
  readonly #maxBytes: number

  /** `baseUrl` is `http:`, `https:` or relative to the page; a query or hash of it is left out. */
  constructor(baseUrl: string | URL, options: HttpAdapterOptions = {}) {
    this.#baseUrl = String(baseUrl)
    this.#options = options
    this.#timeout = options.timeout ?? 10_000
    this.#maxBytes = options.maxBytes ?? 2 ** 20
  }

  async manifest(options?: LoadOptions): Promise<Manifest> {
    return (await this.#get('manifest', this.#maxBytes, options)) as unknown as Manifest
  }

  async load<W extends Widget>(request: WidgetRequest<W>, options?: LoadOptions): Promise<Answer<W>> {
    const answer = await this.#get(
      withQuery(`widgets/${request.widget}`, widgetSearchParams(request)),
      this.#maxBytes,
      options,
    )
    return checked(answer, 'widget', request.widget) as unknown as Answer<W>
  }

  async *loadMany(
    requests: readonly WidgetRequest[],
    options?: LoadOptions,
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    for (let start = 0; start < requests.length; start += BATCH) {
      for await (const { index, ...result } of this.#loadBatch(
        requests.slice(start, start + BATCH),
        options,
      )) {
        yield { index: start + index, ...result } as IndexedAnswer
      }
    }
  }

  async list<S extends Screen>(
    drillDown: DrillDownOf<S>,
    page?: PageRequest,
    options?: LoadOptions,
  ): Promise<Page<S>> {
    const path = withQuery(drillDown.screen, toSearchParams(drillDown, page))
    return checked(
      await this.#get(path, 8 * this.#maxBytes, options),
      'screen',
      drillDown.screen,
    ) as unknown as Page<S>
  }

  #get(path: string, maxBytes: number, { signal }: LoadOptions = {}): Promise<JsonObject> {
    return withDeadline(this.#timeout, signal, async inner =>
      readObject(await this.#send(path, 'application/json', JSON_TYPE, inner), maxBytes, inner),
    )
  }

  async *#loadBatch(
    requests: readonly WidgetRequest[],
    { signal }: LoadOptions = {},
  ): AsyncGenerator<IndexedAnswer, void, undefined> {
    const missing = new Set(requests.keys())
    const questions = requests.map(request => [
      'widget',
      withQuery(request.widget, widgetSearchParams(request)),
    ])
    const deadline = startDeadline(this.#timeout, signal)
    try {
      const path = withQuery('widgets', new URLSearchParams(questions))
      const response = await deadline.race(
        this.#send(path, 'application/x-ndjson', LINES_TYPE, deadline.signal),
      )
      const lines = readLines(response, this.#maxBytes * requests.length, deadline.signal)
      for (;;) {
        const { done, value: line } = await deadline.race(lines.next())
        if (done) break
        const index = line.index as number
        if (!missing.delete(index)) throw failure('invalid-answer')
        yield readLine(index, line, requests[index] as WidgetRequest)
      }
    } finally {
      deadline.cancel()
    }
    for (const index of missing) yield { index, error: failure('invalid-answer') }
  }

  async #send(path: string, accept: string, type: RegExp, signal: AbortSignal): Promise<Response> {
    const { headers, credentials = 'same-origin', fetch = globalThis.fetch } = this.#options
    const url = `${baseOf(this.#baseUrl)}/${path}`
    let response: Response
    try {
      const all = new Headers(typeof headers === 'function' ? await headers() : headers)
      all.set('accept', accept)
      response = await fetch(url, {
        headers: all,
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
    const { status } = response
    // A redirect is a sign-in page, most likely: status 0 in a browser, 3xx elsewhere.
    if (response.redirected || status === 0 || (status >= 300 && status < 400 && status !== 304)) {
      throw failure('unauthenticated')
    }
    if (status !== 200) throw await this.#errorOf(response, signal)
    if (!type.test(response.headers.get('content-type') ?? '')) throw failure('invalid-answer')
    return response
  }

  async #errorOf(response: Response, signal: AbortSignal): Promise<AdapterError> {
    let problem: JsonObject = {}
    if (response.status === 400 && JSON_TYPE.test(response.headers.get('content-type') ?? '')) {
      problem = await readObject(response, this.#maxBytes, signal).catch(() => problem)
    }
    return errorOf(response.status, {
      field: problem.field,
      retryAfter: readRetryAfter(response.headers.get('retry-after')),
    })
  }
}

function readLine(index: number, { answer, problem }: JsonObject, request: WidgetRequest): IndexedAnswer {
  if (isObject(problem)) return { index, error: errorOf(problem.status, problem) }
  try {
    return { index, answer: checked(answer, 'widget', request.widget) as unknown as Answer }
  } catch (error) {
    return { index, error: error as AdapterError }
  }
}

/** The value, if it answers what was asked: a number of another widget would be a wrong number. */
function checked(value: unknown, key: string, expected: string): JsonObject {
  if (isObject(value) && value[key] === expected) return value
  throw failure('invalid-answer')
}

function withQuery(path: string, params: URLSearchParams): string {
  const query = String(params)
  return query ? `${path}?${query}` : path
}

function baseOf(baseUrl: string): string {
  // The second URL only stands in for the page's, to see which protocol a relative one gets.
  const protocol = URL.canParse(baseUrl, 'http://page') ? new URL(baseUrl, 'http://page').protocol : ''
  if (!/^https?:$/.test(protocol)) {
    throw new AdapterError('invalid-request', 'The base URL must be http: or https:.', { field: 'baseUrl' })
  }
  return baseUrl.replace(/[?#].*$/s, '').replace(/\/+$/, '')
}
