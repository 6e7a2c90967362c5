/** Whole percentages that add up to 100: what is left over goes to those that were cut most. */
export function sharesOf(values: readonly number[]): number[] {
  const total = sumOf(values)
  if (!total) return values.map(() => 0)
  const exact = values.map(value => (100 * value) / total)
  const shares = exact.map(Math.floor)
  const byCut = [...exact.keys()].sort((a, b) => (exact[b]! % 1) - (exact[a]! % 1))
  for (const i of byCut.slice(0, 100 - sumOf(shares))) shares[i]! += 1
  return shares
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
