import type { WidgetData } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import { until } from '../testing/until.js'
import '../enabled-customers/define.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { has, part, textOf } from '../testing/looks.js'
import { answering, type ManualAdapter } from '../testing/manual-adapter.js'
import { translatePage } from '../testing/translate-page.js'
import type { Dashboard } from './dashboard.js'
import './define.js'

/** A dashboard whose page the browser has translated, and what its back end says from then on. */
async function translated() {
  const data: WidgetData['enabled-customers'] = structuredClone(fixtures.ready)
  const adapter: ManualAdapter = answering('enabled-customers', data)
  const load = adapter.load.bind(adapter)
  let asked = 0
  adapter.load = async (request, options) => {
    const answer = await load(request, options)
    const asOf = new Date(Date.parse(answer.asOf) + 1000 * ++asked).toISOString()
    return { ...answer, asOf, data: structuredClone(data) } as typeof answer
  }
  adapter.granted = { widgets: ['enabled-customers'] }
  const page = await fixture(html`
    <main>
      <h1>Licences</h1>
      <lmp-dashboard .adapter=${adapter} customers-href="/customers"></lmp-dashboard>
    </main>
  `)
  const dashboard = page.querySelector<Dashboard>('lmp-dashboard')!
  await dashboard.whenReady()
  translatePage(page)
  const widget = dashboard.shadowRoot!.querySelector('lmp-enabled-customers')!
  return { adapter, dashboard, data, page, widget }
}

describe('a page that the browser translates', () => {
  it('is translated but for the widgets, whose words are their own and whose names are nobody’s to translate', async () => {
    const { dashboard, page, widget } = await translated()
    expect(page.querySelector('h1')!.textContent).to.equal('LICENCES')
    expect(textOf(dashboard)).to.contain('Northwind Distribution')
    expect(textOf(widget)).to.contain('Enabled customers')
  })

  it('shows the number that was counted last', async () => {
    const { dashboard, data, widget } = await translated()
    data.value = 7
    await dashboard.refresh()
    expect(part(widget, '[part~=value]').textContent.trim()).to.equal('7')
  })

  it('keeps the words of an announcement and of a receipt', async () => {
    const { dashboard, data, page, widget } = await translated()
    data.value = 7
    await dashboard.refresh()
    const news = part(dashboard, '[role=status]')
    await until(() => news.textContent.includes('7'), 'it is said')
    await import('../receipt/define.js')
    await until(() => has(widget, 'lmp-receipt'))
    const receipt = part(widget, 'lmp-receipt') as HTMLElement & { updateComplete: Promise<unknown> }
    await receipt.updateComplete
    translatePage(page)
    expect(news.textContent).to.contain('Enabled customers')
    expect(textOf(receipt)).to.contain('Counts')
  })

  it('says what has changed in the age and the account', async () => {
    const { adapter, dashboard } = await translated()
    adapter.granted = { ...adapter.granted, account: { id: 'northwind', name: 'Northwind Group' } }
    await dashboard.refresh()
    expect(textOf(dashboard)).to.contain('Northwind Group')
  })
})
