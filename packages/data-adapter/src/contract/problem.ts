import type { AdapterErrorCode } from './adapter-error.js'
import type { Whole } from './drill-down.js'

/**
 * A failure over HTTP: a problem of RFC 9457. A client reads `field` and `retryAfter`, and the HTTP status;
 * the rest is for people.
 */
export interface Problem {
  /** A URI reference that names the kind of problem; best the address of its page. */
  type: string
  /** The kind in words. */
  title: string
  /**
   * The HTTP status.
   * @type integer
   * @minimum 400
   * @maximum 599
   */
  status: number
  /** What to do about it; absent if nothing can be said safely. */
  detail?: string
  code: AdapterErrorCode
  /** The parameter that is wrong, by its name in the URL. */
  field?: string
  /** Seconds until asking again makes sense. */
  retryAfter?: Whole
}
