import type { Count } from '@lmp-widgets/data-adapter'
import { Slot, svg } from './dom.js'
import type { Plot } from './floor-acquisition.js'
import { hrefOf, month, number } from './floor-format.js'

const WIDTH = 748
const HEIGHT = 208
const BASE = HEIGHT - 26

/** Two bars for each month, drawn by hand as SVG, each a link. */
export function svgPlot(): Plot {
  const plot = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: '100%' })
  const axis = [0, 1, 2, 3, 4].map(i => {
    const label = new Slot()
    const y = BASE - (i * (HEIGHT - 50)) / 4
    return {
      label,
      nodes: [
        svg('line', { class: 'axis', x1: 24, x2: WIDTH, y1: y, y2: y }),
        svg('text', { x: 0, y: y + 4 }, label.node),
      ],
    }
  })
  let bars: { element: SVGRectElement; anchor: SVGAElement }[][] | undefined
  const draw = (
    bar: { element: SVGRectElement; anchor: SVGAElement },
    count: Count | undefined,
    top: number,
  ) => {
    const height = ((count?.value ?? 0) * (HEIGHT - 50)) / top
    bar.element.setAttribute('y', String(BASE - height))
    bar.element.setAttribute('height', String(height))
    const href = hrefOf(count?.drillDown)
    if (href) bar.anchor.setAttribute('href', href)
    bar.anchor.setAttribute('aria-label', String(count?.value ?? 'not begun'))
  }
  return {
    element: plot,
    show(data) {
      if (!bars) {
        const step = (WIDTH - 28) / data.buckets.length
        bars = data.buckets.map((_, i) =>
          ['previous', 'current'].map((name, j) => {
            const element = svg('rect', { class: name, x: 36 + i * step + j * 20, width: 17, rx: 3 })
            return { element, anchor: svg('a', {}, element) }
          }),
        )
        plot.append(
          ...axis.flatMap(tick => tick.nodes),
          ...bars.flat().map(bar => bar.anchor),
          ...data.buckets.map((bucket, i) =>
            svg('text', { x: 54 + i * step, y: HEIGHT - 6, 'text-anchor': 'middle' }, month(bucket.start)),
          ),
        )
      }
      const most = Math.max(
        4,
        ...data.buckets.flatMap(bucket => [bucket.current?.value ?? 0, bucket.previous.value]),
      )
      const top = Math.ceil(most / 4) * 4
      axis.forEach((tick, i) => tick.label.set(number((top * i) / 4)))
      data.buckets.forEach((bucket, i) => {
        const [previous, current] = bars?.[i] ?? []
        if (previous) draw(previous, bucket.previous, top)
        if (current) draw(current, bucket.current, top)
      })
    },
  }
}
