import { createHash, randomBytes } from 'node:crypto'
import type { SessionLeft } from '../client/session.js'

const IDLE_MS = 30 * 60_000
const LIFETIME_MS = 12 * 60 * 60_000

/** Somebody who has signed in. */
export interface Session {
  /** Identifies the session in our own tables; it opens nothing. */
  readonly key: string
  readonly email: string
  /** Milliseconds since 1970. */
  readonly openedAt: number
  usedAt: number
}

/**
 * The sessions of this process. A token is 128 random bits and is handed out once; only its hash is kept.
 * A session ends after 30 minutes without use, 12 hours after it was opened, or when it is closed.
 */
export class Sessions {
  readonly #open = new Map<string, Session>()
  readonly #now: () => number

  /** `now` gives milliseconds. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Opens a session and returns its token. */
  open(email: string): string {
    this.#dropEnded()
    const token = randomBytes(16).toString('base64url')
    const now = this.#now()
    const key = hash(token)
    this.#open.set(key, { key, email, openedAt: now, usedAt: now })
    return token
  }

  /** The session of that token, which counts as used now, unless its page asks by itself. */
  find(token: string | undefined, { byItself = false } = {}): Session | undefined {
    const session = token === undefined ? undefined : this.#open.get(hash(token))
    if (!session || this.#hasEnded(session)) return undefined
    if (!byItself) session.usedAt = this.#now()
    return session
  }

  /** Whether the session of that key has not ended; asking does not count as use. */
  isOpen(key: string): boolean {
    const session = this.#open.get(key)
    return session !== undefined && !this.#hasEnded(session)
  }

  /** How long a session that was just found lasts; asking does not count as use. */
  left({ usedAt, openedAt }: Session): SessionLeft {
    const idleEnd = usedAt + IDLE_MS
    const lastEnd = openedAt + LIFETIME_MS
    const end = Math.min(idleEnd, lastEnd)
    return { seconds: Math.ceil((end - this.#now()) / 1000), canStay: idleEnd < lastEnd }
  }

  close(token: string | undefined): void {
    if (token !== undefined) this.#open.delete(hash(token))
  }

  #hasEnded({ usedAt, openedAt }: Session) {
    const now = this.#now()
    return now - usedAt >= IDLE_MS || now - openedAt >= LIFETIME_MS
  }

  #dropEnded() {
    for (const session of this.#open.values()) if (this.#hasEnded(session)) this.#open.delete(session.key)
  }
}

function hash(token: string) {
  return createHash('sha256').update(token).digest('base64url')
}
