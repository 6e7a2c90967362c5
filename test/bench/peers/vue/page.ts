import type { Widget, WidgetData } from '@lmp-widgets/data-adapter'
import { createApp, h, nextTick, shallowReactive } from 'vue'
import { RecordedAdapter } from '../../pages/adapter.js'
import '../../pages/measured.js'
import { REQUESTS } from '../../pages/titles.js'
import BenchDashboard from './BenchDashboard.vue'

const adapter = new RecordedAdapter()
const answers = shallowReactive<{ [W in Widget]?: WidgetData[W] }>({})

async function ask() {
  for await (const { index, answer } of adapter.loadMany(REQUESTS))
    if (answer.state === 'ready') Object.assign(answers, { [REQUESTS[index]!.widget]: answer.data })
  await nextTick()
}

createApp({ render: () => h(BenchDashboard, { answers }) }).mount(
  document.body.appendChild(document.createElement('div')),
)

window.measured = {
  ready: adapter.manifest().then(ask),
  update() {
    adapter.moment = 1 - adapter.moment
    return ask()
  },
  requests: () => adapter.requests,
}
