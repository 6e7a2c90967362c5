import type { Widget, WidgetData } from '@lmp-widgets/data-adapter'
import { createApp, h, nextTick, shallowReactive, shallowRef } from 'vue'
import { RecordedAdapter } from '../../pages/adapter.js'
import { moments } from '../../pages/floor-format.js'
import '../../pages/measured.js'
import { REQUESTS } from '../../pages/titles.js'
import BenchDashboard from './BenchDashboard.vue'

const adapter = new RecordedAdapter()
const answers = shallowReactive<{ [W in Widget]?: WidgetData[W] }>({})
const about = shallowRef('')
const whose = adapter.manifest()
let moment: ReturnType<typeof moments> | undefined

async function ask() {
  let oldest = ''
  for await (const { index, answer } of adapter.loadMany(REQUESTS)) {
    if (answer.state !== 'ready') continue
    Object.assign(answers, { [REQUESTS[index]!.widget]: answer.data })
    if (!oldest || answer.asOf < oldest) oldest = answer.asOf
  }
  const { account, timeZone } = await whose
  moment ??= moments(timeZone)
  about.value = `${account.name} · as of ${moment(oldest)}`
  await nextTick()
}

createApp({ render: () => h(BenchDashboard, { answers, about: about.value }) }).mount(
  document.body.appendChild(document.createElement('div')),
)

window.measured = {
  ready: ask(),
  update() {
    adapter.moment = 1 - adapter.moment
    return ask()
  },
  requests: () => adapter.requests,
}
