import { failure } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { until } from '../testing/until.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { answersReady, place, shown } from '../testing/dashboards.js'
import { has, part, textOf } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import './define.js'

describe('a dashboard', () => {
  it('says once that the session is over, though it has no widget that could', async () => {
    const { dashboard } = await place([])
    let told = 0
    dashboard.addEventListener('session-expired', () => told++)
    dashboard.adapter = Object.assign(new ManualAdapter(), {
      manifest: () => Promise.reject(failure('unauthenticated')),
    })
    await until(() => textOf(dashboard).includes('Signed out'))
    await dashboard.refresh()
    expect(told).to.equal(1)
  })

  for (const [end, withdraw] of [
    [
      'the session',
      (adapter: ManualAdapter) => (adapter.manifest = () => Promise.reject(failure('unauthenticated'))),
    ],
    ['the grant', (adapter: ManualAdapter) => (adapter.granted = { widgets: [] })],
  ] as const)
    it(`shows no number from before the end of ${end}: another user may be looking`, async () => {
      const { adapter, dashboard } = await place(['enabled-customers'])
      const { manifest } = adapter
      ;(await adapter.call(0)).answer(fixtures.ready)
      await dashboard.whenReady()
      withdraw(adapter)
      await dashboard.refresh()
      Object.assign(adapter, { manifest, granted: { widgets: ['enabled-customers'] } })
      void dashboard.refresh()
      await adapter.call(1)
      await dashboard.updateComplete
      expect(textOf(shown(dashboard)[0]!)).not.to.contain('12,482')
      ;(await adapter.call(2)).fail('not-found')
      await dashboard.whenReady()
      expect(textOf(shown(dashboard)[0]!)).not.to.contain('12,482')
    })

  it('leaves the focus where it is when the back end grants another widget, or another order', async () => {
    const { adapter, dashboard } = await place(['enabled-customers', 'active-partners'])
    adapter.load = answersReady
    for (const call of adapter.calls) call.answer(fixtures.ready)
    await dashboard.whenReady()
    for (const widgets of [
      ['enabled-service-plans', 'enabled-customers', 'active-partners'],
      ['active-partners', 'enabled-customers'],
      ['enabled-customers'],
    ] as const) {
      const focused = part(part(dashboard, 'lmp-enabled-customers'), 'a')
      focused.focus()
      adapter.granted = { widgets: [...widgets] }
      await dashboard.refresh()
      expect(shown(dashboard).map(each => each.localName.slice(4))).to.deep.equal(widgets)
      expect(focused.matches(':focus'), widgets.join()).to.equal(true)
    }
  })

  it('shows no number of one account under the name of another', async () => {
    const { adapter, dashboard } = await place(['enabled-customers'])
    ;(await adapter.call(0)).answer(fixtures.ready)
    await dashboard.whenReady()
    adapter.granted = { ...adapter.granted, account: { id: 'nordlys', name: 'Nordlys Distribusjon' } }
    void dashboard.refresh()
    await until(() => textOf(dashboard).includes('Nordlys'))
    expect(textOf(shown(dashboard)[0]!)).not.to.contain('12,482')
    ;(await adapter.call(2)).answer({ value: 7 })
    await dashboard.whenReady()
    expect(part(shown(dashboard)[0]!, '#value').textContent).to.equal('7')
  })

  it('shows no number of one partner to a user of another, and names whose numbers they are', async () => {
    const { adapter, dashboard } = await place(['enabled-customers'])
    adapter.granted = { ...adapter.granted, partner: { id: 'p1', name: 'Bluepeak Systems' } }
    ;(await adapter.call(0)).answer(fixtures.ready)
    adapter.load = answersReady
    await dashboard.refresh()
    await dashboard.whenReady()
    expect(textOf(dashboard)).to.contain('Bluepeak Systems')
    expect(textOf(shown(dashboard)[0]!)).to.contain('12,482')
    adapter.granted = { ...adapter.granted, partner: { id: 'p2', name: 'Cobalt Networks' } }
    adapter.load = () => Promise.reject(failure('server'))
    await dashboard.refresh()
    await dashboard.whenReady()
    expect(textOf(dashboard)).to.contain('Cobalt Networks').and.not.to.contain('Northwind')
    expect(textOf(shown(dashboard)[0]!))
      .to.contain('Try again')
      .and.not.to.contain('12,482')
  })

  it('shows no link of who had another role, not even where the number cannot be asked for again', async () => {
    const { adapter, dashboard } = await place(['enabled-customers'])
    dashboard.setAttribute('customers-href', '/customers')
    ;(await adapter.call(0)).answer(fixtures.ready)
    await dashboard.whenReady()
    expect(has(shown(dashboard)[0]!, '#value[href]')).to.equal(true)
    adapter.granted = { ...adapter.granted, role: 'license-manager' }
    adapter.load = () => Promise.reject(failure('server'))
    await dashboard.refresh()
    await dashboard.whenReady()
    expect(has(shown(dashboard)[0]!, '#value')).to.equal(false)
    expect(textOf(shown(dashboard)[0]!)).to.contain('Try again')
  })

  it('is of no user any more when a widget finds out that the session is over, and then of who has signed in', async () => {
    const { adapter, dashboard } = await place(['enabled-customers', 'active-partners'])
    const { load, manifest } = adapter
    adapter.load = answersReady
    for (const call of adapter.calls) call.answer(fixtures.ready)
    await dashboard.whenReady()
    const ended = () => Promise.reject(failure('unauthenticated'))
    Object.assign(adapter, { load: ended, manifest: ended })
    await (shown(dashboard)[0] as HTMLElementTagNameMap['lmp-enabled-customers']).refresh()
    await until(() => has(dashboard, '[role=alert]'))
    expect(textOf(dashboard)).to.contain('Signed out').and.not.to.contain('Northwind')

    Object.assign(adapter, { load, manifest })
    adapter.granted = { ...adapter.granted, account: { id: 'nordlys', name: 'Nordlys Distribusjon' } }
    part(dashboard, '#retry').click()
    for (const index of [2, 3]) (await adapter.call(index)).answer({ value: 7 })
    await until(() => shown(dashboard).every(each => textOf(each).endsWith('7')))
    expect(textOf(dashboard)).to.contain('Nordlys')
  })

  it('is ready again when the session ends while its widgets are loading', async () => {
    const { adapter, dashboard } = await place(['enabled-customers'])
    await adapter.call(0)
    adapter.manifest = () => Promise.reject(failure('unauthenticated'))
    await dashboard.refresh()
    await dashboard.whenReady()
    expect(textOf(dashboard)).to.contain('Signed out')
  })
})
