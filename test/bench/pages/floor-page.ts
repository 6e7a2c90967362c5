import { RecordedAdapter } from './adapter.js'
import { html } from './dom.js'
import { acquisitionChart, type Plot } from './floor-acquisition.js'
import { countTile, decreaseList, type Part, statusList } from './floor-counts.js'
import { plainKit } from './floor-kit.js'
import { searchForm } from './floor-search.js'
import { partnerTable } from './floor-table.js'
import './measured.js'
import { REQUESTS, TITLES } from './titles.js'

/** The hand-written dashboard: each element is made once, and each update touches only what changed. */
export function showPage(plot: Plot, kit = plainKit) {
  const adapter = new RecordedAdapter()
  const make = {
    'account-search': searchForm,
    'enabled-customers': countTile,
    'active-partners': countTile,
    'enabled-service-plans': countTile,
    'inactive-new-partners': countTile,
    'customer-license-status': statusList,
    'partner-license-status': statusList,
    'usage-report-status': statusList,
    'billing-report-status': statusList,
    'new-partner-acquisition': (title: string) => acquisitionChart(title, plot, kit),
    'chargeable-unit-decrease': decreaseList,
    'new-partner-overview': partnerTable,
  }
  const parts = REQUESTS.map(({ widget }) => make[widget](TITLES[widget], kit) as Part<never>)

  async function showAll() {
    for await (const { index, answer } of adapter.loadMany(REQUESTS))
      if (answer.state === 'ready') parts[index]?.show(answer.data as never)
  }

  document.body.append(html('div', { class: 'grid' }, ...parts.map(part => part.element)))

  window.measured = {
    ready: adapter.manifest().then(showAll),
    update() {
      adapter.moment = 1 - adapter.moment
      return showAll()
    },
    requests: () => adapter.requests,
  }
}
