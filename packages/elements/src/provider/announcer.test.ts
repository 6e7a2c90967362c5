import type { WidgetData } from '@lmp-widgets/data-adapter'
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import '../account-search/define.js'
import { fixtures as searches } from '../account-search/account-search.fixtures.js'
import '../chargeable-unit-decrease/define.js'
import { fixtures as decreases } from '../chargeable-unit-decrease/chargeable-unit-decrease.fixtures.js'
import '../customer-license-status/define.js'
import { fixtures as statuses } from '../customer-license-status/customer-license-status.fixtures.js'
import '../dashboard/define.js'
import '../enabled-customers/define.js'
import { de } from '../catalogues/de.js'
import { ja } from '../catalogues/ja.js'
import { addLanguage } from '../languages/languages.js'
import type { WidgetElement } from '../base/widget-element.js'
import '../new-partner-acquisition/define.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import '../new-partner-overview/define.js'
import { fixtures as overviews } from '../new-partner-overview/new-partner-overview.fixtures.js'
import '../usage-report-status/define.js'
import { fixtures as reports } from '../usage-report-status/usage-report-status.fixtures.js'
import { holdTimers } from '../testing/hold-timers.js'
import { has, part } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import './define.js'
import type { Provider } from './provider.js'

type AnyWidget = WidgetElement<keyof WidgetData>
type Given = { [W in keyof WidgetData]?: object }

const LATER = '2026-11-24T14:46:00Z'

/** A back end whose numbers the test changes. */
class ChangingAdapter extends ManualAdapter {
  now: Given = {
    'enabled-customers': { value: 12_482 },
    'customer-license-status': statuses.ready,
    'new-partner-acquisition': acquisition.ready,
  }
  failing = false
  #asked = 0

  override load = async (request: { widget: keyof WidgetData }) => {
    if (this.failing) throw new Error('The test says so.')
    const asOf = new Date(Date.parse(LATER) + this.#asked++ * 60_000).toISOString().replace('.000', '')
    return structuredClone({
      widget: request.widget,
      state: 'ready',
      asOf,
      data: this.now[request.widget],
    }) as never
  }
}

describe('what a refresh has changed', () => {
  let timers: ReturnType<typeof holdTimers>
  let adapter: ChangingAdapter

  beforeEach(() => {
    timers = holdTimers(1_000, 5_000)
    adapter = new ChangingAdapter()
  })
  afterEach(() => timers.release())

  async function place(...tags: string[]): Promise<Provider> {
    const provider = await fixture<Provider>(
      html`<lmp-provider announce lang="en" time-zone="UTC" .adapter=${adapter}></lmp-provider>`,
    )
    for (const tag of tags) provider.append(document.createElement(tag))
    await Promise.all(widgetsOf(provider).map(widget => widget.whenReady?.()))
    return provider
  }

  const widgetsOf = (provider: Element) => [...provider.children] as AnyWidget[]
  const regionOf = (provider: Element) => part(provider, '[role=status]')
  const saidBy = (provider: Element) => regionOf(provider).textContent!.replace(/\s+/g, ' ').trim()

  async function refresh(provider: Provider, ...widgets: AnyWidget[]): Promise<string> {
    await Promise.all((widgets.length ? widgets : widgetsOf(provider)).map(widget => widget.refresh()))
    timers.pass()
    await provider.updateComplete
    return saidBy(provider)
  }

  it('is said in a polite region that is there before, and is not seen', async () => {
    const provider = await place('lmp-enabled-customers')
    expect(saidBy(provider)).to.equal('')
    expect(regionOf(provider).offsetWidth).to.equal(1)
    expect(regionOf(provider).hasAttribute('style')).to.equal(false)
    adapter.now = { 'enabled-customers': { value: 12_491 } }
    expect(await refresh(provider)).to.equal('Enabled customers, 12,491.')
  })

  it('is not what is there first', async () => {
    const provider = await place('lmp-enabled-customers', 'lmp-customer-license-status')
    expect(timers.waiting).to.equal(0)
    expect(saidBy(provider)).to.equal('')
  })

  it('is said of a widget in a closed shadow tree as of any other', async () => {
    const provider = await place('lmp-customer-license-status', 'section')
    const closed = document.createElement('lmp-enabled-customers') as AnyWidget
    provider.lastElementChild!.attachShadow({ mode: 'closed' }).append(closed)
    await closed.whenReady()
    adapter.now = { ...adapter.now, 'enabled-customers': { value: 12_491 } }
    const widgets = [provider.firstElementChild as AnyWidget, closed]
    expect(await refresh(provider, ...widgets)).to.equal('Enabled customers, 12,491.')
  })

  it('is said though something else on the page says that it stands differently', async () => {
    const provider = await place('lmp-enabled-customers', 'section')
    adapter.now = { 'enabled-customers': { value: 12_491 } }
    const event = new CustomEvent('lmp-state', { bubbles: true, detail: { state: 'ready' } })
    provider.lastElementChild!.dispatchEvent(event)
    expect(await refresh(provider, provider.firstElementChild as AnyWidget)).to.equal(
      'Enabled customers, 12,491.',
    )
  })

  it('is nothing when every value is as it was', async () => {
    expect(await refresh(await place('lmp-enabled-customers', 'lmp-new-partner-acquisition'))).to.equal('')
  })

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

  it('is one message, however many widgets have changed', async () => {
    const provider = await place('lmp-enabled-customers', 'lmp-customer-license-status')
    const data = structuredClone(statuses.ready) as { statuses: { value: number }[] }
    data.statuses[3]!.value = 7
    adapter.now = { 'enabled-customers': { value: 1 }, 'customer-license-status': data }
    expect(await refresh(provider)).to.match(
      /^Enabled customers, 1\.\s?Customer license status, Exceeded allocation,? 7\.$/,
    )
  })

  it('is taken away after a while, and the next message waits for that', async () => {
    const provider = await place('lmp-enabled-customers')
    adapter.now = { 'enabled-customers': { value: 2 } }
    await refresh(provider)
    adapter.now = { 'enabled-customers': { value: 3 } }
    await widgetsOf(provider)[0]!.refresh()
    expect(timers.waiting).to.equal(1)
    timers.pass()
    await provider.updateComplete
    expect(saidBy(provider)).to.equal('')
    timers.pass()
    await provider.updateComplete
    expect(saidBy(provider)).to.equal('Enabled customers, 3.')
    timers.pass()
    expect(timers.waiting, 'nothing is left to be said').to.equal(0)
  })

  it('is nothing when a value has changed and changed back', async () => {
    const provider = await place('lmp-enabled-customers')
    const [widget] = widgetsOf(provider)
    adapter.now = { 'enabled-customers': { value: 2 } }
    await widget!.refresh()
    adapter.now = { 'enabled-customers': { value: 12_482 } }
    expect(await refresh(provider)).to.equal('')
  })

  it('is in the language of the widget, and nothing when only that has changed', async () => {
    addLanguage('de', de)
    const provider = await place('lmp-enabled-customers')
    const [widget] = widgetsOf(provider)
    widget!.lang = 'de'
    expect(await refresh(provider)).to.equal('')
    adapter.now = { 'enabled-customers': { value: 12_491 } }
    expect(await refresh(provider)).to.equal('Aktivierte Kunden, 12.491.')
    expect(regionOf(provider).firstElementChild!.getAttribute('lang')).to.equal('de')
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
    await waitUntil(() => has(widget!, '.popup .note'))
    expect(await refresh(provider)).to.equal('')
  })

  it('is said by the nearest provider alone', async () => {
    const outer = await fixture<Provider>(
      html`<lmp-provider announce .adapter=${adapter} lang="en"></lmp-provider>`,
    )
    const inner = await place('lmp-enabled-customers')
    outer.append(inner)
    for (const value of [5, 6]) {
      adapter.now = { 'enabled-customers': { value } }
      expect(await refresh(inner)).to.equal(`Enabled customers, ${value}.`)
      await outer.updateComplete
      expect(saidBy(outer)).to.equal('')
      timers.pass()
    }
  })

  it('is said by a dashboard that is refreshed', async () => {
    adapter.granted = { widgets: ['enabled-customers'] }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    await dashboard.whenReady()
    adapter.now = { 'enabled-customers': { value: 6 } }
    await dashboard.refresh()
    timers.pass()
    await dashboard.updateComplete
    expect(saidBy(dashboard)).to.equal('Enabled customers, 6.')
  })

  it('is said by a dashboard that is refreshed, though one of its widgets is asked anew meanwhile', async () => {
    adapter.granted = { widgets: ['enabled-customers'] }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    await dashboard.whenReady()
    const { load } = adapter
    let asked: () => void
    const twice = new Promise<void>(resolve => (asked = resolve))
    // The first one is never answered.
    adapter.load = () => (asked(), new Promise(() => {}))
    const refreshed = dashboard.refresh()
    await twice
    adapter.load = load
    adapter.now = { 'enabled-customers': { value: 8 } }
    await (part(dashboard, 'lmp-enabled-customers') as AnyWidget).refresh()
    await refreshed
    timers.pass()
    await dashboard.updateComplete
    expect(saidBy(dashboard)).to.equal('Enabled customers, 8.')
  })

  it('is nothing by itself on a dashboard that was refreshed once', async () => {
    adapter.granted = { widgets: ['enabled-customers'] }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    await dashboard.whenReady()
    await dashboard.refresh()
    timers.pass()
    adapter.now = { 'enabled-customers': { value: 6 } }
    await (part(dashboard, 'lmp-enabled-customers') as AnyWidget).refresh()
    timers.pass()
    await dashboard.updateComplete
    expect(saidBy(dashboard)).to.equal('')
  })

  it('is nothing by itself, unless the host asks for that; then it is told with what was not', async () => {
    const provider = await place('lmp-enabled-customers')
    provider.announce = false
    adapter.now = { 'enabled-customers': { value: 7 } }
    expect(await refresh(provider)).to.equal('')
    provider.announce = true
    expect(await refresh(provider)).to.equal('Enabled customers, 7.')
  })

  it('is told from when the host asks for it: not what was there before', async () => {
    const quiet = await fixture<Provider>(
      html`<lmp-provider lang="en" time-zone="UTC" .adapter=${adapter}></lmp-provider>`,
    )
    quiet.append(document.createElement('lmp-enabled-customers'))
    await widgetsOf(quiet)[0]!.whenReady()
    adapter.now = { 'enabled-customers': { value: 9 } }
    expect(await refresh(quiet)).to.equal('')
    quiet.announce = true
    await quiet.updateComplete
    expect(timers.waiting).to.equal(0)
    adapter.now = { 'enabled-customers': { value: 10 } }
    expect(await refresh(quiet)).to.equal('Enabled customers, 10.')
  })

  it('is nothing where a dashboard that is refreshed shows its first numbers', async () => {
    adapter.granted = { widgets: ['enabled-customers'] }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    await dashboard.refresh()
    await dashboard.whenReady()
    expect(timers.waiting).to.equal(0)
    expect(saidBy(dashboard)).to.equal('')
  })

  it('is also a number that the host brings itself', async () => {
    const provider = await place('lmp-enabled-customers')
    const [widget] = widgetsOf(provider) as [HTMLElementTagNameMap['lmp-enabled-customers']]
    const bring = async (value: number) => {
      const before = Date.now()
      await waitUntil(() => Date.now() > before, 'at another time', { interval: 1 })
      widget.data = { value }
      await widget.updateComplete
      await widget.whenReady()
      timers.pass()
      await provider.updateComplete
      return saidBy(provider)
    }
    expect(await bring(5)).to.equal('Enabled customers, 5.')
    timers.pass()
    expect(await bring(6)).to.equal('Enabled customers, 6.')
  })

  it('is said again by a provider that was taken out with something to say, and is back', async () => {
    const provider = await place('lmp-enabled-customers')
    const home = provider.parentElement!
    adapter.now = { 'enabled-customers': { value: 8 } }
    await widgetsOf(provider)[0]!.refresh()
    provider.remove()
    await provider.updateComplete
    home.append(provider)
    await widgetsOf(provider)[0]!.whenReady()
    adapter.now = { 'enabled-customers': { value: 9 } }
    expect(await refresh(provider)).to.equal('Enabled customers, 9.')
  })

  it('is not old news when a provider is back that was taken out while it stood', async () => {
    const provider = await place('lmp-enabled-customers')
    const home = provider.parentElement!
    adapter.now = { 'enabled-customers': { value: 8 } }
    expect(await refresh(provider)).to.equal('Enabled customers, 8.')
    provider.remove()
    home.append(provider)
    await widgetsOf(provider)[0]!.whenReady()
    expect(saidBy(provider)).to.equal('')
  })

  it('is said of others although one of them is not for this account any more', async () => {
    const provider = await place('lmp-enabled-customers', 'lmp-customer-license-status')
    const [gone, stays] = widgetsOf(provider) as [AnyWidget, AnyWidget]
    const { load } = adapter
    adapter.load = (async (request: { widget: keyof WidgetData }) =>
      request.widget === gone.localName.slice(4)
        ? { widget: request.widget, state: 'unavailable', asOf: LATER }
        : load(request)) as never
    const data = structuredClone(statuses.ready) as { statuses: { value: number }[] }
    data.statuses[1]!.value += 1000
    adapter.now = { 'customer-license-status': data }
    expect(await refresh(provider)).to.match(/^Customer license status, Expiring soon,? [\d,]+\.$/)
    expect([gone.state, stays.state]).to.deep.equal(['unavailable', 'ready'])
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

  it('is only what differs of a widget that is asked another question while others are told', async () => {
    const provider = await place('lmp-enabled-customers', 'lmp-new-partner-acquisition')
    const [customers, chart] = widgetsOf(provider) as [
      AnyWidget,
      HTMLElementTagNameMap['lmp-new-partner-acquisition'],
    ]
    const { load } = adapter
    let answer = () => {}
    adapter.load = ((request: { widget: keyof WidgetData }) =>
      request.widget === 'new-partner-acquisition'
        ? new Promise(resolve => (answer = () => resolve(load(request))))
        : load(request)) as never
    adapter.now = { ...adapter.now, 'enabled-customers': { value: 9 } }
    chart.period = '2025'
    await chart.updateComplete
    expect(await refresh(provider, customers)).to.equal('Enabled customers, 9.')
    timers.pass()
    chart.period = '2026'
    await chart.updateComplete
    answer()
    await chart.whenReady()
    timers.pass()
    await provider.updateComplete
    expect(saidBy(provider)).to.equal('')
  })

  it('leaves no timer behind', async () => {
    const provider = await place('lmp-enabled-customers')
    adapter.now = { 'enabled-customers': { value: 8 } }
    await widgetsOf(provider)[0]!.refresh()
    provider.remove()
    expect(timers.waiting).to.equal(0)
  })
})
