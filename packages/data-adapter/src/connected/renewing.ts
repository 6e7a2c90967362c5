import { AdapterError } from '../contract/adapter-error.js'
import { withDeadline } from '../decorators/deadline.js'
import { failure } from '../decorators/failure.js'

/**
 * Why a token is asked for. `start`: there is none yet. `refused`: the back end answered 401. `expiring`: its time is
 * nearly over. `return`: the page was away for five minutes or more, and nobody said when the token ends.
 */
export type RenewalReason = 'start' | 'refused' | 'expiring' | 'return'

/** A token, and when it ends: an instant, or milliseconds since 1970. */
export interface Token {
  token: string
  expiresAt?: string | number | Date
}

/**
 * Gets a token, by whatever means the host has. It rejects, or returns none, when the user has to sign in again. It rejects
 * with a `TypeError`, as `fetch` does, when the network is down: that is temporary, and does not end the session.
 */
export type Renew = (reason: RenewalReason) => string | Token | PromiseLike<string | Token>

export interface RenewingOptions {
  /** The `fetch` to use; the page's own when not given. */
  fetch?: typeof fetch
  /** The header for a token; `authorization: Bearer …` when not given. */
  header?: (token: string) => readonly [name: string, value: string]
  /** Milliseconds since 1970. */
  now?: () => number
}

/** How old a token is; never the token. */
export interface TokenTimes {
  /** Milliseconds since 1970: when it came. */
  since: number
  /** Milliseconds since 1970: when it ends; absent if unknown. */
  ends?: number
}

/** A `fetch` whose token can be looked after. */
export interface RenewingFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>
  /** The page is back after so many milliseconds. */
  returned(away: number): void
  /** How old the token is that is held; undefined while there is none. */
  times(): TokenTimes | undefined
  /** Forgets the token. */
  reset(): void
}

/** Milliseconds: a renewal that takes longer has failed. */
const PATIENCE = 10_000
/** Milliseconds before its end in which a token is renewed. */
const MARGIN = 30_000
/** Milliseconds after which a token of unknown age is not trusted. */
const LONG_AWAY = 300_000

/**
 * A `fetch` that brings a token along. All requests that need a new one wait for one renewal; each is repeated once.
 * The token is in a header and nowhere else.
 */
export function renewing(
  renew: Renew,
  {
    fetch = (input, init) => globalThis.fetch(input, init),
    header = token => ['authorization', `Bearer ${token}`],
    now = Date.now,
  }: RenewingOptions = {},
): RenewingFetch {
  let held: { token: string; renewAt: number; times: TokenTimes } | undefined
  let renewal: Promise<string> | undefined
  let suspect = false
  let known = false
  // Counts requests and failed renewals, to tell which came first.
  let count = 0
  let failed = 0
  let owner = {}

  const read = (given: string | Partial<Token> | null | undefined) => {
    const { token, expiresAt } = typeof given === 'string' ? { token: given } : (given ?? {})
    if (typeof token !== 'string') throw failure('unauthenticated')
    const since = now()
    const ends = new Date(expiresAt ?? NaN).getTime()
    const left = ends - since
    const times = { since, ...(Number.isFinite(ends) && { ends }) }
    // A token that ended before it came was dated by another clock: it is used until it is refused.
    return { token, times, renewAt: left > 0 ? ends - Math.min(MARGIN, left / 10) : Infinity }
  }

  const askFor = async (reason: RenewalReason): Promise<string> => {
    const asked = owner
    try {
      const given = read(await withDeadline(PATIENCE, undefined, () => renew(reason)))
      if (asked !== owner) throw failure('unauthenticated')
      held = given
      known = true
      suspect = false
      return given.token
    } catch (error) {
      failed = ++count
      throw error instanceof AdapterError
        ? error
        : failure(error instanceof TypeError ? 'network' : 'unauthenticated')
    } finally {
      if (asked === owner) renewal = undefined
    }
  }
  const renewed = (reason: RenewalReason) => (renewal ??= askFor(reason))

  const token = async (): Promise<string> => {
    if (!held) return renewed(known ? 'refused' : 'start')
    const reason =
      now() >= held.renewAt ? 'expiring' : suspect && held.renewAt === Infinity ? 'return' : undefined
    if (!reason && !renewal) return held.token
    const mine = held
    suspect = false
    // It may still be good; if it is not, the back end says so. One that is refused or forgotten meanwhile is not.
    return (renewal ?? renewed(reason!)).catch((error: unknown) => {
      if (held !== mine) throw error
      return mine.token
    })
  }

  const send = async (input: string | URL | Request, init: RequestInit | undefined, token: string) => {
    const headers = new Headers(init?.headers)
    headers.set(...(header(token) as [string, string]))
    return fetch(input, { ...init, headers })
  }

  const renewingFetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const begun = ++count
    const used = await token()
    const response = await send(input, init, used)
    if (response.status !== 401) return response
    if (held?.token === used) held = undefined
    // A request that was on its way when a renewal failed already has its outcome.
    if (!held && !renewal && begun < failed) return response
    let next: string
    try {
      next = held?.token ?? (await renewed('refused'))
    } catch (error) {
      if (error instanceof AdapterError && error.code !== 'unauthenticated') throw error
      return response
    }
    await response.body?.cancel()
    return send(input, init, next)
  }

  return Object.assign(renewingFetch, {
    returned(away: number) {
      suspect ||= away >= LONG_AWAY
    },
    times: () => held && { ...held.times },
    reset() {
      owner = {}
      held = renewal = undefined
      known = suspect = false
    },
  })
}
