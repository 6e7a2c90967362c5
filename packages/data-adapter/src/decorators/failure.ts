import { AdapterError, type AdapterErrorCode } from '../contract/adapter-error.js'

const MESSAGES: { readonly [C in AdapterErrorCode]: string } = {
  unauthenticated: 'The session has ended: sign in again.',
  forbidden: 'Not for this user.',
  'not-found': 'Not there: check the base URL.',
  conflict: 'Changed meanwhile: ask again.',
  'invalid-request': 'Not accepted: check the request.',
  'invalid-answer': 'Not an answer of the contract: check the back end.',
  timeout: 'No answer in time: try again.',
  network: 'Not reached: check the connection, and that this origin is allowed.',
  'rate-limited': 'Asked too often: try again later.',
  server: 'The back end failed: try again later.',
}

/** The error of that code, in words of ours: nothing that a back end or an adapter said is repeated. */
export function failure(
  code: AdapterErrorCode,
  options?: ConstructorParameters<typeof AdapterError>[2],
): AdapterError {
  return new AdapterError(code, MESSAGES[code], options)
}

/** Whether this is one of the codes of the contract. */
export function isErrorCode(value: unknown): value is AdapterErrorCode {
  return typeof value === 'string' && Object.hasOwn(MESSAGES, value)
}
