import { ticks } from 'd3-array'

/** A value axis that begins at 0, so that the length of a bar is the number. */
export interface ValueAxis {
  /** Round whole numbers, 0 first; the last one is `top`. */
  ticks: number[]
  /** The value at the upper end: at least the greatest one. */
  top: number
}

/** The axis for values up to `max`, with about four intervals. */
export function valueAxis(max: number): ValueAxis {
  const whole = ticks(0, Math.max(max, 1), 4).filter(Number.isInteger)
  const step = whole[1] ?? 1
  let top = whole.at(-1) ?? 0
  if (top < max) whole.push((top += step))
  return { ticks: whole, top }
}
