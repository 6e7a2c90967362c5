import { ROUTES, type Access, type Route } from './route-table.js'

/** Where to go after signing in: one of the pages that ask for it, or the dashboard. */
export function safeReturnPath(path: string | null | undefined): string {
  const base = 'http://portal.invalid'
  if (!path?.startsWith('/') || !URL.canParse(path, base)) return '/'
  const { origin, pathname, search } = new URL(path, base)
  const access: Access | undefined = ROUTES[`GET ${pathname}` as Route]
  const isPage = access !== undefined && access !== 'anyone' && !pathname.startsWith('/api/')
  return origin === base && isPage ? pathname + search : '/'
}
