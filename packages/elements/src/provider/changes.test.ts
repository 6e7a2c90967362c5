import { expect, fixture, html } from '@open-wc/testing'
import { until } from '../testing/until.js'
import { AdapterError, type DashboardAdapter, type Widget } from '@lmp-widgets/data-adapter'
import '../active-partners/define.js'
import '../dashboard/define.js'
import type { Dashboard } from '../dashboard/dashboard.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import '../enabled-customers/define.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { ManualAdapter, answering } from '../testing/manual-adapter.js'
import { part, textOf } from '../testing/looks.js'
import './define.js'
import type { Provider } from './provider.js'

const { ready } = fixtures

/** A back end in the hands of a test that says what changes. */
class ChangingAdapter extends ManualAdapter {
  readonly listeners = new Set<(widgets?: readonly Widget[]) => void>()

  subscribe(listener: (widgets?: readonly Widget[]) => void) {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  change(...widgets: Widget[]) {
    for (const listener of this.listeners) listener(widgets.length > 0 ? widgets : undefined)
  }
}

const asked = (adapter: ManualAdapter) => adapter.calls.map(({ request }) => request.widget)

async function place(adapter: DashboardAdapter, own?: DashboardAdapter): Promise<Provider> {
  return fixture<Provider>(
    html`<lmp-provider .adapter=${adapter} lang="en">
      <lmp-enabled-customers .adapter=${own}></lmp-enabled-customers>
      <section></section>
    </lmp-provider>`,
  )
}
const widgetIn = (home: Element) => home.querySelector<EnabledCustomers>('lmp-enabled-customers')!

describe('a change at the back end', () => {
  it('has the widgets that it names asked again, and no others', async () => {
    const adapter = new ChangingAdapter()
    const provider = await place(adapter)
    const partners = document.createElement('lmp-active-partners')
    provider.querySelector('section')!.attachShadow({ mode: 'closed' }).append(partners)
    for (const index of [0, 1]) (await adapter.call(index)).answer(ready)
    await Promise.all([widgetIn(provider).whenReady(), partners.whenReady()])
    adapter.change('active-partners')
    ;(await adapter.call(2)).answer({ value: 77 })
    await until(() => textOf(partners).includes('77'))
    expect(asked(adapter).slice(2)).to.deep.equal(['active-partners'])
    expect(textOf(widgetIn(provider))).to.contain('12,482')
  })

  it('of everything has also those asked again that stand beside another provider', async () => {
    const adapter = new ChangingAdapter()
    const provider = await fixture<Provider>(
      html`<lmp-provider .adapter=${adapter} time-zone="UTC">
        <lmp-provider customers-href="/customers"></lmp-provider>
        <lmp-enabled-customers></lmp-enabled-customers>
      </lmp-provider>`,
    )
    ;(await adapter.call(0)).answer(ready)
    await widgetIn(provider).whenReady()
    adapter.change()
    await adapter.call(1)
    expect(asked(adapter)).to.deep.equal(['enabled-customers', 'enabled-customers'])
  })

  it('is not listened to by a provider that is not on a page, whatever is set on it', async () => {
    const [before, after] = [new ChangingAdapter(), new ChangingAdapter()]
    const provider = await place(before)
    expect(before.listeners.size).to.equal(1)
    provider.remove()
    await Promise.resolve()
    provider.adapter = after
    await provider.updateComplete
    expect([before.listeners.size, after.listeners.size]).to.deep.equal([0, 0])
  })

  it('of everything has all of them asked again, and who looks', async () => {
    const adapter = new ChangingAdapter()
    adapter.granted = { widgets: ['enabled-customers', 'active-partners'] }
    const dashboard = await fixture<Dashboard>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    for (const index of [0, 1]) (await adapter.call(index)).answer(ready)
    await dashboard.whenReady()
    adapter.granted.account = { id: 'fabrikam', name: 'Fabrikam' }
    adapter.change()
    for (const index of [2, 3]) (await adapter.call(index)).answer({ value: index })
    await until(() => part(dashboard, '.about').textContent!.includes('Fabrikam'))
    expect(new Set(asked(adapter).slice(2))).to.deep.equal(new Set(['enabled-customers', 'active-partners']))
  })

  it('of some widgets asks nobody who looks', async () => {
    const adapter = new ChangingAdapter()
    adapter.granted = { widgets: ['enabled-customers'] }
    const dashboard = await fixture<Dashboard>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    ;(await adapter.call(0)).answer(ready)
    await dashboard.whenReady()
    let manifests = 0
    adapter.manifest = () => (manifests++, Promise.reject(new AdapterError('network', 'Away.')))
    adapter.change('enabled-customers')
    ;(await adapter.call(1)).answer({ value: 77 })
    await dashboard.whenReady()
    expect(manifests).to.equal(0)
  })

  it('is not of a widget that has a back end of its own', async () => {
    const [adapter, own] = [new ChangingAdapter(), new ManualAdapter()]
    const provider = await place(adapter, own)
    ;(await own.call(0)).answer(ready)
    await widgetIn(provider).whenReady()
    adapter.change('enabled-customers')
    await provider.updateComplete
    expect(own.calls.length).to.equal(1)
  })

  it('is listened to once for the provider, while it is on the page and has this back end', async () => {
    const [first, second] = [new ChangingAdapter(), new ChangingAdapter()]
    const provider = await place(first)
    expect(first.listeners.size).to.equal(1)
    provider.adapter = second
    await provider.updateComplete
    expect([first.listeners.size, second.listeners.size]).to.deep.equal([0, 1])
    const home = provider.parentElement!
    provider.remove()
    await Promise.resolve()
    expect(second.listeners.size).to.equal(0)
    home.append(provider)
    await provider.updateComplete
    expect(second.listeners.size).to.equal(1)
  })

  it('is never told by a back end that fails to listen, or to stop; the next one is heard', async () => {
    const deaf = new ManualAdapter()
    const failing = [
      () => {
        throw new TypeError('The test says so.')
      },
      () => 'no way to stop' as unknown as () => void,
    ]
    for (const subscribe of failing) {
      const provider = await place(Object.assign(deaf, { subscribe }))
      await provider.updateComplete
      const next = new ChangingAdapter()
      provider.adapter = next
      await provider.updateComplete
      expect(next.listeners.size).to.equal(1)
    }
  })

  it('is listened to all the while when the provider is only moved: what changes meanwhile nobody would tell', async () => {
    const adapter = new ChangingAdapter()
    const provider = await place(adapter)
    const [listener] = adapter.listeners
    provider.parentElement!.append(provider)
    await provider.updateComplete
    expect([...adapter.listeners]).to.deep.equal([listener])
  })

  it('is of a widget whose own back end Preact has taken back, by an empty text', async () => {
    const adapter = new ChangingAdapter()
    const provider = await place(adapter, '' as unknown as DashboardAdapter)
    ;(await adapter.call(0)).answer(ready)
    await widgetIn(provider).whenReady()
    adapter.change('enabled-customers')
    ;(await adapter.call(1)).answer({ value: 77 })
    await until(() => textOf(widgetIn(provider)).includes('77'))
  })

  it('that is the end of the session leaves no number and no name on the page', async () => {
    const adapter = new ChangingAdapter()
    adapter.granted = { widgets: ['enabled-customers'] }
    const dashboard = await fixture<Dashboard>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    ;(await adapter.call(0)).answer(ready)
    await dashboard.whenReady()
    adapter.manifest = () => Promise.reject(new AdapterError('unauthenticated', 'Signed out.'))
    adapter.change()
    ;(await adapter.call(1)).fail('unauthenticated')
    await until(() => !textOf(dashboard).includes('Northwind'))
    expect(textOf(dashboard)).not.to.match(/\d/)
  })
})

describe('a refresh from habit', () => {
  it('is content with an answer of some seconds ago, where the back end has one', async () => {
    const adapter = new ManualAdapter()
    const habits: number[] = []
    const recent = answering('enabled-customers', { value: 77 })
    Object.assign(adapter, { recent: (seconds: number) => (habits.push(seconds), recent) })
    const provider = await place(adapter)
    provider.poll = 1
    ;(await adapter.call(0)).answer(ready)
    await until(() => textOf(widgetIn(provider)).includes('77'), 'it polls')
    expect(habits[0]).to.equal(1)
    expect(adapter.calls.length).to.equal(1)
    void widgetIn(provider).refresh()
    ;(await adapter.call(1)).answer(ready)
    provider.poll = undefined
  })
})
