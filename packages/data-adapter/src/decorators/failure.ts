import { AdapterError, type AdapterErrorCode } from '../contract/adapter-error.js'

const MESSAGES: { readonly [C in AdapterErrorCode]: string } = {
  unauthenticated: 'The session has ended. Sign in again.',
  forbidden: 'This user may not see this.',
  'not-found': 'The back end does not have this. Check the base URL.',
  conflict: 'This has changed meanwhile. Ask again.',
  'invalid-request': 'The back end does not accept this request.',
  'invalid-answer': 'The answer is not what the contract allows. Check the back end.',
  timeout: 'There was no answer in time. Try again.',
  network:
    'The back end could not be reached. Check the connection, and that the back end allows this origin.',
  'rate-limited': 'The back end was asked too often. Try again later.',
  server: 'The back end failed. Try again later.',
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
