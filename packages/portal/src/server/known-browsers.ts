import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { readCookie } from './session-cookie.js'

const YEAR_S = 365 * 86_400

/**
 * Tells browsers that somebody has signed in with before from all others: guessing passwords elsewhere does not make
 * them wait. A mark opens nothing, contains no name, and is worthless after a restart.
 */
export class KnownBrowsers {
  readonly #secret = randomBytes(32)
  readonly #name: string
  readonly #attributes: string

  /** `tls`: browsers reach the portal by https. */
  constructor(options: { tls: boolean }) {
    this.#name = options.tls ? '__Host-known' : 'known'
    this.#attributes = `Max-Age=${YEAR_S}; Path=/; HttpOnly; SameSite=Strict${options.tls ? '; Secure' : ''}`
  }

  /** The cookie that marks the browser of somebody who has just signed in. */
  mark(email: string): string {
    return `${this.#name}=${this.#markOf(email).toString('base64url')}; ${this.#attributes}`
  }

  /** Whether the last to sign in with this browser was the person of that address. */
  has(request: Request, email: string): boolean {
    const mark = Buffer.from(readCookie(request, this.#name) ?? '', 'base64url')
    const own = this.#markOf(email)
    return mark.length === own.length && timingSafeEqual(mark, own)
  }

  #markOf(email: string) {
    return createHmac('sha256', this.#secret).update(email).digest()
  }
}
