/** The round whole numbers of an axis from 0: about four intervals, the last number at or above `most`. */
export function axisSteps(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1) / 4))
  const rest = most / 4 / power
  const factor = rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.SQRT2 ? 2 : 1
  const step = Math.max(factor * power, 1)
  const intervals = Math.max(Math.ceil(most / step), 1)
  return Array.from({ length: intervals + 1 }, (_, i) => i * step)
}
