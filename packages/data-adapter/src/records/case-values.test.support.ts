import fc from 'fast-check'
import { addDays, addMonths, cycleOf } from './calendar.js'
import { isStorable } from './text.js'

// In an order that only the collation "C" agrees with.
export const IDS = ['10', '9', 'B', '__proto__', '_b', 'a', 'constructor', 'é', '\uffee', '😀']

export function ids(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.uniqueArray(fc.constantFrom(...IDS), { minLength, maxLength })
}

export const names = fc.oneof(
  fc.constantFrom(
    'Acme',
    'ACME',
    'acme ltd',
    '100%_Net',
    'O\'Hara "Inc"',
    'back\\slash',
    'İstanbul',
    'ΟΔΟΣ',
    'Straße',
    'Café',
    'Cafe\u0301',
    'שלום',
    '\u202eevil',
    '杉クラウド',
    ' ',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter(isStorable),
)
export const places = fc.constantFrom('Salem', 'Reno', '')
export const amounts = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(100, 90, 89, 1_000_000_007))

/** Two dates up to today, in order: near today, near ends of months, and about a year ago. */
export function spans(today: string): fc.Arbitrary<[from: string, to: string]> {
  const monthStarts = [0, -1, -2, -10, -11, -12, -24].map(months => `${addMonths(cycleOf(today), months)}-01`)
  const date = fc
    .oneof(
      fc.integer({ min: -3, max: 0 }).map(days => addDays(today, days)),
      fc.constantFrom(-29, -30, -89, -90, -365, -366).map(days => addDays(today, days)),
      fc
        .tuple(fc.constantFrom(...monthStarts), fc.constantFrom(-1, 0))
        .map(([start, days]) => addDays(start, days)),
    )
    .map(date => (date > today ? today : date))
  return fc.tuple(date, date).map(([a, b]) => (a <= b ? [a, b] : [b, a]))
}

/** Some of them, each with any of its values. */
export function subsets<T>(all: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T[]> {
  return fc
    .tuple(...all.map(one => fc.option(one, { nil: undefined, freq: 2 })))
    .map(some => some.filter(one => one !== undefined) as T[])
}
