import type { Manifest, Widget, WidgetData, WindowedCount } from '@lmp-widgets/data-adapter'
import { memo, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { RecordedAdapter } from '../../pages/adapter.js'
import { moments, number } from '../../pages/floor-format.js'
import '../../pages/measured.js'
import { REQUESTS, TITLES } from '../../pages/titles.js'
import { Turns } from '../turns.js'
import { AcquisitionChart } from './acquisition-chart.js'
import { CountTile } from './count-tile.js'
import { DecreaseList } from './decrease-list.js'
import { PartnerTable } from './partner-table.js'
import { SearchForm } from './search-form.js'
import { LicenseList, ReportList } from './status-list.js'

type Answers = { [W in Widget]?: WidgetData[W] }

const adapter = new RecordedAdapter()
const turns = new Turns()
const whose = adapter.manifest()
let ask: () => Promise<void>

/** Whose numbers these are, and from when. */
interface Standing {
  manifest: Manifest
  asOf: string
}

const Head = memo(({ standing }: { standing: Standing | undefined }) => (
  <>
    <h1>Dashboard</h1>
    <p className="about">
      {standing &&
        `${standing.manifest.account.name} · as of ${moments(standing.manifest.timeZone)(standing.asOf)}`}
    </p>
  </>
))

const InactiveTile = ({ title, data }: { title: string; data: WindowedCount | undefined }) => (
  <CountTile
    title={title}
    data={data}
    good="down"
    pill={data && `last ${data.windowDays} days`}
    suffix={data && `of ${number(data.of)} new`}
  />
)

function Dashboard() {
  const [answers, setAnswers] = useState<Answers>({})
  const [standing, setStanding] = useState<Standing>()
  const [turn, setTurn] = useState(0)

  ask = async () => {
    const { turn, shown } = turns.next()
    let oldest = ''
    for await (const { index, answer } of adapter.loadMany(REQUESTS)) {
      if (answer.state !== 'ready') continue
      setAnswers(before => ({ ...before, [REQUESTS[index]!.widget]: answer.data }))
      if (!oldest || answer.asOf < oldest) oldest = answer.asOf
    }
    const manifest = await whose
    setStanding(before => (before?.asOf === oldest ? before : { manifest, asOf: oldest }))
    setTurn(turn)
    await shown
  }
  useEffect(() => turns.end(turn), [turn])

  return (
    <>
      <Head standing={standing} />
      <div className="grid" aria-busy={!standing}>
        <SearchForm title={TITLES['account-search']} data={answers['account-search']} />
        <CountTile title={TITLES['enabled-customers']} data={answers['enabled-customers']} />
        <CountTile title={TITLES['active-partners']} data={answers['active-partners']} />
        <CountTile title={TITLES['enabled-service-plans']} data={answers['enabled-service-plans']} />
        <InactiveTile title={TITLES['inactive-new-partners']} data={answers['inactive-new-partners']} />
        <LicenseList title={TITLES['customer-license-status']} data={answers['customer-license-status']} />
        <ReportList title={TITLES['usage-report-status']} data={answers['usage-report-status']} />
        <ReportList title={TITLES['billing-report-status']} data={answers['billing-report-status']} />
        <AcquisitionChart
          title={TITLES['new-partner-acquisition']}
          data={answers['new-partner-acquisition']}
        />
        <DecreaseList title={TITLES['chargeable-unit-decrease']} data={answers['chargeable-unit-decrease']} />
        <PartnerTable title={TITLES['new-partner-overview']} data={answers['new-partner-overview']} />
        <LicenseList
          title={TITLES['partner-license-status']}
          data={answers['partner-license-status']}
          kind="list wide"
        />
      </div>
    </>
  )
}

const mounted = new Promise<void>(resolve => {
  const Started = () => {
    useEffect(resolve, [])
    return <Dashboard />
  }
  createRoot(document.body.appendChild(document.createElement('div'))).render(<Started />)
})

window.measured = {
  ready: mounted.then(() => ask()),
  update() {
    adapter.moment = 1 - adapter.moment
    return ask()
  },
  requests: () => adapter.requests,
}
