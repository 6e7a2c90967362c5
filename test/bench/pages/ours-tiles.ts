import { setDefaultAdapter } from '@lmp-widgets/elements'
import { RecordedAdapter } from './adapter.js'
import { html } from './dom.js'
import './measured.js'

const adapter = new RecordedAdapter()
setDefaultAdapter(adapter)
const tiles = Array.from({ length: 1000 }, () => {
  const tile = document.createElement('lmp-enabled-customers')
  tile.className = 'tile'
  tile.setAttribute('customers-href', '/customers')
  return tile
})
document.body.append(html('div', { class: 'grid' }, ...tiles))

window.measured = {
  ready: Promise.all(tiles.map(tile => tile.whenReady())),
  update() {
    adapter.moment = 1 - adapter.moment
    return Promise.all(tiles.map(tile => tile.refresh()))
  },
  requests: () => adapter.requests,
}
