/** A sum. Not by `reduce`: pages that still run Prototype.js have another one under that name. */
export function sumOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** Exact beyond 2^53: the sum of many huge numbers is still a number that a reader may trust. */
export function exactSumOf(values: readonly number[]): bigint {
  let sum = 0n
  for (const value of values) sum += BigInt(value)
  return sum
}
