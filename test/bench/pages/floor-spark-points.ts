/** How wide the line of a tile is. */
export const WIDTH = 72

/** Where it goes, and how high its last point is. */
export function sparkPoints(values: readonly number[]) {
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const y = (value: number) => (20 - (17 * (value - low)) / span).toFixed(1)
  const points = values.map((value, i) => `${((i * WIDTH) / (values.length - 1)).toFixed(1)},${y(value)}`)
  return { points: points.join(' '), end: y(values.at(-1) ?? low) }
}
