import '@lmp-widgets/elements'
import { RecordedAdapter } from './adapter.js'
import './measured.js'

const adapter = new RecordedAdapter()
const dashboard = document.createElement('lmp-dashboard')
dashboard.adapter = adapter
for (const screen of ['customers', 'partners', 'service-plans', 'usage-reports', 'billing-reports'])
  dashboard.setAttribute(`${screen}-href`, `/${screen}`)
document.body.append(dashboard)

window.measured = {
  ready: dashboard.whenReady(),
  update() {
    adapter.moment = 1 - adapter.moment
    return dashboard.refresh()
  },
  requests: () => adapter.requests,
}
