import type { Threshold } from '../contract/drill-down.js'

/**
 * Whether units fell from one cycle to the next by *more* than the threshold. A missing line counts as 0 units; from 0 nothing
 * falls. Exact for numbers of any size: `percent` holds when `(previous - current) * 100 > value * previous`.
 */
export function isDecrease(previous: number, current: number, { kind, value }: Threshold): boolean {
  if (previous <= 0) return false
  const fall = previous - current
  return kind === 'units' ? fall > value : BigInt(fall) * 100n > BigInt(value) * BigInt(previous)
}
