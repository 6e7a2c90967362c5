import type { Count } from '@lmp-widgets/data-adapter'
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { RecordedAdapter } from '../../pages/adapter.js'
import '../../pages/measured.js'
import { TITLES } from '../../pages/titles.js'
import { Turns } from '../turns.js'
import { CountTile } from './count-tile.js'

const adapter = new RecordedAdapter()
const turns = new Turns()
const TILES = Array.from({ length: 1000 }, (_, i) => i)

let show: (shown: { data: Count; turn: number }) => void

function Tiles() {
  const [{ data, turn }, setShown] = useState<{ data?: Count; turn: number }>({ turn: 0 })
  show = setShown
  useEffect(() => turns.end(turn), [turn])
  return (
    <div className="grid">
      {TILES.map(i => (
        <CountTile key={i} title={TITLES['enabled-customers']} data={data} />
      ))}
    </div>
  )
}

const mounted = new Promise<void>(resolve => {
  const Started = () => {
    useEffect(resolve, [])
    return <Tiles />
  }
  createRoot(document.body.appendChild(document.createElement('div'))).render(<Started />)
})

async function ask() {
  const answer = await adapter.load({ widget: 'enabled-customers' })
  const { turn, shown } = turns.next()
  if (answer.state === 'ready') show({ data: answer.data, turn })
  await shown
}

window.measured = {
  ready: mounted.then(ask),
  update() {
    adapter.moment = 1 - adapter.moment
    return ask()
  },
  requests: () => adapter.requests,
}
