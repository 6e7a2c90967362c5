import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { PORTAL, portalBook } from '@lmp-widgets/data-adapter/book'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { createDashboardHandler } from '@lmp-widgets/server'
import { serve, type Served } from '../verify/serve.js'

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' }
const book = portalBook({ seed: 7, today: '2026-11-24' })

/** The back end of an account. */
export const adapterOf = (accountId: string): MemoryAdapter =>
  new MemoryAdapter(
    book,
    { accountId, role: 'administrator' },
    { now: () => new Date('2026-11-24T14:41:00Z') },
  )

/** By account, and where the documentation has it. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  [PORTAL.distributor]: PORTAL.distributor,
  [PORTAL.otherDistributor]: PORTAL.otherDistributor,
  dashboard: PORTAL.distributor,
}
const apis = Object.entries(ACCOUNTS).map(([path, accountId]) => {
  const adapter = adapterOf(accountId)
  const basePath = `/api/${path}`
  return { basePath, handle: createDashboardHandler({ adapterFor: () => adapter, basePath }) }
})

/** What a page of the host may do, and nothing else. */
const policy = (trustedTypes: string) =>
  [
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'",
    `require-trusted-types-for 'script'; trusted-types ${trustedTypes}`,
  ].join('; ')

/** A page that the server renders for a URL, if it has one for it; the application's own otherwise. */
export type Render = (url: URL) => Promise<string | undefined>

/** The cookie `fails=active-partners` is of a user for whom that fails. */
const isRefused = (pathname: string, headers: Headers) =>
  pathname.startsWith('/api/') &&
  /fails=([\w-]+)/.exec(headers.get('cookie') ?? '')?.[1] === pathname.split('/').at(-1)

/** Serves the back ends of two accounts, and whatever answers all else. */
export function serveBackEnds(others: (request: Request) => Promise<Response>): Promise<Served> {
  return serve(async request => {
    const { pathname } = new URL(request.url)
    if (isRefused(pathname, request.headers)) return new Response(null, { status: 503 })
    const api = apis.find(({ basePath }) => pathname.startsWith(`${basePath}/`))
    if (api) return api.handle(request)
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 })
    return others(request)
  })
}

/** Serves what a host has built, and the back ends. */
export function serveHost(dist: string, trustedTypes: string, render?: Render): Promise<Served> {
  return serveBackEnds(async request => {
    const url = new URL(request.url)
    const { pathname } = url
    if (extname(pathname)) {
      const type = TYPES[extname(pathname)] ?? 'application/octet-stream'
      return new Response(await readFile(join(dist, pathname)), { headers: { 'content-type': type } })
    }
    const own = pathname === '/start' ? 'start/index.html' : 'index.html'
    const page = (await render?.(url)) ?? (await readFile(join(dist, own), 'utf8'))
    const headers = { 'content-type': 'text/html; charset=utf-8' }
    return new Response(page, { headers: { ...headers, 'content-security-policy': policy(trustedTypes) } })
  })
}
