import type { Count } from '@lmp-widgets/data-adapter'
import { memo } from 'react'
import { sparkPoints } from '../../pages/floor-spark-points.js'
import { stepOf, type Direction } from '../../pages/floor-step.js'
import { Card, type Shown } from './card.js'
import { Change } from './change.js'
import { CountLink } from './count-link.js'

interface CountTileProps extends Shown<Count> {
  good?: Direction
  /** Beside the heading. */
  pill?: string | undefined
  /** Beside the number. */
  suffix?: string | undefined
}

export const CountTile = memo(({ title, data, good = 'up', pill, suffix }: CountTileProps) => (
  <Card title={title} kind="tile" tools={pill && <span className="pill">{pill}</span>}>
    {data && <Numbers title={title} data={data} good={good} suffix={suffix} />}
  </Card>
))

interface NumbersProps {
  title: string
  data: Count
  good: Direction
  suffix: string | undefined
}

function Numbers({ title, data, good, suffix }: NumbersProps) {
  const { trend = [], value } = data
  const step = stepOf(value, trend.at(-1) ?? value, 1000)
  const link = <CountLink className="value" count={data} label={title} />
  return (
    <>
      {suffix ? (
        <div className="number">
          {link}
          <span className="suffix">{suffix}</span>
        </div>
      ) : (
        link
      )}
      <p className="foot">
        <Sparkline values={[...trend, value]} />
        <Change step={step} good={good} />
        {step ? 'vs last month' : 'No change vs last month'}
      </p>
    </>
  )
}

function Sparkline({ values }: { values: number[] }) {
  const { end, points } = sparkPoints(values)
  return (
    <svg className="spark" width={76} height={24} viewBox="-2 0 76 24" aria-hidden="true">
      <polyline points={points} />
      <circle cx={72} cy={end} r={2.2} />
    </svg>
  )
}
