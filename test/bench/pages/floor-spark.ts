import { set, svg } from './dom.js'
import { sparkPoints, WIDTH } from './floor-spark-points.js'

/** A small line of earlier values with a dot at the last: a picture of what the text beside it says. */
export function sparkline() {
  const line = svg('polyline')
  const dot = svg('circle', { cx: WIDTH, r: 2.2 })
  const size = { width: 76, height: 24, viewBox: '-2 0 76 24' }
  return {
    element: svg('svg', { class: 'spark', ...size, 'aria-hidden': 'true' }, line, dot),
    show(values: readonly number[]) {
      const { end, points } = sparkPoints(values)
      set(line, 'points', points)
      set(dot, 'cy', end)
    },
  }
}
