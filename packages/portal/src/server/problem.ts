import { AdapterError, type AdapterErrorCode } from '@lmp-widgets/data-adapter'

const STATUS = {
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
} as const satisfies Record<AdapterErrorCode, number>

/** Where the pages of the error codes are. */
export const PROBLEM_BASE = '/contract/errors/'

/** The error in the form in which the dashboard's own API answers (RFC 9457). */
export function problem(
  error: AdapterError,
  status: number = statusOf(error),
  headers: Record<string, string> = {},
): Response {
  const { code, message, field, retryAfter } = error
  const type = PROBLEM_BASE + code
  return new Response(
    JSON.stringify({
      type,
      title: code.replaceAll('-', ' '),
      status,
      code,
      detail: message,
      field,
      retryAfter,
    }),
    {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
        ...headers,
      },
    },
  )
}

/** The status that goes with an error. */
export const statusOf = ({ code }: AdapterError): number => STATUS[code]

/** Whatever was thrown as an error that can be shown: what is no `AdapterError` says nothing of itself. */
export function shownError(error: unknown): AdapterError {
  if (error instanceof AdapterError) return error
  return new AdapterError('server', 'The portal failed to answer. Trying again may help.', { cause: error })
}
