import type { DashboardAdapter } from '../contract/dashboard-adapter.js'
import { canonicalJson } from '../paging/cursor.js'

/** How much of an adapter the laws look at: everything when not given. */
export interface LawContext {
  /** Of each drop-down (cycles, periods), only so many choices. */
  choices?: number
  /** Of each list, only about so many rows; its total is compared all the same. */
  maxRows?: number
}

/** Something that holds for every adapter. It looks only at the adapter, and needs records that do not change meanwhile. */
export interface Law {
  readonly name: string
  /** Settles when the law holds; rejects with a `LawViolation` when it is broken. */
  check(adapter: DashboardAdapter, context?: LawContext): Promise<void>
}

/** Throws a `LawViolation` unless both are the same, as JSON. */
export type Hold = (path: string, what: string, actual: unknown, expected: unknown) => void

/** A law is broken: where, and both figures. */
export class LawViolation extends Error {
  override readonly name = 'LawViolation'
  /** The name of the law. */
  readonly law: string
  /** Where: `enabled-customers`, or `usage-report-status?cycle=2026-10 .statuses[2]`. */
  readonly path: string
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
    this.actual = actual
    this.expected = expected
  }
}

/** A law of that name; what it checks, it says by `hold`. */
export function law(
  name: string,
  check: (adapter: DashboardAdapter, context: LawContext, hold: Hold) => Promise<void>,
): Law {
  const hold: Hold = (path, what, actual, expected) => {
    if (show(actual) !== show(expected)) throw new LawViolation(name, path, what, actual, expected)
  }
  return {
    name,
    check: async (adapter, context = {}) => {
      try {
        await check(adapter, context, hold)
      } catch (error) {
        if (error instanceof LawViolation) throw error
        throw new LawViolation(name, 'the adapter', 'failed', String(error), 'an answer', { cause: error })
      }
    },
  }
}

function show(value: unknown): string {
  return canonicalJson(value) ?? 'nothing'
}
