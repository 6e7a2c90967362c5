import type { LicenseStatuses, ReportStatuses, StatusCount, Tone } from '@lmp-widgets/data-adapter'
import { memo } from 'react'
import { month } from '../../pages/floor-format.js'
import { SHAPES } from '../../pages/floor-shapes.js'
import { sharesOf } from '../../pages/floor-shares.js'
import { statusLabel } from '../../pages/floor-words.js'
import { Card, type Shown } from './card.js'
import { CountLink } from './count-link.js'
import { CountRow } from './count-row.js'
import { Select } from './select.js'

export const LicenseList = memo(
  ({ title, data, kind = 'list' }: Shown<LicenseStatuses> & { kind?: string }) => (
    <Card title={title} kind={kind}>
      {data && <Breakdown title={title} statuses={data.statuses} />}
    </Card>
  ),
)

export const ReportList = memo(({ title, data }: Shown<ReportStatuses>) => (
  <Card
    title={title}
    kind="list"
    tools={data && <Select label="Cycle" choices={data.cycles} chosen={data.cycle} textOf={month} />}
  >
    {data && (
      <>
        <Breakdown
          title={title}
          statuses={data.statuses}
          shares={sharesOf(data.statuses.map(status => status.value))}
        />
        <p className="last">
          <CountLink count={data.total} /> reports
        </p>
      </>
    )}
  </Card>
))

interface BreakdownProps {
  title: string
  statuses: StatusCount[]
  shares?: number[]
}

const Breakdown = ({ title, statuses, shares }: BreakdownProps) => (
  <>
    <div className="proportions">
      {statuses.map(({ status, tone = 'neutral', value }) => (
        <i key={status} className={tone} style={{ flexGrow: value }} />
      ))}
    </div>
    <ul aria-label={title}>
      {statuses.map((status, i) => (
        <StatusItem key={status.status} status={status} share={shares?.[i]} />
      ))}
    </ul>
  </>
)

function StatusItem({ status, share }: { status: StatusCount; share: number | undefined }) {
  const label = statusLabel(status.status, status.label)
  return (
    <li>
      <CountRow
        label={label}
        count={status}
        share={share}
        mark={<ToneShape tone={status.tone ?? 'neutral'} />}
      />
      {status.kinds && (
        <ul aria-label={label}>
          {status.kinds.map(kind => (
            <li key={kind.kind}>
              <CountRow label={statusLabel(kind.kind, kind.label)} count={kind} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

const ToneShape = ({ tone }: { tone: Tone }) => (
  <svg className={`shape ${tone}`} viewBox="0 0 12 12" aria-hidden="true">
    <path d={SHAPES[tone]} />
  </svg>
)
