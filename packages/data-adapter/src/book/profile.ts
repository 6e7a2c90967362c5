import type { DateString } from '../contract/drill-down.js'
import type { Account } from '../records/book.js'
import type { Culture } from './cultures/culture.js'

/** What the book of one account is made from. */
export interface Profile {
  readonly account: Account
  /** How its ids begin. */
  readonly prefix: string
  /** How many partners it has, of every status. */
  readonly partners: number
  readonly cultures: readonly Culture[]
  /** Whether some of its companies have names that are difficult to display. */
  readonly awkward: boolean
  /** Names of its newest partners, newest first. */
  readonly newest: readonly { readonly name: string; readonly type: 'msp' | 'reseller' }[]
}

/** Settings shared by all accounts of a book. */
export interface Times {
  readonly seed: string | number
  readonly today: DateString
  /** `today` as a day number. */
  readonly day: number
  /** Closed report cycles, oldest first, with their first and last day; the last closed one has age 0. */
  readonly cycles: readonly {
    readonly cycle: string
    readonly age: number
    readonly start: number
    readonly end: number
  }[]
}
