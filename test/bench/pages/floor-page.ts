import type { WindowedCount } from '@lmp-widgets/data-adapter'
import { RecordedAdapter } from './adapter.js'
import { html } from './dom.js'
import { acquisitionChart, type Plot } from './floor-acquisition.js'
import type { Part } from './floor-card.js'
import { decreaseList } from './floor-decrease.js'
import { number } from './floor-format.js'
import { head } from './floor-head.js'
import { plainKit } from './floor-kit.js'
import { searchForm } from './floor-search.js'
import { licenseList, reportList } from './floor-statuses.js'
import { partnerTable } from './floor-table.js'
import { countTile } from './floor-tile.js'
import './measured.js'
import { REQUESTS, TITLES } from './titles.js'

/** The hand-written dashboard: each element is made once, and each update touches only what changed. */
export function showPage(plot: Plot, kit = plainKit) {
  const adapter = new RecordedAdapter()
  const title = head()
  const make = {
    'account-search': (title: string) => searchForm(title, kit),
    'enabled-customers': (title: string) => countTile(title, kit),
    'active-partners': (title: string) => countTile(title, kit),
    'enabled-service-plans': (title: string) => countTile(title, kit),
    'inactive-new-partners': (title: string) =>
      countTile<WindowedCount>(title, kit, {
        good: 'down',
        pill: ({ windowDays }) => `last ${windowDays} days`,
        suffix: ({ of }) => `of ${number(of)} new`,
      }),
    'customer-license-status': (title: string) => licenseList(title, kit),
    'usage-report-status': (title: string) => reportList(title, kit),
    'billing-report-status': (title: string) => reportList(title, kit),
    'new-partner-acquisition': (title: string) => acquisitionChart(title, plot, kit),
    'chargeable-unit-decrease': (title: string) => decreaseList(title, kit),
    'new-partner-overview': (title: string) => partnerTable(title, kit),
    'partner-license-status': (title: string) => licenseList(title, kit, 'list wide'),
  }
  const parts = REQUESTS.map(({ widget }) => make[widget](TITLES[widget]) as Part<never>)
  const grid = html('div', { class: 'grid', 'aria-busy': 'true' }, ...parts.map(part => part.element))

  /** Shows each answer as it comes, and resolves to the age of the oldest. */
  async function showAll() {
    let oldest = ''
    for await (const { index, answer } of adapter.loadMany(REQUESTS)) {
      if (answer.state !== 'ready') continue
      parts[index]?.show(answer.data as never)
      if (!oldest || answer.asOf < oldest) oldest = answer.asOf
    }
    return oldest
  }

  const manifest = adapter.manifest()
  async function refresh() {
    grid.ariaBusy = 'true'
    const asOf = await showAll()
    title.show(await manifest, asOf)
    grid.ariaBusy = 'false'
  }

  document.body.append(...title.elements, grid)

  window.measured = {
    ready: refresh(),
    update() {
      adapter.moment = 1 - adapter.moment
      return refresh()
    },
    requests: () => adapter.requests,
  }
}
