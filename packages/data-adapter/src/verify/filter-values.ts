import fc from 'fast-check'
import type { Screen } from '../contract/drill-down.js'
import type { LicenseSummary, Rows } from '../contract/rows.js'
import { addDays } from '../records/calendar.js'

/** Values for filters, from the rows of a list. */
export class FilterValues {
  readonly #rows: readonly Record<string, unknown>[]
  readonly #cycle: string

  constructor(rows: readonly Rows[Screen][], cycle: string) {
    this.#rows = rows as unknown as Record<string, unknown>[]
    this.#cycle = cycle
  }

  words(field: string): fc.Arbitrary<string> {
    return this.#lookAlikes(this.#distinct(field))
  }

  ofLicenses(field: keyof LicenseSummary): fc.Arbitrary<string> {
    return this.#lookAlikes(distinct(this.#licenses().map(license => String(license[field]))))
  }

  /** Whole names and parts of them, in either case, and what a database could take for a pattern. */
  names(): fc.Arbitrary<string> {
    const names = this.#distinct('name').map(name => [...name].slice(0, 100))
    const parts = names.flatMap(name => [name, name.slice(1, 4), name.slice(0, 3), name.slice(-3)])
    const texts = distinct(parts.map(part => part.join('')).filter(Boolean))
    return fc.oneof(
      ...(texts.length > 0
        ? [
            pick(texts),
            pick(texts.map(text => text.toUpperCase())),
            pick(texts.map(text => text.toLowerCase())),
          ]
        : []),
      fc.constantFrom('%', '_', '\\', "'", '*', '.'),
    )
  }

  days(): fc.Arbitrary<string> {
    const days = this.#distinct('acquiredOn')
    return pick(distinct(days.flatMap(day => [day, addDays(day, 1), `${day.slice(0, 7)}-01`])), '2026-01-01')
  }

  cycles(): fc.Arbitrary<string> {
    return pick([...this.#distinct('cycle'), '1999-01'])
  }

  decreases(): fc.Arbitrary<unknown> {
    return fc.record({
      product: pick(distinct(this.#licenses().map(({ product }) => product)), 'no-such-product'),
      cycle: fc.constant(this.#cycle),
      threshold: fc.record({
        kind: fc.constantFrom('percent', 'units'),
        value: fc.constantFrom(0, 10, 1, 99, 100, 1000),
      }),
    })
  }

  #licenses(): LicenseSummary[] {
    return this.#rows.flatMap(row => (row['licenses'] ?? []) as LicenseSummary[])
  }

  #distinct(field: string): string[] {
    return distinct(this.#rows.map(row => row[field]).filter(value => typeof value === 'string'))
  }

  // A word in another case, or a part of it, is another word.
  #lookAlikes(words: readonly string[]): fc.Arbitrary<string> {
    const likes = words.slice(0, 50).flatMap(word => [word.toUpperCase(), word.slice(0, -1), `${word} `])
    return fc.oneof(
      { weight: 4, arbitrary: pick(words, 'no-such-word') },
      { weight: 1, arbitrary: pick([...likes, '%']) },
    )
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function pick(values: readonly string[], otherwise?: string): fc.Arbitrary<string> {
  return fc.constantFrom(...(values.length > 0 || otherwise === undefined ? values : [otherwise]))
}
