import { AdapterError, type AdapterErrorCode } from '@lmp-widgets/data-adapter'

/** What an error looks like on the wire: a problem of RFC 9457. */
export interface Problem {
  /** A URI reference that names the kind of problem. */
  type: string
  title: string
  /** The HTTP status. */
  status: number
  /** What to do about it; absent when there is nothing to say that is safe to say. */
  detail?: string
  code: AdapterErrorCode
  /** The parameter that is wrong. */
  field?: string
  /** Seconds until asking again makes sense. */
  retryAfter?: number
}

const KINDS: { readonly [C in AdapterErrorCode]: readonly [status: number, title: string] } = {
  unauthenticated: [401, 'Not signed in'],
  forbidden: [403, 'Not for this user'],
  'not-found': [404, 'No such thing'],
  conflict: [409, 'Changed meanwhile'],
  'invalid-request': [400, 'Invalid request'],
  'invalid-answer': [502, 'Invalid answer of the source'],
  timeout: [504, 'No answer in time'],
  network: [502, 'Source not reached'],
  'rate-limited': [429, 'Asked too often'],
  server: [500, 'Failure of the server'],
}

/** Turns whatever was thrown into a problem; what is not about the request itself stays unsaid. */
export function problemOf(thrown: unknown, basePath: string): Problem {
  const error = thrown instanceof AdapterError ? thrown : undefined
  const code = error?.code ?? 'server'
  const [status, title] = KINDS[code]
  return {
    type: `${basePath}/problems/${code}`,
    title,
    status,
    ...(error && code === 'invalid-request' && { detail: error.message }),
    code,
    ...(error?.field !== undefined && { field: error.field }),
    ...(error?.retryAfter !== undefined && { retryAfter: Math.ceil(error.retryAfter) }),
  }
}
