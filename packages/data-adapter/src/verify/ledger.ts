import type { LawObserver, LawViolation } from '../laws/law.js'
import { LAW_NAMES, LAWS, type LawName } from './law-list.js'
import type { Failure, LawReport } from './report.js'

/** How many failures of one law are shown. */
const SHOWN = 5

interface Entry {
  comparisons: number
  failures: Map<string, Failure>
  more: number
  reason?: string
  limited?: boolean
}

/** Keeps what the laws find out, law by law. */
export class Ledger {
  readonly notes = new Set<string>()
  readonly #entries = new Map<string, Entry>()
  readonly #toFailure: (violation: LawViolation) => Failure
  readonly #asked: readonly LawName[]

  constructor(toFailure: (violation: LawViolation) => Failure, asked: readonly LawName[]) {
    this.#toFailure = toFailure
    this.#asked = asked
    for (const name of LAW_NAMES) {
      this.#entries.set(name, { comparisons: 0, failures: new Map(), more: 0 })
    }
    for (const name of LAW_NAMES) if (!this.isAsked(name)) this.leave(name, 'was not asked for')
  }

  /** Whether that law was asked for. */
  isAsked(name: LawName): boolean {
    return this.#asked.includes(name)
  }

  /** How many failures there are. */
  get failures(): number {
    return [...this.#entries.values()].reduce((sum, { failures, more }) => sum + failures.size + more, 0)
  }

  /** Hears what one law finds out. */
  observerOf(name: LawName): LawObserver {
    const entry = this.#entries.get(name)!
    // A law that is run only for what others see meanwhile: an error that they meet again is still of what was asked here.
    if (!this.isAsked(name))
      return { held: () => {}, violated: violation => void this.#toFailure(violation), sampled: () => {} }
    return {
      held: () => void entry.comparisons++,
      violated: violation => this.#add(entry, violation),
      sampled: (list, rows, total) =>
        this.notes.add(`Of the list ${list}, ${rows} of ${total} rows were read; its total was compared.`),
    }
  }

  /** How many pairs of figures were compared for that law and found equal. */
  comparisonsOf(name: LawName): number {
    return this.#entries.get(name)!.comparisons
  }

  /** The law could not be checked, or not to its end. */
  leave(name: LawName, reason: string, limited = false): void {
    const entry = this.#entries.get(name)!
    entry.reason ??= reason
    if (limited) entry.limited = true
  }

  laws(): LawReport[] {
    return [...this.#entries].map(([name, entry]) => {
      const outcome = outcomeOf(entry)
      const reason =
        entry.reason ?? (outcome === 'not-checked' ? 'no answer had what it compares' : undefined)
      return {
        name,
        says: LAWS[name as LawName],
        outcome,
        ...(reason !== undefined && { reason }),
        comparisons: entry.comparisons,
        failures: [...entry.failures.values()],
        moreFailures: entry.more,
      }
    })
  }

  #add(entry: Entry, violation: LawViolation): void {
    const failure = this.#toFailure(violation)
    const key = JSON.stringify([failure.where, failure.what])
    if (entry.failures.has(key)) return
    if (entry.failures.size < SHOWN) entry.failures.set(key, failure)
    else entry.more++
  }
}

function outcomeOf({ failures, reason, limited, comparisons }: Entry): LawReport['outcome'] {
  if (failures.size > 0) return 'fails'
  // A law that compared nothing says nothing: it does not hold.
  if (comparisons === 0) return 'not-checked'
  if (limited) return 'unfinished'
  return reason === undefined ? 'holds' : 'not-checked'
}
