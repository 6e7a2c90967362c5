import { expect } from '@open-wc/testing'
import { until } from '../testing/until.js'
import '../account-search/define.js'
import { fixtures as searches } from '../account-search/account-search.fixtures.js'
import { ja } from '../catalogues/ja.js'
import '../chargeable-unit-decrease/define.js'
import { fixtures as decreases } from '../chargeable-unit-decrease/chargeable-unit-decrease.fixtures.js'
import '../customer-license-status/define.js'
import { fixtures as statuses } from '../customer-license-status/customer-license-status.fixtures.js'
import '../enabled-customers/define.js'
import { addLanguage } from '../languages/languages.js'
import '../new-partner-acquisition/define.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import '../new-partner-overview/define.js'
import { fixtures as overviews } from '../new-partner-overview/new-partner-overview.fixtures.js'
import '../usage-report-status/define.js'
import { fixtures as reports } from '../usage-report-status/usage-report-status.fixtures.js'
import { adapter, announcing, place, refresh, saidBy, timers, widgetsOf } from '../testing/announced.js'
import { has, part } from '../testing/looks.js'
import './define.js'

describe('what a refresh has changed', () => {
  announcing()

  it('is only the row that changed, not those whose percentage moved', async () => {
    const provider = await place('lmp-customer-license-status')
    const data = structuredClone(statuses.ready) as { statuses: { value: number }[] }
    data.statuses[1]!.value += 1000
    adapter.now = { 'customer-license-status': data }
    const said = await refresh(provider)
    expect(said).to.match(/^Customer license status, Expiring soon,? [\d,]+\.$/)
  })

  it('is the sentence of the chart', async () => {
    const provider = await place('lmp-new-partner-acquisition')
    const data = structuredClone(acquisition.ready)
    data.current.value = 57
    data.buckets[0]!.current!.value += 1
    adapter.now = { 'new-partner-acquisition': data }
    expect(await refresh(provider)).to.equal(
      'New partner acquisition, 57 new partners in 2026 to Nov 24, up 39% vs 41 in the same days of 2025.',
    )
  })

  for (const [lang, said] of [
    ['en', /^Partners with decrease in chargeable units, No partner is above the threshold, [^.,]+ 0\.$/],
    ['ja', /^課金対象ユニットが減少したパートナー, しきい値を超えるパートナーはありません, [^.,]+ 0\.$/],
  ] as const)
    it(`is told with one full stop, though sentences of a widget have their own, in ${lang}`, async () => {
      addLanguage('ja', ja)
      adapter.now['chargeable-unit-decrease'] = decreases.ready
      const provider = await place('lmp-chargeable-unit-decrease')
      const [widget] = widgetsOf(provider)
      widget!.lang = lang
      expect(await refresh(provider)).to.equal('')
      const products = decreases.ready.products.slice(0, 1).map(product => ({ ...product, value: 0 }))
      adapter.now['chargeable-unit-decrease'] = { ...decreases.ready, products }
      expect(await refresh(provider)).to.match(said)
    })

  it('is also that a number is gone, and why', async () => {
    const provider = await place('lmp-enabled-customers')
    widgetsOf(provider)[0]!.adapter = undefined
    adapter.failing = true
    provider.adapter = new Proxy(adapter, {})
    await provider.updateComplete
    await widgetsOf(provider)[0]!.whenReady()
    timers.pass()
    await provider.updateComplete
    expect(saidBy(provider)).to.equal('Enabled customers, Failed: try again later.')
  })

  it('is also that a number could not be counted again, and when it was counted', async () => {
    const provider = await place('lmp-enabled-customers')
    adapter.failing = true
    expect(await refresh(provider)).to.equal('Enabled customers, as of Nov 24, 2026, 02:46 PM.')
    timers.pass()
    await provider.updateComplete
    expect(await refresh(provider)).to.equal('')
    adapter.failing = false
    expect(await refresh(provider)).to.equal('')
  })

  it('is not what a search has found, which it says itself', async () => {
    adapter.now['account-search'] = { ...searches.empty, kinds: ['customer'] }
    const provider = await place('lmp-account-search')
    const [widget] = widgetsOf(provider)
    expect(await refresh(provider)).to.equal('')
    const input = part(widget!, 'input') as HTMLInputElement
    input.value = 'zzz'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await until(() => has(widget!, '.popup .note'))
    expect(await refresh(provider)).to.equal('')
  })

  it('is the row of a report without the percentages that every row has, and the total', async () => {
    adapter.now = { 'usage-report-status': reports.ready }
    const provider = await place('lmp-usage-report-status')
    const data = structuredClone(reports.ready)
    data.statuses[0]!.value += 7
    data.total.value += 7
    adapter.now = { 'usage-report-status': data }
    const said = await refresh(provider)
    expect(said).not.to.contain('%')
    const [heading, ...rows] = said.split(/, /)
    expect(heading).to.equal('Usage report status')
    expect(rows.length).to.equal(2)
    expect(rows[1]).to.contain(data.total.value.toLocaleString('en'))
  })

  it('is also how many of all new partners are shown', async () => {
    adapter.now = { 'new-partner-overview': overviews.ready }
    const provider = await place('lmp-new-partner-overview')
    const data = structuredClone(overviews.ready)
    data.total.value += 1
    adapter.now = { 'new-partner-overview': data }
    expect(await refresh(provider)).to.contain(data.total.value.toLocaleString('en'))
  })
})
