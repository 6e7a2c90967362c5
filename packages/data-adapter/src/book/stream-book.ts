import type { DateString } from '../contract/drill-down.js'
import type { Book, BookChunk } from '../records/book.js'
import { closedCycles, endOf, startOf } from '../records/calendar.js'
import { accountRows, type BookRow } from './account-rows.js'
import { AcquisitionCurve } from './acquisition-curve.js'
import { distributorProfiles } from './accounts.js'
import { dayOf } from './days.js'
import type { Profile, Times } from './profile.js'

export interface BookOptions {
  /** The same seed gives the same book, on every machine. */
  seed: string | number
  /** The day, in the accounts' time zones, on which the book is read: nothing in it is later. */
  today: DateString
  /**
   * 1, when not given, is about 350 active partners and 12,500 customers; 100 is 1 million customers and 2 million
   * licenses.
   */
  scale?: number
  /** How many partners in all accounts together, instead of a scale. */
  partners?: number
  /**
   * How many tier-1 accounts share the book; 1 when not given. Of several the first holds a tenth, the others equal
   * parts of the rest.
   */
  accounts?: number
  /** How many closed months of reports and units; 26 when not given. */
  cycles?: number
}

/** Rows in a chunk, of all its tables together, at most. */
const CHUNK = 5000

/** Its tables are in the order in which they refer to each other. */
export function emptyBook(): Book {
  return {
    accounts: [],
    products: [],
    partners: [],
    servicePlans: [],
    customers: [],
    licenses: [],
    usageReports: [],
    billingReports: [],
    units: [],
  }
}

/** A book in chunks of at most 5,000 rows, each row after those that it refers to. Memory stays flat. */
export function* streamBook(options: BookOptions): Generator<BookChunk> {
  const { scale = 1, accounts = 1 } = options
  const partners = options.partners ?? Math.round(new AcquisitionCurve(options.today).partners * scale)
  yield* streamProfiles(distributorProfiles(Math.max(1, partners), accounts), options)
}

export function* streamProfiles(
  profiles: readonly Profile[],
  { seed, today, cycles = 26 }: Pick<BookOptions, 'seed' | 'today' | 'cycles'>,
): Generator<BookChunk> {
  const times: Times = {
    seed,
    today,
    day: dayOf(today),
    cycles: closedCycles(today, cycles)
      .map((cycle, age) => ({ cycle, age, start: dayOf(startOf(cycle)), end: dayOf(endOf(cycle)) }))
      .reverse(),
  }
  for (const profile of profiles) yield* chunksOf(accountRows(profile, times))
}

function* chunksOf(rows: Iterable<BookRow>): Generator<BookChunk> {
  let held = emptyBook()
  let count = 0
  for (const { table, row } of rows) {
    ;(held[table] as (typeof row)[]).push(row)
    if (++count < CHUNK) continue
    yield* tablesOf(held)
    held = emptyBook()
    count = 0
  }
  yield* tablesOf(held)
}

function* tablesOf(book: Book): Generator<BookChunk> {
  for (const [table, rows] of Object.entries(book)) if (rows.length) yield { table, rows } as BookChunk
}
