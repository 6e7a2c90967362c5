import type { Identity } from './identity.js'
import type { LawName } from './law-list.js'

/** What is checked, and how much of it. */
export interface VerifyOptions {
  /** Of the user whose numbers are checked. */
  headers?: Identity['headers']
  /** Of a user of another account, of whom nothing may be seen. */
  otherHeaders?: Identity['headers'] | undefined
  /** Only these are checked; all when not given. */
  laws?: readonly LawName[] | undefined
  /** Requests in all; 20,000 when not given. */
  maxRequests?: number | undefined
  /** Requests per second; as fast as the answers come when not given. */
  rate?: number | undefined
  /** Seconds for one answer; 10 when not given. */
  timeout?: number | undefined
  /** Seconds for everything; 600 when not given. */
  timeLimit?: number | undefined
  /** Rows of one list that are read; 10,000 when not given. */
  maxRows?: number | undefined
  /** Of each drop-down (months, years), only so many choices; all when not given. */
  choices?: number | undefined
  /** Of the generated filters; made up when not given. */
  seed?: number | undefined
  /** Filters that are generated for each list; 30 when not given. */
  filters?: number | undefined
  /** Whether a POST may be sent, to see it refused. Otherwise only GET and HEAD are. */
  tryPost?: boolean | undefined
  /** Told which law is looked at, after how many requests. */
  onProgress?: (law: string, requests: number) => void
  /** The platform's own when not given. */
  fetch?: typeof fetch
}
