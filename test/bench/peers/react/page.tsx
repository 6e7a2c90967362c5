import type { Widget, WidgetData } from '@lmp-widgets/data-adapter'
import { memo, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { RecordedAdapter } from '../../pages/adapter.js'
import '../../pages/measured.js'
import { REQUESTS, TITLES } from '../../pages/titles.js'
import { Turns } from '../turns.js'
import { AcquisitionChart } from './acquisition-chart.js'
import { CountTile, DecreaseList, PartnerTable, Select, StatusList } from './cards.js'

type Answers = { [W in Widget]?: WidgetData[W] }

const adapter = new RecordedAdapter()
const turns = new Turns()
let ask: () => Promise<void>

const SearchForm = memo(({ title, kinds }: { title: string; kinds: readonly string[] }) => (
  <form className="card wide" role="search">
    <input name="name" aria-label={title} placeholder={title} />
    <Select label="Kind" choices={kinds} />
    <button>Search</button>
  </form>
))

const NO_KINDS: readonly string[] = []

function Dashboard() {
  const [answers, setAnswers] = useState<Answers>({})
  const [turn, setTurn] = useState(0)

  ask = async () => {
    const { turn, shown } = turns.next()
    for await (const { index, answer } of adapter.loadMany(REQUESTS)) {
      const { data } = answer as { data?: unknown }
      setAnswers(before => ({ ...before, [REQUESTS[index]!.widget]: data }))
    }
    setTurn(turn)
    await shown
  }
  useEffect(() => turns.end(turn), [turn])

  return (
    <div className="grid">
      <SearchForm title={TITLES['account-search']} kinds={answers['account-search']?.kinds ?? NO_KINDS} />
      <CountTile title={TITLES['enabled-customers']} data={answers['enabled-customers']} />
      <CountTile title={TITLES['active-partners']} data={answers['active-partners']} />
      <CountTile title={TITLES['enabled-service-plans']} data={answers['enabled-service-plans']} />
      <CountTile title={TITLES['inactive-new-partners']} data={answers['inactive-new-partners']} />
      <StatusList title={TITLES['customer-license-status']} data={answers['customer-license-status']} />
      <StatusList title={TITLES['partner-license-status']} data={answers['partner-license-status']} />
      <StatusList title={TITLES['usage-report-status']} data={answers['usage-report-status']} />
      <StatusList title={TITLES['billing-report-status']} data={answers['billing-report-status']} />
      <AcquisitionChart title={TITLES['new-partner-acquisition']} data={answers['new-partner-acquisition']} />
      <DecreaseList title={TITLES['chargeable-unit-decrease']} data={answers['chargeable-unit-decrease']} />
      <PartnerTable title={TITLES['new-partner-overview']} data={answers['new-partner-overview']} />
    </div>
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
  ready: Promise.all([adapter.manifest(), mounted]).then(() => ask()),
  update() {
    adapter.moment = 1 - adapter.moment
    return ask()
  },
  requests: () => adapter.requests,
}
