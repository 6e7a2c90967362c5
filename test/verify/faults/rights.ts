/** Rights that do not hold. */
import type { DrillDown, Manifest, Widget } from '@lmp-widgets/data-adapter'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { book, handlerOver, now, rightAdapter } from '../right-server.js'
import type { Handle } from '../serve.js'
import { changed, inTransit, withHeaders, type Fault } from './fault.js'

const administrator = () => rightAdapter({ accountId: 'northwind', role: 'administrator' })

/** A right back end with another manifest. */
const promising = (change: (manifest: Manifest) => void) =>
  handlerOver(viewer => {
    const right = rightAdapter(viewer)
    return {
      manifest: async () => {
        const manifest = await right.manifest()
        change(manifest)
        return manifest
      },
      load: (request, options) => right.load(request, options),
      loadMany: (requests, options) => right.loadMany!(requests, options),
      list: (drillDown, page) => right.list(drillDown, page),
    }
  })

/** Keeps each answer under its URL, and checks the user only to refuse one who is not signed in. */
const keeping = (): Handle => {
  const right = handlerOver()
  const kept = new Map<string, Response>()
  return async request => {
    const response = await right(request)
    if (response.status !== 200) return response
    const first = kept.get(request.url) ?? response
    kept.set(request.url, first.clone())
    return first
  }
}

export const rights: readonly Fault[] = [
  {
    does: 'gives one user what it has kept for another',
    breaks: ['an account sees only its own'],
    handle: keeping(),
  },
  ...(['id', 'name'] as const).map((field): Fault => ({
    does: `shows the rows of another account to who knows their ${field}`,
    breaks: ['an account sees only its own'],
    handle: changed({
      list: async (list, drillDown, page, viewer) => {
        const own = await list(drillDown, page)
        if (own.total > 0 || !(field in drillDown.filter)) return own
        const accountId = viewer.accountId === 'northwind' ? 'southwind' : 'northwind'
        const other = new MemoryAdapter(book, { ...viewer, accountId }, { now })
        return other.list(drillDown as DrillDown, page)
      },
    }),
  })),
  {
    does: 'lists the rows of two accounts together',
    breaks: ['an account sees only its own'],
    handle: handlerOver(viewer => {
      const northwind = rightAdapter({ ...viewer, accountId: 'northwind' })
      return {
        manifest: () => rightAdapter(viewer).manifest(),
        load: request => northwind.load(request),
        list: (drillDown, page) => northwind.list(drillDown, page),
      }
    }),
  },
  {
    does: 'gives the link of a list to a role that may not open it',
    breaks: ['rights hold everywhere at once', 'count = list'],
    as: 'northwind-license-manager',
    handle: changed({
      data: (data: { drillDown?: DrillDown }, { widget }: { widget: Widget }) => {
        if (widget === 'enabled-customers')
          data.drillDown = { screen: 'customers', filter: { status: 'enabled' } }
      },
    } as object),
  },
  {
    does: 'keeps the link of a list from a role that may open it',
    breaks: ['rights hold everywhere at once'],
    handle: changed({
      data: (data: { drillDown?: DrillDown }, { widget }: { widget: Widget }) => {
        if (widget === 'enabled-customers') delete data.drillDown
      },
    } as object),
  },
  {
    does: 'shows a list to a role that may not open it, when asked by URL',
    breaks: ['rights hold everywhere at once'],
    as: 'northwind-license-manager',
    handle: changed({ list: (_list, drillDown, page) => administrator().list(drillDown, page) }),
  },
  {
    does: 'shows a list to a role that may not open it, when it is filtered by id',
    breaks: ['rights hold everywhere at once'],
    as: 'northwind-license-manager',
    handle: changed({
      list: (list, drillDown, page) =>
        'id' in drillDown.filter ? administrator().list(drillDown, page) : list(drillDown, page),
    }),
  },
  {
    does: 'knows no list that a role may not open',
    breaks: ['rights hold everywhere at once', 'a bad request is refused by name'],
    as: 'northwind-license-manager',
    handle: inTransit(async (response, { pathname }) => {
      if (pathname !== '/api/customers' || ![400, 403].includes(response.status)) return response
      const problem = { ...((await response.json()) as object), code: 'not-found', status: 404 }
      return Response.json(problem, {
        status: 404,
        headers: { 'content-type': 'application/problem+json' },
      })
    }),
  },
  {
    does: 'has a widget in its manifest and refuses it',
    breaks: ['rights hold everywhere at once'],
    handle: changed({
      answer: answer =>
        answer.widget === 'active-partners'
          ? { widget: answer.widget, state: 'forbidden', asOf: answer.asOf }
          : answer,
    }),
  },
  {
    does: 'has a widget that its manifest does not have',
    breaks: ['rights hold everywhere at once'],
    handle: promising(manifest => {
      manifest.widgets = manifest.widgets.filter(widget => widget !== 'active-partners')
    }),
  },
  {
    does: 'shows the list of a widget that is not available',
    breaks: ['rights hold everywhere at once'],
    as: 'lakeside-administrator',
    handle: changed({
      list: (list, drillDown, page) =>
        drillDown.screen === 'usage-reports' ? administrator().list(drillDown, page) : list(drillDown, page),
    }),
  },
  {
    does: 'sends who is not signed in to the sign-in page',
    breaks: ['who is not signed in gets nothing', 'a refusal is a problem'],
    handle: inTransit(response =>
      response.status === 401
        ? new Response(null, { status: 303, headers: { location: '/sign-in?return=%2Fapi' } })
        : response,
    ),
  },
  {
    does: 'shows a sign-in page to who is not signed in, with 200',
    breaks: ['who is not signed in gets nothing', 'an answer is clean JSON', 'an answer is kept nowhere'],
    handle: inTransit(response =>
      response.status === 401
        ? new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } })
        : response,
    ),
  },
  {
    does: 'knows nobody without a token',
    breaks: ['who is not signed in gets nothing'],
    handle: (() => {
      const right = handlerOver()
      return request => {
        const headers = request.headers.has('authorization')
          ? request.headers
          : { authorization: 'Bearer northwind-administrator' }
        return right(new Request(request.url, { method: request.method, headers }))
      }
    })(),
  },
  {
    does: 'takes any token for one of its own',
    breaks: ['who is not signed in gets nothing'],
    handle: inTransit((response, _url, request) =>
      response.status === 401 && request.headers.has('authorization')
        ? handlerOver()(
            new Request(request.url, { headers: { authorization: 'Bearer northwind-administrator' } }),
          )
        : response,
    ),
  },
  {
    does: 'answers 304 to who is not signed in and has the ETag',
    breaks: ['an ETag is of one answer'],
    handle: inTransit((response, _url, request) =>
      response.status === 401 && request.headers.has('if-none-match')
        ? new Response(null, { status: 304 })
        : response,
    ),
  },
  {
    does: 'answers 304 to a user of another account who has the ETag',
    breaks: ['an ETag is of one answer'],
    handle: inTransit((response, { pathname }, request) => {
      if (response.status !== 200) return response
      const headers = {
        etag: `"${Buffer.from(pathname).toString('hex')}"`,
        'last-modified': now().toUTCString(),
      }
      if (request.headers.get('if-none-match') === headers.etag)
        return new Response(null, { status: 304, headers })
      return withHeaders(response, headers)
    }),
  },
]
