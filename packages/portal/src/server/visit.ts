import type { DashboardAdapter, Manifest } from '@lmp-widgets/data-adapter'
import type { Scheme } from '../client/scheme.js'
import type { SessionLeft } from '../client/session.js'
import type { Access } from './route-table.js'
import type { User } from './users.js'

/** One request to the portal. */
export interface Visit {
  request: Request
  url: URL
  /** The last part of the path, where the route has a place for one. */
  file: string
  scheme: Scheme
  /** Which way the language is written that was chosen for the dashboard. */
  dir: 'ltr' | 'rtl'
  /** The network that it comes from, where that is known. */
  network: string | undefined
  /** Whoever sent it, if that is somebody who has signed in. */
  visitor: Visitor | undefined
}

/** Somebody who has signed in, and what this user sees. */
export interface Visitor {
  /** Identifies the session; it opens nothing. */
  sessionKey: string
  user: User
  /** How long the session lasts from this request on. */
  left: SessionLeft
  adapter: DashboardAdapter
  /** Asked once for each request, when it is needed. */
  manifest(): Promise<Manifest>
}

/** A request that the route table lets in: it has a visitor exactly when the table asks for one. */
export type AdmittedVisit<A extends Access> = A extends 'anyone' ? Visit : Visit & { visitor: Visitor }
