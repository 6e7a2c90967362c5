import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { canonicalJson } from '../paging/cursor.js'

/** How much of an adapter the laws look at: everything when not given. */
export interface LawContext {
  /** Of each drop-down (cycles, periods), only so many choices. */
  choices?: number
  /** Of each list, only about so many rows; its total is compared all the same. */
  maxRows?: number
  /** Of the lists of each widget, and of the orders of each list, only so many in about four pages, the others in few. */
  pagedLists?: number
  /** Told what is checked; with an observer, a law goes on with the next number after a violation. */
  observer?: LawObserver
}

/** Hears what the laws find out. What it throws ends the law. */
export interface LawObserver {
  violated(violation: LawViolation): void
  /** Two figures were compared, and are equal. */
  held(): void
  /** A list was read only in part. */
  sampled(list: string, rows: number, total: number): void
}

/** Something that holds for every adapter. It looks only at the adapter, and needs records that do not change meanwhile. */
export interface Law {
  readonly name: string
  /** Settles when the law holds; rejects with a `LawViolation` when it is broken, unless an observer is told of it. */
  check(adapter: DashboardAdapter, context?: LawContext): Promise<void>
}

/** Throws a `LawViolation` unless both are the same, as JSON. */
export type Hold = (path: string, what: string, actual: unknown, expected: unknown) => void

/** Does one part of a law; `path` is where it fails unless it says so itself. With an observer, that does not end the law. */
export type Attempt = (part: () => Promise<void>, path?: string) => Promise<void>

/** A law is broken: where, and both figures. */
export class LawViolation extends Error {
  override readonly name = 'LawViolation'
  /** The name of the law. */
  readonly law: string
  /** Where: `enabled-customers`, or `usage-report-status?cycle=2026-10 .statuses[approved]`. */
  readonly path: string
  /** What was compared, in words. */
  readonly what: string
  readonly actual: unknown
  readonly expected: unknown

  constructor(
    law: string,
    path: string,
    what: string,
    actual: unknown,
    expected: unknown,
    options?: ErrorOptions,
  ) {
    super(`${law}: ${path}: ${what}: ${show(actual)}, expected ${show(expected)}`, options)
    this.law = law
    this.path = path
    this.what = what
    this.actual = actual
    this.expected = expected
  }
}

/** Makes a law of that name: it compares with `hold`, and does each part that stands on its own in an `attempt`. */
export function law(
  name: string,
  check: (adapter: DashboardAdapter, context: LawContext, hold: Hold, attempt: Attempt) => Promise<void>,
): Law {
  return {
    name,
    check: async (adapter, context = {}) => {
      const { observer } = context
      const hold = holding(name, observer)
      const attempt: Attempt = async (part, path = 'the adapter') => {
        try {
          await part()
        } catch (error) {
          const violation = toViolation(name, path, error)
          if (!observer) throw violation
          observer.violated(violation)
        }
      }
      await attempt(() => check(adapter, context, hold, attempt))
    },
  }
}

/** Compares for the law of that name. */
export function holding(name: string, observer?: LawObserver): Hold {
  return (path, what, actual, expected) => {
    if (show(actual) !== show(expected)) throw new LawViolation(name, path, what, actual, expected)
    observer?.held()
  }
}

function toViolation(name: string, path: string, error: unknown): LawViolation {
  if (error instanceof LawViolation) return error
  return new LawViolation(name, path, 'failed', String(error), 'an answer', { cause: error })
}

function show(value: unknown): string {
  return canonicalJson(value) ?? 'nothing'
}
