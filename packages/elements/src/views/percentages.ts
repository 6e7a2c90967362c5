import { sumOf } from '../base/sum.js'

/**
 * Whole percentages of exclusive parts that add up to 100 (largest remainder); all 0 when there is nothing.
 */
export function percentages(values: readonly number[]): number[] {
  const total = sumOf(values)
  const exact = values.map(value => (total ? (value / total) * 100 : 0))
  const whole = exact.map(Math.floor)
  const missing = total ? 100 - sumOf(whole) : 0
  const byRemainder = exact.map((value, index) => [value % 1, index] as const).sort((a, b) => b[0] - a[0])
  for (const [, index] of byRemainder.slice(0, missing)) whole[index]! += 1
  return whole
}
