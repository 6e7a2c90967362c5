import '@lmp-widgets/elements'
import { RecordedAdapter } from './adapter.js'
import './measured.js'

const adapter = new RecordedAdapter()
const dashboard = document.createElement('lmp-dashboard')
dashboard.adapter = adapter
for (const screen of ['customers', 'partners', 'service-plans', 'usage-reports', 'billing-reports'])
  dashboard.setAttribute(`${screen}-href`, `/${screen}`)
// Whoever shows an error has not shown the number: the run is none.
dashboard.addEventListener('lmp-error', ({ detail }) => reportError(detail.error))
document.body.append(dashboard)

window.measured = {
  ready: dashboard.whenReady(),
  update() {
    adapter.moment = 1 - adapter.moment
    return dashboard.refresh()
  },
  requests: () => adapter.requests,
}
