import type { DashboardAdapter, Screen } from '@lmp-widgets/data-adapter'
import { steadyClock } from '@lmp-widgets/data-adapter/connected'
import { dateIn, type Viewer } from '@lmp-widgets/data-adapter/records'
import { createDashboardHandler } from '@lmp-widgets/server'
import type { ClientFiles } from './client-files.js'
import type { ContractPages } from './contract-pages.js'
import { exportCsv } from './export.js'
import { Gate } from './gate.js'
import { KnownBrowsers } from './known-browsers.js'
import type { Answer } from './listen.js'
import { logError } from './log-error.js'
import { networkOf } from './network-of.js'
import { OpenStreams } from './open-streams.js'
import { Pages } from './pages.js'
import { PROBLEM_BASE, shownError, statusOf } from './problem.js'
import { RateLimit } from './rate-limit.js'
import { safeReturnPath } from './return-path.js'
import { routes, type Handlers } from './routing.js'
import { SessionCookie } from './session-cookie.js'
import { Sessions } from './sessions.js'
import { SignIn } from './sign-in.js'
import { SignInThrottle } from './sign-in-throttle.js'
import type { Users } from './users.js'
import type { AdmittedVisit } from './visit.js'

export interface PortalParts {
  users: Users
  /** Everything that a viewer may see, and nothing else. */
  adapterFor: (viewer: Viewer) => DashboardAdapter
  client: { app: string; plain: string; assets: ClientFiles }
  contract: ContractPages
  /** How browsers reach the portal, when that differs from how it is asked. */
  publicUrl?: URL | undefined
  /** Aborts when the portal stops: endless answers then end. */
  stopping?: AbortSignal | undefined
  /** Milliseconds since 1970; this machine's clock when not given. */
  now?: () => number
}

/** The portal as a function from request to answer. With a public URL the connection is the proxy's. */
export function createPortal(parts: PortalParts): Answer {
  const { users, adapterFor, client, contract, publicUrl, stopping, now = steadyClock() } = parts
  const tls = publicUrl?.protocol === 'https:'
  const pages = new Pages(client)
  const sessions = new Sessions(now)
  const cookie = new SessionCookie({ tls })
  const throttles = { known: new SignInThrottle(now), strange: new SignInThrottle(now) }
  const known = new KnownBrowsers({ tls })
  const networks = new RateLimit({ burst: 100, perSecond: 1 / 6, now })
  const signIn = new SignIn({ users, sessions, cookie, known, pages, throttles, networks })
  const gate = new Gate({
    users,
    sessions,
    cookie,
    pages,
    adapterFor,
    limit: new RateLimit({ burst: 600, perSecond: 20, now }),
    originOf: url => (publicUrl ?? url).origin,
  })

  const streams = new OpenStreams(10)

  const application = async (visit: AdmittedVisit<Screen | 'signed-in'>) =>
    pages.app(visit.visitor, await visit.visitor.manifest(), visit, 200)

  // Nothing else to do: the gate, which every request passes, has already counted this as a use of the session.
  const left = ({ visitor }: AdmittedVisit<'signed-in'>) => Response.json(visitor.left)

  const csv =
    (screen: Screen) =>
    async ({ visitor, url, request }: AdmittedVisit<Screen>) => {
      const { asOf, timeZone } = await visitor.manifest()
      const date = dateIn(timeZone, new Date(asOf))
      const { signal } = request
      // That the caller has left, or signed out, is no failure.
      const onError = (error: unknown) => {
        if (!signal.aborted && statusOf(shownError(error)) >= 500) logError(error, request)
      }
      return exportCsv(visitor.adapter, screen, url.search.slice(1), { date, signal, onError })
    }

  const handlers: Handlers = {
    'GET /healthz': () => Response.json({ status: 'ready' }),
    'GET /assets/:file': ({ file, request, scheme }) =>
      client.assets.response(file, request.headers.get('Accept-Encoding') ?? '') ??
      pages.message(404, 'Not found', 'There is no such file.', scheme),
    'GET /contract/*': ({ url, scheme }) => {
      const published = contract.find(url.pathname)
      if (!published) return pages.message(404, 'Not found', 'There is no such page of the contract.', scheme)
      if ('content' in published) return pages.plain(published.title, published.content, scheme, 200)
      return new Response(published.json, { headers: { 'Content-Type': 'application/json' } })
    },
    'GET /sign-in': ({ request, visitor, url, scheme }) => {
      const path = safeReturnPath(url.searchParams.get('return'))
      if (!visitor) return signIn.show(request, path, scheme)
      return new Response(null, { status: 303, headers: { Location: path } })
    },
    'POST /sign-in': ({ request, scheme, network }) => signIn.signIn(request, scheme, network),
    'POST /sign-out': ({ request }) => signIn.signOut(request),
    'GET /': application,
    'GET /partners': application,
    'GET /customers': application,
    'GET /service-plans': application,
    'GET /usage-reports': application,
    'GET /billing-reports': application,
    'GET /api/session': left,
    'POST /api/session': left,
    'GET /api/dashboard/*': ({ request, url, visitor }) => {
      const isStream = url.pathname === '/api/dashboard/changes' && request.method === 'GET'
      const answer = createDashboardHandler({
        adapterFor: () => visitor.adapter,
        basePath: '/api/dashboard',
        problemBase: PROBLEM_BASE,
        onError: logError,
      })
      return isStream
        ? streams.open(visitor.sessionKey, () => answer(stopping ? endedBy(stopping, request) : request))
        : answer(request)
    },
    'GET /api/export/partners.csv': csv('partners'),
    'GET /api/export/customers.csv': csv('customers'),
    'GET /api/export/service-plans.csv': csv('service-plans'),
    'GET /api/export/usage-reports.csv': csv('usage-reports'),
    'GET /api/export/billing-reports.csv': csv('billing-reports'),
  }
  const app = routes(handlers, gate, pages, { tls })
  return (request, peer) => app.fetch(request, { network: networkOf(request, publicUrl ? undefined : peer) })
}

function endedBy(stopping: AbortSignal, { url, method, headers, signal }: Request): Request {
  return new Request(url, { method, headers, signal: AbortSignal.any([signal, stopping]) })
}
