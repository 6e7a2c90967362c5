import type { Acquisition } from '@lmp-widgets/data-adapter'
import { memo } from 'react'
import { periodLabel, VIEWS } from '../../pages/floor-words.js'
import { findingOf } from '../../pages/floor-finding.js'
import { BarPlot } from './bar-plot.js'
import { Card, type Shown } from './card.js'
import { FindingCaption } from './finding-caption.js'
import { Select } from './select.js'

export const AcquisitionChart = memo(({ title, data }: Shown<Acquisition>) => (
  <Card title={title} kind="chart" tools={data && <Tools data={data} />}>
    {data && <Figure title={title} data={data} />}
  </Card>
))

function Figure({ title, data }: { title: string; data: Acquisition }) {
  const finding = findingOf(data)
  return (
    <figure>
      <FindingCaption title={title} data={data} finding={finding} />
      <BarPlot data={data} label={finding.sentence} />
      <button aria-expanded="false">Show as table</button>
    </figure>
  )
}

const Tools = ({ data }: { data: Acquisition }) => (
  <>
    <div className="segments" role="radiogroup" aria-label="View">
      {Object.entries(VIEWS).map(([view, label]) => (
        <label key={view}>
          <input type="radio" name="view" value={view} defaultChecked={view === data.view} />
          {label}
        </label>
      ))}
    </div>
    <Select label="Period" choices={data.periods} chosen={data.period} textOf={periodLabel} />
  </>
)
