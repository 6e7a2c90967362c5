import { number, percent } from './floor-format.js'

export type Direction = 'up' | 'down'

/** How far a value is from an earlier one. */
export interface Step {
  direction: Direction
  /** `1.9%`, or `5` where a percentage would say little. */
  size: string
}

/** The step from an earlier value: in percent of it from `percentFrom` on; none when both are the same. */
export function stepOf(value: number, before: number, percentFrom: number): Step | undefined {
  const step = Math.abs(value - before)
  if (!step) return undefined
  const ratio = before >= percentFrom ? step / before : 0
  return {
    direction: value > before ? 'up' : 'down',
    size: ratio < 0.0005 ? number(step) : percent(ratio),
  }
}
