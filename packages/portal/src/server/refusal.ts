import type { AdapterError } from '@lmp-widgets/data-adapter'
import { problemOf } from '@lmp-widgets/server'
import type { Pages } from './pages.js'
import { PROBLEM_BASE } from './problem.js'
import type { Visit } from './visit.js'

/**
 * Why a request is not answered: to the API in the form of the dashboard's own (RFC 9457), to anybody else as a page
 * with this title.
 */
export function refusal(
  { url, scheme }: Pick<Visit, 'url' | 'scheme'>,
  pages: Pages,
  title: string,
  error: AdapterError,
  { status, headers }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  const problem = problemOf(error, PROBLEM_BASE)
  const said = { ...problem, status: status ?? problem.status, detail: error.message }
  const all = { ...(said.retryAfter !== undefined && { 'Retry-After': String(said.retryAfter) }), ...headers }
  if (!isApi(url)) return pages.message(said.status, title, said.detail, scheme, all)
  return new Response(JSON.stringify(said), {
    status: said.status,
    headers: { 'Content-Type': 'application/problem+json', ...all },
  })
}

/** Whether this is asked by a script, which reads problems, not pages. */
export const isApi = ({ pathname }: URL): boolean => pathname.startsWith('/api/')
