import {
  AdapterError,
  type AdapterErrorCode,
  type DashboardAdapter,
  type Manifest,
} from '@lmp-widgets/data-adapter'
import type { Viewer } from '@lmp-widgets/data-adapter/records'
import { PORTAL_USER } from './export.js'
import type { Pages } from './pages.js'
import type { RateLimit } from './rate-limit.js'
import { isApi, refusal } from './refusal.js'
import type { Access } from './route-table.js'
import { isFromOwnPage } from './same-origin.js'
import type { SessionCookie } from './session-cookie.js'
import type { Sessions } from './sessions.js'
import type { User, Users } from './users.js'
import type { Visit, Visitor } from './visit.js'

/** Decides who is let in: before any handler runs, and for every route alike. */
export class Gate {
  readonly #parts: GateParts

  constructor(parts: GateParts) {
    this.#parts = parts
  }

  /** Who sends the request: looked up anew each time, so a right that was taken away holds at once. */
  visitor(request: Request): Visitor | undefined {
    const { sessions, cookie, users, adapterFor } = this.#parts
    const session = sessions.find(cookie.read(request), { byItself: isByItself(request) })
    const user = session && users.find(session.email)
    if (!user || !isMeant(request, user)) return undefined
    const isOver = () => !sessions.isOpen(session.key) || users.find(session.email) !== user
    const adapter = silentOnce(adapterFor(user.viewer), isOver)
    let manifest: Promise<Manifest> | undefined
    const left = sessions.left(session)
    return { sessionKey: session.key, user, left, adapter, manifest: () => (manifest ??= adapter.manifest()) }
  }

  /** Why the request is not let in; undefined when it is. */
  async refusal(visit: Visit, access: Access): Promise<Response | undefined> {
    const { request, visitor } = visit
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (!isRead && !isFromOwnPage(request, this.#parts.originOf(visit.url)))
      return this.#refuse(visit, 'Not from here', 'forbidden', 'This was not sent by a page of this portal.')

    if (access === 'anyone') return undefined
    if (!visitor) return this.#signInFirst(visit)

    const wait = this.#parts.limit.take(visitor.sessionKey)
    if (wait > 0)
      return this.#refuse(visit, 'Too many requests', 'rate-limited', `Try again in ${wait} s.`, wait)
    if (access === 'signed-in') return undefined

    const manifest = await visitor.manifest()
    if (manifest.screens.includes(access)) return undefined
    if (isApi(visit.url)) return this.#refuse(visit, '', 'forbidden', 'Your role does not open this list.')
    // The application itself says so, with the screens that there are.
    return this.#parts.pages.app(visitor, manifest, visit, 403)
  }

  #signInFirst(visit: Visit) {
    const { pathname, search } = visit.url
    if (isApi(visit.url)) return this.#refuse(visit, '', 'unauthenticated', 'Sign in first.')
    const path = pathname + search
    const location = path === '/' ? '/sign-in' : `/sign-in?return=${encodeURIComponent(path)}`
    return new Response(null, { status: 303, headers: { Location: location } })
  }

  #refuse(visit: Visit, title: string, code: AdapterErrorCode, text: string, retryAfter?: number) {
    return refusal(visit, this.#parts.pages, title, new AdapterError(code, text, { retryAfter }))
  }
}

/**
 * The adapter, which returns no more rows and announces no change once the session is over: a stream outlives its
 * request.
 */
function silentOnce(adapter: DashboardAdapter, isOver: () => boolean): DashboardAdapter {
  return {
    manifest: options => adapter.manifest(options),
    load: (request, options) => adapter.load(request, options),
    ...(adapter.loadMany && { loadMany: adapter.loadMany.bind(adapter) }),
    async list(...asked) {
      if (isOver()) throw new AdapterError('unauthenticated', 'The session has ended.')
      return adapter.list(...asked)
    },
    ...(adapter.subscribe && {
      subscribe: listener =>
        adapter.subscribe!(widgets => {
          if (!isOver()) listener(widgets)
        }),
    }),
  }
}

/** Requests that an open page makes on its own; the client reports activity of its user by `POST /api/session`. */
function isByItself({ method, url }: Request) {
  const { pathname } = new URL(url)
  if (pathname === '/api/session') return method !== 'POST'
  return /^\/api\/dashboard\/(manifest|changes|widgets)(\/|$)/.test(pathname)
}

/** A page that was made for somebody else would show this user's numbers under that name. */
function isMeant({ headers, url }: Request, { email }: User) {
  const { pathname, searchParams } = new URL(url)
  const linked = pathname.startsWith('/api/export/') ? searchParams.get(PORTAL_USER) : null
  const meant = headers.get(PORTAL_USER) ?? (linked === null ? null : encodeURIComponent(linked))
  return meant === null || meant === encodeURIComponent(email)
}

export interface GateParts {
  users: Users
  sessions: Sessions
  cookie: SessionCookie
  limit: RateLimit
  pages: Pages
  adapterFor: (viewer: Viewer) => DashboardAdapter
  /** The origin under which browsers know the portal, for a request to this URL. */
  originOf: (url: URL) => string
}
