import type {
  Count,
  LicenseStatuses,
  NewPartners,
  ReportStatuses,
  UnitDecrease,
} from '@lmp-widgets/data-adapter'
import { memo, type ReactNode } from 'react'
import { date, hrefOf, number, SHAPES, signed, words } from '../../pages/floor-format.js'
import { COLUMNS } from '../../pages/titles.js'

interface CardProps {
  title: string
  kind: string
  tools?: ReactNode
  children: ReactNode
}

/** A card with a skeleton until it has children. */
export function Card({ title, kind, tools, children }: CardProps) {
  return (
    <section className={`card ${kind}`}>
      <h2>
        {title}
        {tools}
      </h2>
      {children ?? <div className="skeleton" />}
    </section>
  )
}

export const Select = ({ label, choices }: { label: string; choices: readonly string[] }) => (
  <select aria-label={label}>
    {choices.map(choice => (
      <option key={choice}>{choice}</option>
    ))}
  </select>
)

const Link = ({ className, count }: { className: string; count: Count }) => (
  <a className={className} href={hrefOf(count.drillDown)}>
    {number(count.value)}
  </a>
)

interface Shown<D> {
  title: string
  data: D | undefined
}

export const CountTile = memo(({ title, data }: Shown<Count>) => (
  <Card title={title} kind="count">
    {data && (
      <>
        <Link className="value" count={data} />
        <div className="foot">
          <b>{signed(data.value, data.trend?.at(-1) ?? data.value)}</b>vs last month
          <Sparkline values={[...(data.trend ?? []), data.value]} />
        </div>
      </>
    )}
  </Card>
))

function Sparkline({ values }: { values: number[] }) {
  const low = Math.min(...values)
  const span = Math.max(...values) - low || 1
  const y = (value: number) => (20 - (17 * (value - low)) / span).toFixed(1)
  const points = values.map((value, i) => `${((i * 72) / (values.length - 1)).toFixed(1)},${y(value)}`)
  return (
    <svg width={76} height={24} viewBox="-2 0 76 24" aria-hidden="true">
      <polyline className="line" points={points.join(' ')} />
      <circle className="current" r={2.2} cx={72} cy={y(values.at(-1) ?? low)} />
    </svg>
  )
}

export const StatusList = memo(({ title, data }: Shown<LicenseStatuses | ReportStatuses>) => (
  <Card
    title={title}
    kind="statuses"
    tools={data && 'cycles' in data && <Select label="Cycle" choices={data.cycles} />}
  >
    {data && (
      <>
        <ProportionBar data={data} />
        <ul>{data.statuses.map(statusRows)}</ul>
      </>
    )}
  </Card>
))

function ProportionBar({ data }: { data: LicenseStatuses | ReportStatuses }) {
  const total = data.statuses.reduce((sum, status) => sum + status.value, 0) || 1
  let from = 0
  return (
    <svg className="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {data.statuses.map(({ status, tone = 'neutral', value }) => {
        const x = (100 * from) / total
        from += value
        return <rect key={status} className={tone} height={8} y={0} x={x} width={(100 * value) / total} />
      })}
    </svg>
  )
}

function statusRows(status: LicenseStatuses['statuses'][number]) {
  const { kinds = [], label, tone = 'neutral' } = status
  return [
    <li key={status.status}>
      <svg viewBox="0 0 12 12" width={12} aria-hidden="true">
        <path d={SHAPES[tone]} className={tone} />
      </svg>
      <span>{label ?? words(status.status)}</span>
      <Link className="number" count={status} />
    </li>,
    ...kinds.map(kind => (
      <li key={`${status.status} ${kind.kind}`}>
        <span />
        <small>{kind.label ?? words(kind.kind)}</small>
        <Link className="number" count={kind} />
      </li>
    )),
  ]
}

export const DecreaseList = memo(({ title, data }: Shown<UnitDecrease>) => {
  const most = Math.max(1, ...(data?.products.map(product => product.value) ?? []))
  return (
    <Card
      title={title}
      kind="decrease"
      tools={
        data && (
          <small>{`> ${data.threshold.value}${data.threshold.kind === 'percent' ? ' %' : ' units'}`}</small>
        )
      }
    >
      {data && (
        <ul>
          {data.products.map(product => (
            <li key={product.id} className="rank">
              <span>
                {product.name}
                <svg className="bar" viewBox="0 0 100 3" preserveAspectRatio="none">
                  <rect className="bad" height={3} width={(100 * product.value) / most} />
                </svg>
              </span>
              <Link className="number" count={product} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
})

export const PartnerTable = memo(({ title, data }: Shown<NewPartners>) => (
  <Card
    title={title}
    kind="wide table"
    tools={data && <a href="/partners">View all {number(data.total.value)}</a>}
  >
    {data && (
      <table>
        <thead>
          <tr>
            {COLUMNS.map(name => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.partners.map(partner => (
            <tr key={partner.id}>
              <td>
                <a href={hrefOf(partner.drillDown)}>{partner.name}</a>
              </td>
              <td>{partner.type}</td>
              <td>{date(partner.acquiredOn)}</td>
              <td>{number(partner.customers.value)}</td>
              <td>{number(partner.fullLicenses)}</td>
              <td>{number(partner.trialLicenses)}</td>
              <td>{number(partner.chargeableUnits)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </Card>
))
