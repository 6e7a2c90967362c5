import type { WidgetData } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import { until } from '../testing/until.js'
import '../customer-license-status/define.js'
import { fixtures as statuses } from '../customer-license-status/customer-license-status.fixtures.js'
import '../enabled-customers/define.js'
import '../new-partner-acquisition/define.js'
import {
  adapter,
  announcing,
  LATER,
  place,
  refresh,
  saidBy,
  timers,
  widgetsOf,
  type AnyWidget,
} from '../testing/announced.js'
import './define.js'
import type { Provider } from './provider.js'

describe('what a refresh has changed', () => {
  announcing()

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

  it('is also a number that the host brings itself', async () => {
    const provider = await place('lmp-enabled-customers')
    const [widget] = widgetsOf(provider) as [HTMLElementTagNameMap['lmp-enabled-customers']]
    const bring = async (value: number) => {
      const before = Date.now()
      await until(() => Date.now() > before, 'at another time')
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
})
