import type { Acquisition } from '@lmp-widgets/data-adapter'
import type { findingOf } from '../../pages/floor-finding.js'
import { yearBefore } from '../../pages/floor-format.js'
import { stepOf } from '../../pages/floor-step.js'
import { Change } from './change.js'
import { CountLink } from './count-link.js'

interface CaptionProps {
  title: string
  data: Acquisition
  finding: ReturnType<typeof findingOf>
}

/** The total beside the year before, and which colour is which year. */
export const FindingCaption = ({ title, data, finding }: CaptionProps) => (
  <figcaption>
    <CountLink className="value" count={data.current} label={title} />
    <span className="unseen">{` ${finding.counted}, `}</span>
    <span className="foot">
      <Change step={stepOf(data.current.value, data.previous.value, 1)} good="up" />
      {`${finding.versus} `}
      <CountLink className="earlier" count={data.previous} />
      {` ${finding.when}`}
    </span>
    <span className="legend" aria-hidden="true">
      <i className="current" />
      {data.period}
      <i className="previous" />
      {yearBefore(data.period)}
    </span>
  </figcaption>
)
