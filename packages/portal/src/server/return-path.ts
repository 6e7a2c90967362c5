import { ROUTES } from './route-table.js'

/** Where to go after signing in: one of our own pages, or the dashboard. */
export function safeReturnPath(path: string | null | undefined): string {
  const base = 'http://portal.invalid'
  if (!path?.startsWith('/') || !URL.canParse(path, base)) return '/'
  const url = new URL(path, base)
  const isPage = `GET ${url.pathname}` in ROUTES && url.pathname !== '/sign-in' && url.pathname !== '/healthz'
  return url.origin === base && isPage && !url.pathname.startsWith('/api/') ? url.pathname + url.search : '/'
}
