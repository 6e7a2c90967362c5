import { tickIncrement } from 'd3-array'

/** The round whole numbers of an axis from 0: about four intervals, the last number at or above `max`. */
export function valueAxis(max: number): number[] {
  const top = Math.max(max, 1)
  const step = Math.max(tickIncrement(0, top, 4), 1)
  const intervals = Math.ceil(top / step)
  return [...Array(intervals + 1).keys()].map(i => i * step)
}
