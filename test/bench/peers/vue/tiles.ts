import type { Count } from '@lmp-widgets/data-adapter'
import { createApp, h, nextTick, shallowRef } from 'vue'
import { RecordedAdapter } from '../../pages/adapter.js'
import '../../pages/measured.js'
import { TITLES } from '../../pages/titles.js'
import CountTile from './CountTile.vue'

const adapter = new RecordedAdapter()
const count = shallowRef<Count>()
const TILES = Array.from({ length: 1000 }, (_, i) => i)

async function ask() {
  const answer = await adapter.load({ widget: 'enabled-customers' })
  if (answer.state === 'ready') count.value = answer.data
  await nextTick()
}

createApp({
  render: () =>
    h(
      'div',
      { class: 'grid' },
      TILES.map(key => h(CountTile, { key, title: TITLES['enabled-customers'], data: count.value })),
    ),
}).mount(document.body.appendChild(document.createElement('div')))

window.measured = {
  ready: ask(),
  update() {
    adapter.moment = 1 - adapter.moment
    return ask()
  },
  requests: () => adapter.requests,
}
