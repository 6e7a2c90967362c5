import type { Acquisition, AcquisitionBucket } from '@lmp-widgets/data-adapter'
import { svg } from './dom.js'
import type { Plot } from './floor-acquisition.js'
import { valueAxis } from './floor-axis.js'
import { axisSteps } from './floor-axis-steps.js'
import { across, bar, BASE } from './floor-bar.js'
import { barName } from './floor-finding.js'
import { day, monthName, yearBefore } from './floor-format.js'
import { hintOver } from './floor-hint.js'

const TOP = 24

/** Two bars for each month, drawn by hand as SVG: what lies across is in percent, so that it fits any width. */
export function svgPlot(): Plot {
  const axis = valueAxis()
  const element = svg('svg', { class: 'plot', role: 'group' }, hatch(), axis.element)
  let pairs: ReturnType<typeof barPair>[] | undefined

  function fill({ buckets, through }: Acquisition) {
    const band = 100 / buckets.length
    const made = buckets.map((bucket, i) => barPair(bucket, (i + 0.5) * band, band))
    const labels = buckets.flatMap((bucket, i) => captions(bucket, across((i + 0.5) * band), through))
    element.append(
      ...made.flatMap(({ previous, current }) => [previous.element, ...(current ? [current.element] : [])]),
      svg('g', { 'aria-hidden': 'true', 'text-anchor': 'middle' }, ...labels),
    )
    hintOver(
      element,
      made.flatMap(({ previous, current }) => (current ? [previous, current] : [previous])),
    )
    return made
  }

  return {
    element,
    show(data) {
      pairs ??= fill(data)
      const values = data.buckets.flatMap(({ current, previous }) => [current?.value ?? 0, previous.value])
      const steps = axisSteps(Math.max(...values))
      const y = (value: number) => BASE - (value / steps.at(-1)!) * (BASE - TOP)
      axis.show(steps, y)
      data.buckets.forEach((bucket, i) => {
        const { current, previous } = pairs![i]!
        previous.show(bucket.previous, barName(data, bucket, yearBefore(data.period), bucket.previous), y)
        if (bucket.current)
          current?.show(bucket.current, barName(data, bucket, data.period, bucket.current), y)
      })
    },
  }
}

/** A month and the same one a year before; a month that has not begun has no bar. */
function barPair({ current, partial }: AcquisitionBucket, middle: number, band: number) {
  const width = band * 0.29
  const gap = band * 0.05
  const place = (side: -1 | 0) => ({
    left: middle + side * width + (side + 0.5) * gap,
    width,
    from: middle + (side * band) / 2,
    ground: band / 2,
  })
  return {
    previous: bar('previous', place(-1), partial),
    current: current && bar('current', place(0), partial),
  }
}

/** The month's name, and up to when it is counted. */
function captions({ partial, start }: AcquisitionBucket, x: string, through: string | undefined) {
  const name = svg('text', { x, y: BASE + 20 }, monthName(start))
  return partial && through ? [name, svg('text', { x, y: BASE + 35 }, `to ${day(through)}`)] : [name]
}

const hatch = () =>
  svg(
    'pattern',
    { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { width: 2, height: 5 }),
  )
