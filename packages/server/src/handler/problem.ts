import type { AdapterError, AdapterErrorCode, Problem } from '@lmp-widgets/data-adapter'

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
export function problemOf(thrown: unknown, problemBase: string): Problem {
  const error = isAdapterError(thrown) ? thrown : undefined
  const code = error?.code ?? 'server'
  const [usual, title] = KINDS[code]
  // A server that fails, and says for how long, is temporarily unavailable.
  const status = code === 'server' && error?.retryAfter !== undefined ? 503 : usual
  return {
    type: problemBase + code,
    title,
    status,
    ...(error && code === 'invalid-request' && { detail: error.message }),
    code,
    ...(error?.field !== undefined && { field: error.field }),
    ...(error?.retryAfter !== undefined && { retryAfter: Math.ceil(error.retryAfter) }),
  }
}

/** By name, not by class: a host may throw the one of another copy of the package. */
function isAdapterError(thrown: unknown): thrown is AdapterError {
  return (
    thrown instanceof Error &&
    thrown.name === 'AdapterError' &&
    'code' in thrown &&
    Object.hasOwn(KINDS, String(thrown.code))
  )
}
