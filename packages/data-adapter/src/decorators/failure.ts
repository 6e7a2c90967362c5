import { AdapterError, type AdapterErrorCode } from '../contract/adapter-error.js'

/** Cause and cure, in as few words as possible: every page with a widget loads them. */
const MESSAGES: { readonly [C in AdapterErrorCode]: string } = {
  unauthenticated: 'Signed out: sign in again.',
  forbidden: 'Not for this user.',
  'not-found': 'Not there: check the base URL.',
  conflict: 'Changed meanwhile: try again.',
  'invalid-request': 'Not accepted: check the request.',
  'invalid-answer': 'Not an answer of the contract: check the back end.',
  timeout: 'No answer in time: try again.',
  network: 'Not reached: check the connection.',
  'rate-limited': 'Asked too often: try again later.',
  server: 'Failed: try again later.',
}

/** The error of that code, in our own words: nothing that a back end or an adapter said is repeated. */
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

/** All codes of the contract. */
export const ERROR_CODES = /* @__PURE__ */ Object.keys(MESSAGES) as readonly AdapterErrorCode[]
