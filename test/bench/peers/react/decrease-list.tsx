import type { UnitDecrease } from '@lmp-widgets/data-adapter'
import { memo } from 'react'
import { thresholdText } from '../../pages/floor-words.js'
import { month } from '../../pages/floor-format.js'
import { Card, type Shown } from './card.js'
import { CountRow } from './count-row.js'

export const DecreaseList = memo(({ title, data }: Shown<UnitDecrease>) => (
  <Card title={title} kind="aside" tools={data && <Threshold data={data} />}>
    {data && <Products title={title} data={data} />}
  </Card>
))

function Threshold({ data }: { data: UnitDecrease }) {
  const threshold = thresholdText(data)
  return (
    <>
      <span className="pill" aria-hidden="true">{`> ${threshold}`}</span>
      <span className="unseen">{`more than ${threshold} in ${month(data.cycle)}`}</span>
    </>
  )
}

function Products({ title, data: { cycle, products } }: { title: string; data: UnitDecrease }) {
  const most = Math.max(1, ...products.map(product => product.value))
  return (
    <>
      <ul aria-label={title}>
        {products.map(product => (
          <li key={product.id}>
            <CountRow
              label={product.name}
              count={product}
              bar={<i style={{ width: `${(100 * product.value) / most}%` }} />}
            />
          </li>
        ))}
      </ul>
      <p className="last">{month(cycle)}</p>
    </>
  )
}
