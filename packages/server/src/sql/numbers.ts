/**
 * A count or a sum as the database gives it: a number, or the text of a bigint or numeric.
 * Throws a `RangeError` for what a number cannot hold exactly: a wrong number is worse than none.
 */
export function toCount(value: unknown): number {
  const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN
  if (value === '' || !Number.isSafeInteger(number)) {
    throw new RangeError(`The database gave ${String(value)} where a whole number belongs.`)
  }
  return number
}
