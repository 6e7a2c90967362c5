// The parts of the generated validators. Plain functions, so that a bundle keeps only those that it calls.

/** A type guard for a value that came from outside. */
export type Guard<T> = (value: unknown) => value is T

/** A JSON object: fields that the contract does not name are ignored. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isString = (value: unknown): boolean => typeof value === 'string'

export const isBoolean = (value: unknown): boolean => typeof value === 'boolean'

export const isMatch = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string' && pattern.test(value)

/**
 * The same, for text that begins with a day of the calendar: `2026-02-31` has the form of one, but browsers read a
 * different day, or none.
 */
export const isDated = (value: unknown, pattern: RegExp): boolean =>
  isMatch(value, pattern) &&
  new Date((value as string).slice(0, 10)).getUTCDate() === +(value as string).slice(8, 10)

/** Text of at most so many characters: code points, as JSON Schema counts them. */
export const isShort = (value: unknown, max: number): boolean =>
  typeof value === 'string' && (value.length <= max || (value.length <= 2 * max && [...value].length <= max))

/** An exact integer within the bounds; -0 is not one. */
export const isInteger = (value: unknown, min: number, max: number): boolean =>
  Number.isInteger(value) && !Object.is(value, -0) && (value as number) >= min && (value as number) <= max

/** One of a closed set of words. */
export const isOneOf = (value: unknown, words: readonly unknown[]): boolean => words.includes(value)

/** Absent, or a value that passes the check. */
export const isOptional = (value: unknown, check: (value: unknown) => boolean): boolean =>
  value === undefined || check(value)

export const isList = (value: unknown, check: (item: unknown) => boolean, max = Infinity): boolean => {
  if (!Array.isArray(value) || value.length > max) return false
  for (const item of value) if (!check(item)) return false
  return true
}
