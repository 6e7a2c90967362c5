import { AdapterError } from '@lmp-widgets/data-adapter'
import { problemOf } from '@lmp-widgets/server'

/** Where the pages of the error codes are. */
export const PROBLEM_BASE = '/contract/errors/'

/** The error in the form of the dashboard's own API (RFC 9457), with what the portal adds to it. */
export function problem(
  error: AdapterError,
  status: number = statusOf(error),
  headers: Record<string, string> = {},
): Response {
  const said = { ...problemOf(error, PROBLEM_BASE), status, detail: error.message }
  return new Response(JSON.stringify(said), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(said.retryAfter === undefined ? {} : { 'Retry-After': String(said.retryAfter) }),
      ...headers,
    },
  })
}

/** The status that goes with an error. */
export const statusOf = (error: AdapterError): number => problemOf(error, PROBLEM_BASE).status

/** Turns whatever was thrown into an error that can be shown: anything but an `AdapterError` reveals nothing. */
export function shownError(error: unknown): AdapterError {
  if (error instanceof AdapterError) return error
  return new AdapterError('server', 'The portal failed to answer. Trying again may help.', { cause: error })
}
