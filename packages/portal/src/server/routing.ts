import { AdapterError } from '@lmp-widgets/data-adapter'
import { Hono, type Context } from 'hono'
import type { Scheme } from '../client/scheme.js'
import type { Gate } from './gate.js'
import { logError } from './log-error.js'
import type { Pages } from './pages.js'
import { shownError, statusOf } from './problem.js'
import { refusal } from './refusal.js'
import { ROUTES, type Access, type Route } from './route-table.js'
import { secure } from './security-headers.js'
import { readCookie } from './session-cookie.js'
import type { AdmittedVisit, Visit } from './visit.js'

/** What answers each route; it gets a visitor exactly when the route table asks for one. */
export type Handlers = {
  readonly [R in Route]: (visit: AdmittedVisit<(typeof ROUTES)[R]>) => Response | Promise<Response>
}

/** What accompanies a request without being part of it. */
interface Env {
  Bindings: { network?: string | undefined }
}

const ENGLISH_LIST = new Intl.ListFormat('en-GB')

type AnyHandler = (visit: AdmittedVisit<Access>) => Response | Promise<Response>

/** Joins the route table with the handlers. Throws when a handler has no line in the table, or a line no handler. */
export function routes(handlers: Handlers, gate: Gate, pages: Pages, options: { tls: boolean }): Hono<Env> {
  const app = new Hono<Env>({ strict: true })
  app.use(async (context, next) => {
    await next()
    context.res = secure(context.res, options)
  })
  for (const [route, handler] of Object.entries(handlers) as [Route, AnyHandler][]) {
    if (!Object.hasOwn(ROUTES, route)) throw new Error(`The route "${route}" is not in the route table.`)
    const access = ROUTES[route]
    const [method = '', path = ''] = route.split(' ')
    app.on(method, path, async context => {
      const visit = visitOf(context, gate)
      const refusal = await gate.refusal(visit, access)
      return refusal ?? handler(visit as AdmittedVisit<Access>)
    })
  }
  for (const route of Object.keys(ROUTES))
    if (!Object.hasOwn(handlers, route)) throw new Error(`The route "${route}" has no handler.`)

  for (const [path, methods] of methodsByPath())
    app.all(path, context => {
      const text = `Only ${ENGLISH_LIST.format(methods)} requests are answered here.`
      const error = new AdapterError('invalid-request', text)
      const refused = { status: 405, headers: { Allow: methods.join(', ') } }
      return refusal(requestOf(context), pages, 'Not answered', error, refused)
    })
  app.notFound(context => {
    const error = new AdapterError('not-found', 'There is no such page.')
    return refusal(requestOf(context), pages, 'Not found', error)
  })
  app.onError((thrown, context) => {
    const error = shownError(thrown)
    // That the caller has left is no failure.
    if (statusOf(error) >= 500 && !context.req.raw.signal.aborted) logError(thrown, context.req.raw)
    return refusal(requestOf(context), pages, 'That did not work', error)
  })
  return app
}

/** What each path of the table answers to. */
function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>()
  for (const route of Object.keys(ROUTES)) {
    const [method = '', path = ''] = route.split(' ')
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])])
  }
  return methods
}

/** What can be said of any request, before it is known who sends it. */
function requestOf(context: Context<Env>) {
  const request = context.req.raw
  return { request, url: new URL(request.url), scheme: schemeOf(request) }
}

function visitOf(context: Context<Env>, gate: Gate): Visit {
  const asked = requestOf(context)
  return {
    ...asked,
    file: context.req.param('file') ?? '',
    dir: readCookie(asked.request, 'language') === 'ar' ? 'rtl' : 'ltr',
    network: context.env?.network,
    visitor: gate.visitor(asked.request),
  }
}

function schemeOf(request: Request): Scheme {
  const scheme = readCookie(request, 'scheme')
  return scheme === 'light' || scheme === 'dark' ? scheme : 'auto'
}
