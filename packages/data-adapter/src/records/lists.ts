import type { Filters, Screen } from '../contract/drill-down.js'
import type { Rows } from '../contract/rows.js'
import type { Account, Product } from './book.js'

/** What one list is asked: so many rows from that place on, of those that meet the filter, in that order. */
export interface ListQuery<S extends Screen = Screen> {
  screen: S
  /** All given fields hold together; none of them may be passed over. */
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

/** The least that a back end has: lists with a total. */
export interface Lists {
  account: Account
  /** The lists that there are. A widget whose list is missing is `unsupported`. */
  lists: { readonly [S in Screen]?: (query: ListQuery<S>) => Promise<ListPart<S>> }
  /** The account's products; without them the decrease of units is `unsupported`. */
  products?: readonly Pick<Product, 'id' | 'name'>[]
  /** Statuses and kinds that its rows have besides those that this package knows. */
  words?: readonly string[]
}
