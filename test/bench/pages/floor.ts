import type { WidgetRequest } from '@lmp-widgets/data-adapter'
import { RecordedAdapter } from './adapter.js'
import { html } from './dom.js'
import { acquisitionChart, partnerTable, searchForm } from './floor-chart.js'
import { countTile, decreaseList, type Part, statusList } from './floor-counts.js'
import './measured.js'

const adapter = new RecordedAdapter()

const parts: Record<string, Part<never>> = {
  'account-search': searchForm('Search a company name'),
  'enabled-customers': countTile('Enabled customers'),
  'active-partners': countTile('Active partners'),
  'enabled-service-plans': countTile('Enabled service plans'),
  'inactive-new-partners': countTile('Inactive new partners'),
  'customer-license-status': statusList('Customer license status'),
  'partner-license-status': statusList('Partner license status'),
  'usage-report-status': statusList('Usage report status'),
  'billing-report-status': statusList('Billing report status'),
  'new-partner-acquisition': acquisitionChart('New partner acquisition'),
  'chargeable-unit-decrease': decreaseList('Partners with decrease in chargeable units'),
  'new-partner-overview': partnerTable('New partner overview'),
}

const requests = Object.keys(parts).map(widget => ({ widget })) as WidgetRequest[]

async function showAll() {
  for await (const { index, answer } of adapter.loadMany(requests)) {
    const part = parts[requests[index]?.widget ?? '']
    if (answer.state === 'ready') part?.show(answer.data as never)
  }
}

document.body.append(html('div', { class: 'grid' }, ...Object.values(parts).map(part => part.element)))

window.measured = {
  ready: adapter.manifest().then(showAll),
  update() {
    adapter.moment = 1 - adapter.moment
    return showAll()
  },
  requests: () => adapter.requests,
}
