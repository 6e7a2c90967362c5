/**
 * Why there is no answer.
 *
 * | code | meaning |
 * |---|---|
 * | `unauthenticated` | the session has ended |
 * | `forbidden` | this user may not have it |
 * | `not-found` | there is no such thing, or not for this user |
 * | `conflict` | it changed meanwhile; asking again once may help |
 * | `invalid-request` | a parameter, filter, cursor or limit is wrong; `field` names it |
 * | `invalid-answer` | the back end answered with something that the contract does not allow |
 * | `timeout` | no answer in time |
 * | `network` | the back end could not be reached |
 * | `rate-limited` | asked too often; `retryAfter` says when |
 * | `server` | the back end failed |
 */
export type AdapterErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid-request'
  | 'invalid-answer'
  | 'timeout'
  | 'network'
  | 'rate-limited'
  | 'server'

/** The one error that an adapter fails with. Its message names the cause and the cure, and holds no server text. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError'
  declare readonly code: AdapterErrorCode
  /** The parameter that is wrong, for `invalid-request`. */
  declare readonly field: string | undefined
  /** Seconds until asking again makes sense. */
  declare readonly retryAfter: number | undefined

  constructor(
    code: AdapterErrorCode,
    message: string,
    options: { field?: string | undefined; retryAfter?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause })
    this.code = code
    this.field = options.field
    this.retryAfter = options.retryAfter
  }
}
