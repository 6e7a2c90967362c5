import type { Threshold } from '../contract/drill-down.js'

/**
 * Whether units fell from one cycle to the next by *more* than the threshold. No line counts as 0 units; from 0 nothing
 * falls. All in whole numbers: `percent` holds when `(previous - current) * 100 > value * previous`, and nothing can
 * fall by more than 100 percent, however large the value.
 */
export function isDecrease(previous: number, current: number, threshold: Threshold): boolean {
  if (previous <= 0) return false
  const fall = previous - current
  if (threshold.kind === 'units') return fall > threshold.value
  return threshold.value < 100 && fall * 100 > threshold.value * previous
}
