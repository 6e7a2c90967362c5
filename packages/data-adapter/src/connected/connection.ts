import type { HttpAdapterOptions } from '../adapters/http.js'
import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import type { ChangeListener } from './change-listeners.js'
import type { PageLife } from './page-life.js'
import type { Renew, TokenTimes } from './renewing.js'
import type { TabsOptions } from './tabs.js'

export interface ConnectOptions extends HttpAdapterOptions {
  /**
   * Whose answers these are: an id of the user and, where one user has several accounts, of the account. The tabs of one user
   * share what they poll, and are signed out together. Without it, each tab is on its own.
   */
  user?: string
  /** Gets the token of this user; called again when the token is refused or about to expire, or the page was away for long. */
  token?: Renew
  /** Whether to listen to the back end's `/changes`; `false` when not given. */
  changes?: boolean
  /**
   * Whether to tell the back end which answers are held already (`If-None-Match`); `true` when not given. A back end of another
   * origin must allow that header.
   */
  etags?: boolean
  /** When the page is awake; the page's own life when not given. */
  life?: PageLife
  /** An unpredictable number from 0 to 1; `Math.random` when not given. */
  random?: () => number
  /** How tabs find each other; the browser's own means when not given. */
  tabs?: TabsOptions
}

/** How a connection is doing, for monitoring it; nothing in it is secret. */
export interface Vitals {
  /** The version of this package. */
  version: string
  /** How old the token is; absent while there is none, or none is asked for. */
  token?: TokenTimes
}

/** A back end for one user, for as long as that user is signed in. */
export interface Connection extends DashboardAdapter {
  /** Changes of the back end, and the end of the session. */
  subscribe(listener: ChangeListener): () => void
  /** The same back end, for polling: an answer may be up to that many seconds old. */
  recent(seconds: number): DashboardAdapter
  /** How it is doing. */
  vitals(): Vitals
  /**
   * The user has signed out. Here and in the user's other tabs, running requests are aborted, everything is forgotten, every
   * further request fails with `unauthenticated`, and all subscribers are told. The next user needs a new connection.
   */
  reset(): void
}
