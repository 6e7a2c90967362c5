import type { Count } from '@lmp-widgets/data-adapter'
import { RecordedAdapter } from './adapter.js'
import { html } from './dom.js'
import { plainKit } from './floor-kit.js'
import { countTile } from './floor-tile.js'
import './measured.js'
import { TITLES } from './titles.js'

/** A thousand hand-written tiles. */
export function showTiles(kit = plainKit) {
  const adapter = new RecordedAdapter()
  const tiles = Array.from({ length: 1000 }, () => countTile<Count>(TITLES['enabled-customers'], kit))

  async function showAll() {
    const answer = await adapter.load({ widget: 'enabled-customers' })
    if (answer.state === 'ready') for (const tile of tiles) tile.show(answer.data)
  }

  document.body.append(html('div', { class: 'grid' }, ...tiles.map(tile => tile.element)))

  window.measured = {
    ready: showAll(),
    update() {
      adapter.moment = 1 - adapter.moment
      return showAll()
    },
    requests: () => adapter.requests,
  }
}
