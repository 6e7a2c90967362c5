import type { Acquisition, AcquisitionBucket, Count } from '@lmp-widgets/data-adapter'
import { useMemo } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type BarShapeProps,
  type XAxisTickContentProps,
} from 'recharts'
import { axisSteps } from '../../pages/floor-axis-steps.js'
import { barName } from '../../pages/floor-finding.js'
import { compact, day, monthName, yearBefore } from '../../pages/floor-format.js'
import { hrefOf } from '../../pages/floor-href.js'

const TICK = { fontSize: 12, fill: 'var(--muted)' }
const MARGIN = { top: 24, right: 0, bottom: 0, left: 0 }
const MONTH_LINE = { stroke: 'var(--line)' }

interface LinkedCount {
  value: number
  name: string
  href: string | undefined
}

/** A month and the same one a year before. */
interface Pair {
  /** The month's name, and in a line below up to when it is counted. */
  caption: string
  partial: boolean
  previous: LinkedCount
  current: LinkedCount | undefined
}

// What Recharts is given stays the same from one answer to the next, or it would set its chart up anew.
const captionOf = (pair: Pair) => pair.caption
const previousOf = (pair: Pair) => pair.previous.value
const currentOf = (pair: Pair) => pair.current?.value

/** Two bars for each month, drawn by Recharts, each a link. */
export function BarPlot({ data, label }: { data: Acquisition; label: string }) {
  const pairs = useMemo(() => data.buckets.map(bucket => pairOf(data, bucket)), [data])
  const steps = useMemo(
    () =>
      axisSteps(
        Math.max(...pairs.map(({ current, previous }) => Math.max(current?.value ?? 0, previous.value))),
      ),
    [pairs],
  )
  const domain = useMemo(() => [0, steps.at(-1)!], [steps])
  return (
    <div role="group" aria-label={label}>
      <ResponsiveContainer width="100%" height={222}>
        <BarChart data={pairs} margin={MARGIN} barCategoryGap="18.5%" barGap="5%" accessibilityLayer={false}>
          <Hatch />
          <CartesianGrid vertical={false} stroke="var(--hair)" />
          <XAxis
            dataKey={captionOf}
            height={40}
            interval={0}
            tickLine={false}
            axisLine={MONTH_LINE}
            tick={MonthTick}
          />
          <YAxis
            width={32}
            domain={domain}
            ticks={steps}
            tickFormatter={compact}
            tick={TICK}
            tickLine={false}
            axisLine={false}
          />
          <Bar dataKey={previousOf} shape={PreviousBar} isAnimationActive={false} />
          <Bar dataKey={currentOf} shape={CurrentBar} isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </div>
  )
}

function pairOf(data: Acquisition, bucket: AcquisitionBucket): Pair {
  const { current, partial, previous, start } = bucket
  const linked = (count: Count, year: string) => ({
    value: count.value,
    name: barName(data, bucket, year, count),
    href: count.drillDown && hrefOf(count.drillDown),
  })
  const to = partial && data.through ? `\nto ${day(data.through)}` : ''
  return {
    caption: `${monthName(start)}${to}`,
    partial,
    previous: linked(previous, yearBefore(data.period)),
    current: current && linked(current, data.period),
  }
}

const PreviousBar = (bar: BarShapeProps) => <LinkedBar bar={bar} which="previous" stroke="var(--neutral)" />
const CurrentBar = (bar: BarShapeProps) => <LinkedBar bar={bar} which="current" stroke="none" />

interface LinkedBarProps {
  bar: BarShapeProps
  which: 'previous' | 'current'
  stroke: string
}

/** What is still running is hatched. */
function LinkedBar({ bar, which, stroke }: LinkedBarProps) {
  const { partial, [which]: count } = bar.payload as Pair
  if (!count) return null
  const size = { x: bar.x, y: bar.y, width: bar.width, height: bar.height, radius: 3 }
  return (
    <a href={count.href} aria-label={count.name}>
      <Rectangle {...size} className={which} fill="currentColor" stroke={stroke} />
      {partial && <Rectangle {...size} fill="url(#hatch)" />}
    </a>
  )
}

function MonthTick({ payload, x, y }: XAxisTickContentProps) {
  const [month, to] = String(payload.value).split('\n')
  return (
    <text {...TICK} x={x} y={Number(y) + 12} textAnchor="middle" aria-hidden="true">
      {month}
      {to && (
        <tspan x={x} dy={15}>
          {to}
        </tspan>
      )}
    </text>
  )
}

const Hatch = () => (
  <pattern id="hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width={2} height={5} />
  </pattern>
)
