import { AdapterError } from '@lmp-widgets/data-adapter'
import { Hono, type Context } from 'hono'
import type { Scheme } from '../client/scheme.js'
import type { Gate } from './gate.js'
import { logError } from './log-error.js'
import type { Pages } from './pages.js'
import { problem, shownError, statusOf } from './problem.js'
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

  const answerPlainly = (
    context: Context<Env>,
    title: string,
    error: AdapterError,
    status = statusOf(error),
    headers: Record<string, string> = {},
  ) =>
    context.req.path.startsWith('/api/')
      ? problem(error, status, headers)
      : pages.message(status, title, error.message, schemeOf(context.req.raw), headers)
  for (const [path, methods] of methodsByPath())
    app.all(path, context => {
      const text = `Only ${ENGLISH_LIST.format(methods)} requests are answered here.`
      const error = new AdapterError('invalid-request', text)
      return answerPlainly(context, 'Not answered', error, 405, { Allow: methods.join(', ') })
    })
  app.notFound(context =>
    answerPlainly(context, 'Not found', new AdapterError('not-found', 'There is no such page.')),
  )
  app.onError((thrown, context) => {
    const error = shownError(thrown)
    // That the caller has left is no failure.
    if (statusOf(error) >= 500 && !context.req.raw.signal.aborted) logError(thrown, context.req.raw)
    const { retryAfter } = error
    const headers = retryAfter === undefined ? undefined : { 'Retry-After': String(Math.ceil(retryAfter)) }
    return answerPlainly(context, 'That did not work', error, statusOf(error), headers)
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

function visitOf(context: Context<Env>, gate: Gate): Visit {
  const request = context.req.raw
  return {
    request,
    url: new URL(request.url),
    file: context.req.param('file') ?? '',
    scheme: schemeOf(request),
    dir: readCookie(request, 'language') === 'ar' ? 'rtl' : 'ltr',
    network: context.env?.network,
    visitor: gate.visitor(request),
  }
}

function schemeOf(request: Request): Scheme {
  const scheme = readCookie(request, 'scheme')
  return scheme === 'light' || scheme === 'dark' ? scheme : 'auto'
}
