import type { Cycle, DateString, DrillDown, DrillDownOf, Screen, Threshold } from '../contract/drill-down.js'
import type { Page, PageRequest } from '../contract/rows.js'
import type { NewPartner, Widget } from '../contract/widgets.js'
import type { Account, Product } from './book.js'
import type { Viewer } from './viewer.js'

/** What the rows of a list can be counted by. */
export type Dimension = 'status' | 'kind' | 'licenseStatus' | 'acquiredOn'

/** A new partner as the records have it, before rights decide which of its lists can be opened. */
export type NewPartnerRecord = Omit<NewPartner, 'customers' | 'drillDown'> & { customers: number }

/**
 * Records that can be counted and listed for one viewer at one moment.
 * Every number of every widget is made from these, so a number and its list share one filter.
 * All of it is read from one snapshot.
 */
export interface RecordSource {
  readonly account: Account

  /** The widgets that it can answer, all when not given; the others are `unsupported`. */
  readonly widgets?: readonly Widget[]

  /** The lists that it has; all when not given. */
  readonly screens?: readonly Screen[]

  /** How many rows the list has. */
  count(drillDown: DrillDown): Promise<number>

  /**
   * How many rows the list has with each value of the dimension; values without rows may be missing. For
   * `licenseStatus`, how many rows the list has with that status added to its filter: one holder can be in several.
   */
  countBy(drillDown: DrillDown, dimension: Dimension): Promise<Map<string, number>>

  /**
   * How many rows each list had at the end of that date: those created, or acquired, by then; with `status`, not those
   * that differ now and did so by then; with `withoutFullSale`, those without a sale by then. Only these two and the
   * acquisition dates are asked. Empty where the past is not known: numbers then have
   * no trend.
   */
  history(questions: readonly { drillDown: DrillDown; on: DateString }[]): Promise<number[]>

  /** For each product, how many partners' chargeable units fell by more than the threshold from the cycle before. */
  decreases(cycle: Cycle, threshold: Threshold): Promise<Map<string, number>>

  /** The first partners of the list in the order `-acquiredOn`, with the chargeable units of that cycle. */
  newPartners(drillDown: DrillDownOf<'partners'>, limit: number, cycle: Cycle): Promise<NewPartnerRecord[]>

  /** The account's products, by name, then id; texts are ordered by `compareText`. */
  products(): Promise<Product[]>

  /**
   * A page of the list's rows: by the sort key, then id, in the order of `compareText`; descending is the exact reverse.
   * Reads the page request by `readSlice`, so throws `invalid-request` for a wrong limit, sort or cursor.
   */
  list<S extends Screen>(drillDown: DrillDownOf<S>, page: PageRequest): Promise<Omit<Page<S>, 'asOf'>>
}

/**
 * Opens the records of the viewer's account for one piece of work, a transaction for example.
 * `now` is the back end's clock; "today" is its date in the account's time zone. The work may be told another moment, that
 * the records are of: where several servers share them, the clock of another one may be a little ahead.
 */
export type OpenRecords = <T>(
  viewer: Viewer,
  now: Date,
  work: (source: RecordSource, moment?: Date) => Promise<T>,
) => Promise<T>
