import type { Filters, Screen } from '../contract/drill-down.js'
import type { Rows } from '../contract/rows.js'
import type { Account, Product } from './book.js'

/** A question to one list: so many rows from that position on, of those that meet the filter, in that order. */
export interface ListQuery<S extends Screen = Screen> {
  screen: S
  /** A row must meet all given fields; none of them may be ignored. */
  filter: Filters[S]
  /** How many rows to skip. */
  offset: number
  /** 1 to 1000. */
  limit: number
  /** A sort key of the screen, `-` before it for descending; rows that are equal there, by id. */
  sort: string
}

/** A part of a list, and how many rows it has in all. */
export interface ListPart<S extends Screen = Screen> {
  total: number
  rows: Rows[S][]
}

/** The minimum that a back end has: lists with a total. */
export interface Lists {
  account: Account
  /** The lists that there are. A widget whose list is missing is `unsupported`. */
  lists: { readonly [S in Screen]?: (query: ListQuery<S>) => Promise<ListPart<S>> }
  /** The account's products; without them the decrease of units is `unsupported`. */
  products?: readonly Pick<Product, 'id' | 'name'>[]
  /** Statuses and kinds of its rows beyond those that this package knows. */
  words?: readonly string[]
}
