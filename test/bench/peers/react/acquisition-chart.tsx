import type { Acquisition, Count } from '@lmp-widgets/data-adapter'
import { memo } from 'react'
import {
  Bar,
  BarChart,
  CartesianGrid,
  Rectangle,
  ResponsiveContainer,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts'
import { hrefOf, month, number, signed } from '../../pages/floor-format.js'
import { Card, Select } from './cards.js'

/** Two bars for each month, drawn by Recharts, each a link. */
export const AcquisitionChart = memo(({ title, data }: { title: string; data: Acquisition | undefined }) => (
  <Card
    title={title}
    kind="chart"
    tools={
      data && (
        <>
          <Select label="View" choices={['Monthly', 'Quarterly']} />
          <Select label="Period" choices={data.periods} />
        </>
      )
    }
  >
    {data && (
      <>
        <div className="foot">
          <span className="value">{number(data.current.value)}</span>
          <b>{`${signed(data.current.value, data.previous.value)} vs ${number(data.previous.value)}`}</b>
        </div>
        <ResponsiveContainer width="100%" height={208}>
          <BarChart data={data.buckets}>
            <CartesianGrid vertical={false} className="axis" />
            <XAxis dataKey={bucket => month(bucket.start)} tickLine={false} axisLine={false} />
            <YAxis width={24} tickLine={false} axisLine={false} />
            <Bar
              dataKey={bucket => bucket.previous.value}
              shape={link('previous')}
              radius={3}
              isAnimationActive={false}
            />
            <Bar
              dataKey={bucket => bucket.current?.value}
              shape={link('current')}
              radius={3}
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </>
    )}
  </Card>
))

const link = (which: 'previous' | 'current') =>
  function LinkedBar(bar: BarShapeProps) {
    const count = (bar.payload as Record<typeof which, Count | undefined>)[which]
    return (
      <a href={hrefOf(count?.drillDown)} aria-label={String(count?.value ?? 'not begun')}>
        <Rectangle x={bar.x} y={bar.y} width={bar.width} height={bar.height} radius={3} className={which} />
      </a>
    )
  }
