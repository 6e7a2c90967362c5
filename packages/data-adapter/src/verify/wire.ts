import { readRetryAfter } from '../adapters/http-error.js'
import type { Budget } from './budget.js'
import type { Exchange } from './exchange.js'
import type { Identity } from './identity.js'

export interface WireOptions {
  /** Without a `/` at its end. */
  baseUrl: string
  identity: Identity
  budget: Budget
  /** Seconds for one answer. */
  timeout: number
  fetch: typeof fetch
  /** Told of every exchange, in order. */
  onExchange: (exchange: Exchange) => void
}

/** The most bytes of one answer that are read. */
const MAX_BYTES = 2 ** 24
/** How often a request is repeated when the back end asks to be left alone for a while. */
const PATIENCE = 5
/** The longest single wait, in seconds, when the back end asks to be left alone. */
export const LONGEST_WAIT = 60

/** Sends requests as one user, within the budget, and keeps everything that comes back. */
export class Wire {
  readonly #options: WireOptions

  constructor(options: WireOptions) {
    this.#options = options
  }

  get identity(): Identity {
    return this.#options.identity
  }

  /** Seconds for one answer. */
  get timeout(): number {
    return this.#options.timeout
  }

  /** For an `HttpAdapter` on the same base URL. */
  readonly fetch: typeof fetch = async (input, init = {}) => {
    const path = String(input).slice(this.#options.baseUrl.length + 1)
    const headers = Object.fromEntries(new Headers(init.headers))
    const exchange = await this.send(path, { headers, signal: init.signal ?? undefined })
    const { status, headers: received, body } = exchange
    const empty = [101, 204, 205, 304].includes(status)
    return new Response(empty ? null : Buffer.from(body), {
      status: Math.max(200, status),
      headers: received,
    })
  }

  /** Sends a request; after a 429 it waits as long as the back end says, and asks again. */
  async send(path: string, init: SendInit = {}): Promise<Exchange> {
    const { budget, onExchange } = this.#options
    for (let tries = 1; ; tries++) {
      await budget.take()
      const exchange = await this.#exchange(path, init, tries)
      if (!exchange) continue
      onExchange(exchange)
      if (exchange.status !== 429 || tries > PATIENCE) return exchange
      const [when, date] = ['retry-after', 'date'].map(name => exchange.headers.get(name) ?? '')
      await budget.wait(Math.min(LONGEST_WAIT, readRetryAfter(when!, date) ?? tries))
    }
  }

  /** One try; `undefined` for a connection that broke at once, as one that was kept open may: it is tried anew. */
  async #exchange(path: string, init: SendInit, tries: number): Promise<Exchange | undefined> {
    const { baseUrl, identity, timeout, fetch } = this.#options
    const { method = 'GET', headers = {}, signal } = init
    const limit = AbortSignal.timeout(timeout * 1000)
    let response: Response
    try {
      response = await fetch(`${baseUrl}/${path}`, {
        method,
        headers: [
          ...identity.headers.map(([name, value]): [string, string] => [name, value]),
          ...Object.entries({ accept: 'application/json, application/problem+json', ...headers }),
        ],
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      })
    } catch (error) {
      if (tries <= PATIENCE && !limit.aborted && !signal?.aborted && isReset(error)) return undefined
      throw error
    }
    const { body, cut } = await readBody(response)
    signal?.throwIfAborted()
    return {
      identity,
      method,
      path,
      status: response.status,
      headers: response.headers,
      body,
      ...(cut && { cut }),
    }
  }
}

interface SendInit {
  method?: string
  headers?: Record<string, string>
  signal?: AbortSignal | undefined
}

function isReset(error: unknown): boolean {
  const { cause } = error as { cause?: { code?: string } }
  return cause?.code === 'ECONNRESET' || cause?.code === 'UND_ERR_SOCKET'
}

async function readBody(response: Response): Promise<Pick<Exchange, 'body' | 'cut'>> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of response.body ?? []) {
      pieces.push(piece as Uint8Array)
      size += pieces.at(-1)!.length
      if (size > MAX_BYTES) return { body: Buffer.concat(pieces), cut: 'is too large' }
    }
  } catch {
    return { body: Buffer.concat(pieces), cut: 'breaks off' }
  }
  return { body: Buffer.concat(pieces) }
}
