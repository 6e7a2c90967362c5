import { tickIncrement } from 'd3-array'

/** The round whole numbers of an axis from 0: about four intervals, the last number at or above `max`. */
export function valueAxis(max: number): number[] {
  const step = Math.max(tickIncrement(0, Math.max(max, 1), 4), 1)
  const intervals = Math.max(Math.ceil(max / step), 1)
  return [...Array(intervals + 1).keys()].map(i => i * step)
}
