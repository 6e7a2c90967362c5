import { AdapterError, type AdapterErrorCode } from '@lmp-widgets/data-adapter'

const STATUS: Readonly<Record<AdapterErrorCode, number>> = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'invalid-request': 400,
  'invalid-answer': 502,
  timeout: 504,
  network: 502,
  'rate-limited': 429,
  server: 500,
}

/** An error answer of the portal's own API (RFC 9457). */
export function problem(
  status: number,
  detail: string,
  options: { field?: string | undefined; headers?: Record<string, string> } = {},
): Response {
  return new Response(JSON.stringify({ status, detail, field: options.field }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...options.headers },
  })
}

/** The status and the words for whatever was thrown; what is no `AdapterError` says nothing of itself. */
export function failure(error: unknown): { status: number; detail: string; field?: string | undefined } {
  if (error instanceof AdapterError)
    return { status: STATUS[error.code], detail: error.message, field: error.field }
  return { status: 500, detail: 'The portal failed to answer. Trying again may help.' }
}
