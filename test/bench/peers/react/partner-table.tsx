import type { NewPartner, NewPartners } from '@lmp-widgets/data-adapter'
import { memo } from 'react'
import { date, number } from '../../pages/floor-format.js'
import { hrefOf } from '../../pages/floor-href.js'
import { typeLabel } from '../../pages/floor-words.js'
import { COLUMNS, FIRST_NUMBER } from '../../pages/titles.js'
import { Card, type Shown } from './card.js'
import { CountLink } from './count-link.js'

export const PartnerTable = memo(({ title, data }: Shown<NewPartners>) => (
  <Card title={title} kind="table" tools={data && <Tools data={data} />}>
    {data && (
      <>
        <table aria-label={title}>
          <thead>
            <tr>
              {COLUMNS.map((name, i) => (
                <th key={name} scope="col" className={i >= FIRST_NUMBER ? 'end' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.partners.map(partner => (
              <PartnerRow key={partner.id} partner={partner} />
            ))}
          </tbody>
        </table>
        <p className="shown">{`${number(data.partners.length)} of ${number(data.total.value)} shown`}</p>
      </>
    )}
  </Card>
))

const Tools = ({ data: { total, windowDays } }: { data: NewPartners }) => (
  <>
    <span className="pill">{`last ${windowDays} days`}</span>
    <a className="all" href={total.drillDown && hrefOf(total.drillDown)}>
      {`View all ${number(total.value)}`}
    </a>
  </>
)

const PartnerRow = ({ partner }: { partner: NewPartner }) => (
  <tr>
    <th scope="row">
      <a href={partner.drillDown && hrefOf(partner.drillDown)}>{partner.name}</a>{' '}
      <span className="place">{`${partner.city}, ${partner.state}`}</span>
    </th>
    <td>
      <span className="pill">{typeLabel(partner.type)}</span>
    </td>
    <td>{date(partner.acquiredOn)}</td>
    <td className="end">
      <CountLink count={partner.customers} />
    </td>
    <Figure value={partner.fullLicenses} />
    <Figure value={partner.trialLicenses} />
    <Figure value={partner.chargeableUnits} />
  </tr>
)

const Figure = ({ value }: { value: number }) => (
  <td className={value ? 'end' : 'end zero'}>{number(value)}</td>
)
