import { failure, type Manifest } from '@lmp-widgets/data-adapter'
import { expect, fixture, html, waitUntil } from '@open-wc/testing'
import '../active-partners/define.js'
import type { ErrorDetail } from '../base/standing.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import '../enabled-customers/define.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import '../enabled-service-plans/define.js'
import { ASKED_AT, ManualAdapter } from '../testing/manual-adapter.js'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import './define.js'
import type { Dashboard } from './dashboard.js'

async function place(widgets: string[]): Promise<{ dashboard: Dashboard; adapter: ManualAdapter }> {
  const adapter = new ManualAdapter()
  adapter.granted = { widgets }
  const dashboard = await fixture<Dashboard>(
    html`<lmp-dashboard lang="en" .adapter=${adapter} customers-href="/customers"></lmp-dashboard>`,
  )
  return { dashboard, adapter }
}

const answersReady: ManualAdapter['load'] = async ({ widget }) =>
  ({ widget, state: 'ready', asOf: ASKED_AT, data: fixtures.ready }) as never

const shown = (dashboard: Dashboard) =>
  [...part(dashboard, '.grid').children].filter(each => each.localName.startsWith('lmp-')) as HTMLElement[]

describe('a dashboard', () => {
  it('keeps the room of what it most likely has until it knows', async () => {
    const adapter = new ManualAdapter()
    adapter.manifest = () => new Promise(() => {})
    const dashboard = await fixture<Dashboard>(html`<lmp-dashboard .adapter=${adapter}></lmp-dashboard>`)
    expect(dashboard.offsetHeight).to.be.above(500)
    expect(textOf(dashboard)).not.to.match(/\d/)
  })

  it('is wide enough to be read where its content says how wide: in a row, a dialog, a popover', async () => {
    const home = await fixture(
      html`<div>
        <div style="display: flex"></div>
        <dialog open></dialog>
        <div popover></div>
      </div>`,
    )
    home.querySelector<HTMLElement>('[popover]')!.showPopover()
    for (const narrow of home.children) {
      const dashboard = document.createElement('lmp-dashboard')
      narrow.append(dashboard)
      expect(dashboard.offsetWidth, narrow.outerHTML).to.equal(320)
    }
  })

  it('has room on the ground of its scheme, also on a page whose reset takes all room away', async () => {
    const home = await fixture(html`<div><style></style></div>`)
    home.querySelector('style')!.textContent =
      '* { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid }'
    const dashboard = document.createElement('lmp-dashboard')
    dashboard.setAttribute('scheme', 'dark')
    home.append(dashboard)
    await dashboard.updateComplete
    const [ground, title] = [dashboard, part(dashboard, '[part=heading]')].map(each =>
      each.getBoundingClientRect(),
    )
    expect([title!.left - ground!.left, title!.top - ground!.top]).to.deep.equal([16, 16])
  })

  it('shows what the back end grants, in its order, and skips words that it does not know', async () => {
    const odd = ['from-the-future', '__proto__', '', 'of two words', '<img src=x>', '"]', 'provider']
    const widgets = ['active-partners', ...odd, 'enabled-customers']
    const { dashboard, adapter } = await place(widgets)
    for (const index of [0, 1]) (await adapter.call(index)).answer(fixtures.ready)
    await dashboard.whenReady()
    const tags = shown(dashboard).map(each => each.localName)
    expect(tags).to.deep.equal(['lmp-active-partners', 'lmp-enabled-customers'])
  })

  it('stands without a widget whose tag the host has taken for something else', async () => {
    customElements.define('lmp-inactive-new-partners', class Revenue extends HTMLElement {})
    const { dashboard, adapter } = await place(['inactive-new-partners', 'enabled-customers'])
    ;(await adapter.call(0)).answer(fixtures.ready)
    await dashboard.whenReady()
    expect(shown(dashboard).map(each => each.localName)).to.deep.equal(['lmp-enabled-customers'])
    expect(textOf(shown(dashboard)[0]!)).to.contain('12,482')
  })

  it('says whose numbers they are, and how old the oldest is', async () => {
    const { dashboard, adapter } = await place(['active-partners', 'enabled-customers'])
    ;(await adapter.call(0)).answer(fixtures.ready, '2026-11-24T14:30:00Z')
    ;(await adapter.call(1)).answer(fixtures.ready, '2026-11-24T14:41:00Z')
    await dashboard.whenReady()
    await dashboard.updateComplete
    expect(part(dashboard, '.about').textContent!.replace(/\s+/g, ' ').trim()).to.equal(
      'Northwind Distribution · as of Nov 24, 2026, 09:30 AM',
    )
  })

  for (const ages of [
    ['2026-11-24T14:30:00Z', '2026-11-24T14:41:00Z', '2026-11-24T14:36:00Z'],
    ['2026-11-24T14:41:00Z', '2026-11-24T14:30:00Z', '2026-11-24T14:36:00Z'],
    ['2026-11-24T14:36:00Z', '2026-11-24T14:41:00Z', '2026-11-24T14:30:00Z'],
  ])
    it(`is as old as the oldest number, whichever it is: ${ages.join()}`, async () => {
      const { dashboard, adapter } = await place([
        'active-partners',
        'enabled-customers',
        'enabled-service-plans',
      ])
      for (const [index, age] of ages.entries()) (await adapter.call(index)).answer(fixtures.ready, age)
      await dashboard.whenReady()
      await dashboard.updateComplete
      expect(part(dashboard, '.about').textContent).to.match(/09:30.AM/)
    })

  it('is no older for a widget that is granted no more', async () => {
    const { dashboard, adapter } = await place(['active-partners', 'enabled-customers'])
    ;(await adapter.call(0)).answer(fixtures.ready, '2026-11-24T14:30:00Z')
    ;(await adapter.call(1)).answer(fixtures.ready, '2026-11-24T14:41:00Z')
    await dashboard.whenReady()
    adapter.granted = { widgets: ['enabled-customers'] }
    const refreshed = dashboard.refresh()
    ;(await adapter.call(2)).answer(fixtures.ready, '2026-11-24T15:41:00Z')
    await refreshed
    await dashboard.updateComplete
    expect(part(dashboard, '.about').textContent).to.match(/10:41.AM/)
  })

  it('keeps the name of an account, whatever it is, from the numbers beside it, in two lines', async () => {
    const { adapter } = await place([])
    const account = { id: 'a', name: `\u202Egpj.exe\u2066 <img src=x> ${'n'.repeat(5_000)}` }
    adapter.granted = { widgets: [], account }
    const dashboard = await fixture<Dashboard>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    await dashboard.whenReady()
    const name = part(dashboard, '.about bdi')
    expect(name.textContent).to.match(/^gpj\.exe <img src=x> n/)
    expect(name.title).to.equal(name.textContent)
    expect(name.offsetHeight).to.be.below(60)
    expect(part(dashboard, '.about').textContent).to.match(/as of Nov 24, 2026, 09:41.AM/)
  })

  for (const [given, title, below] of [
    [undefined, '1', '2'],
    [3, '3', '4'],
    [6, '6', '6'],
  ] as const)
    it(`has its widgets' headings one level below its title: ${title}, ${below}`, async () => {
      const { dashboard, adapter } = await place(['enabled-customers'])
      ;(await adapter.call(0)).answer(fixtures.ready)
      dashboard.headingLevel = given
      await dashboard.whenReady()
      await dashboard.updateComplete
      const [widget] = shown(dashboard) as EnabledCustomers[]
      await widget!.updateComplete
      const levelIn = (element: Element) => part(element, '[role=heading]').getAttribute('aria-level')
      expect([levelIn(dashboard), levelIn(widget!)]).to.deep.equal([title, below])
    })

  it('closes up where an answer is that there is no number', async () => {
    const { dashboard, adapter } = await place(['active-partners', 'enabled-customers'])
    ;(await adapter.call(0)).say({
      ...{ widget: 'active-partners', state: 'unavailable', asOf: '2026-11-24T14:41:00Z' },
    })
    ;(await adapter.call(1)).answer(fixtures.ready)
    await dashboard.whenReady()
    await dashboard.updateComplete
    const [gone, left] = shown(dashboard).sort((a, b) => a.offsetHeight - b.offsetHeight)
    expect(gone!.offsetHeight).to.equal(0)
    expect(left!.offsetWidth).to.equal(part(dashboard, '.grid').offsetWidth)
  })

  it('gives its screens to its widgets', async () => {
    const { dashboard, adapter } = await place(['enabled-customers'])
    ;(await adapter.call(0)).answer(fixtures.ready)
    await dashboard.whenReady()
    expect(part(shown(dashboard)[0]!, 'a').getAttribute('href')).to.equal('/customers?status=enabled')
  })

  it('says why it cannot be shown, and tries again when asked to', async () => {
    const adapter = new ManualAdapter()
    const dashboard = await fixture<Dashboard>(
      html`<lmp-dashboard lang="en" .adapter=${adapter} customers-href="/customers"></lmp-dashboard>`,
    )
    await waitUntil(() => part(dashboard, '.card, .grid').matches('.card'))
    expect(textOf(dashboard)).to.contain('not-found')
    const retry = part(dashboard, '#retry')
    expect(labelOf(retry)).to.equal('Try again Dashboard')
    expect(part(dashboard, '.card').getAttribute('aria-busy')).to.equal('false')
    retry.focus()
    retry.click()
    await dashboard.updateComplete
    expect(retry.matches(':focus'), 'the focus stays where it failed again').to.equal(true)

    adapter.granted = { widgets: ['enabled-customers'] }
    adapter.load = answersReady
    retry.click()
    await waitUntil(() => has(dashboard, '.grid'))
    const [customers] = shown(dashboard)
    await waitUntil(() => customers!.matches(':focus-within'), 'the number has the focus')
    expect(customers!.shadowRoot!.activeElement!.textContent).to.equal('12,482')
  })

  it('tells those who listen that it cannot be shown any more', async () => {
    const { adapter, dashboard } = await place(['enabled-customers'])
    ;(await adapter.call(0)).answer(fixtures.ready)
    await dashboard.whenReady()
    adapter.manifest = () => Promise.reject(failure('forbidden'))
    await dashboard.refresh()
    expect(part(dashboard, '[role=alert]').textContent).to.contain(part(dashboard, '.note').textContent)
  })

  it('keeps the title of the host, and the focus on it, where it cannot be shown, and when it can again', async () => {
    const adapter = new ManualAdapter()
    const dashboard = await fixture<Dashboard>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}>
        <h1 slot="title" tabindex="-1">Overview</h1>
      </lmp-dashboard>`,
    )
    const title = dashboard.querySelector('h1')!
    title.focus()
    const stands = async () => {
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
      return title.checkVisibility() && title.matches(':focus')
    }
    await waitUntil(() => has(dashboard, '[role=alert]'))
    expect(await stands()).to.equal(true)
    expect(part(dashboard, '[role=alert] #heading').ariaLevel, 'what cannot be shown is below it').to.equal(
      '2',
    )
    expect(has(dashboard, '.bone'), 'nothing is on its way').to.equal(false)
    adapter.granted = { widgets: ['enabled-customers'] }
    void dashboard.refresh()
    await waitUntil(() => has(dashboard, '.grid'))
    expect(await stands()).to.equal(true)
  })

  it('leaves the focus where the reader has taken it while "Try again" was under way', async () => {
    const adapter = new ManualAdapter()
    const home = await fixture(
      html`<div>
        <lmp-dashboard lang="en" .adapter=${adapter} customers-href="/customers"></lmp-dashboard><input />
      </div>`,
    )
    const dashboard = home.querySelector<Dashboard>('lmp-dashboard')!
    await waitUntil(() => part(dashboard, '.card, .grid').matches('.card'))
    adapter.granted = { widgets: ['enabled-customers'] }
    part(dashboard, '#retry').focus()
    part(dashboard, '#retry').click()
    home.querySelector('input')!.focus()
    ;(await adapter.call(0)).answer(fixtures.ready)
    ;(await adapter.call(1)).answer(fixtures.ready)
    await dashboard.whenReady()
    await waitUntil(() => textOf(shown(dashboard)[0]!).includes('12,482'))
    expect(home.querySelector('input')!.matches(':focus')).to.equal(true)
  })

  it('says what to check where a back end answers with something else than a manifest', async () => {
    const adapter = new ManualAdapter()
    adapter.manifest = () => Promise.resolve({} as Manifest)
    const dashboard = await fixture<Dashboard>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    await dashboard.whenReady()
    expect(textOf(dashboard)).to.contain(failure('invalid-answer').message)
  })

  it('is one column where there is little room', async () => {
    const { dashboard, adapter } = await place(['active-partners', 'enabled-customers'])
    for (const index of [0, 1]) (await adapter.call(index)).answer(fixtures.ready)
    await dashboard.whenReady()
    dashboard.style.width = '320px'
    for (const widget of shown(dashboard)) expect(widget.offsetWidth).to.equal(320)
    dashboard.style.width = '1000px'
    for (const widget of shown(dashboard)) expect(widget.offsetWidth).to.equal(492)
    document.documentElement.style.fontSize = '200%'
    for (const widget of shown(dashboard)) expect(widget.offsetWidth, 'with large text').to.equal(1000)
    document.documentElement.style.fontSize = ''
  })

  it('tells the page what went wrong when it cannot be shown, though it has no widget that could', async () => {
    const { adapter, dashboard } = await place([])
    const errors: ErrorDetail[] = []
    dashboard.addEventListener('lmp-error', ({ detail }) => errors.push(detail))
    adapter.manifest = () => Promise.reject(failure('server'))
    await dashboard.refresh()
    expect(errors.map(({ error, widget }) => [error.code, widget])).to.deep.equal([['server', undefined]])
  })

  it('says once that the session is over, though it has no widget that could', async () => {
    const { dashboard } = await place([])
    let told = 0
    dashboard.addEventListener('session-expired', () => told++)
    dashboard.adapter = Object.assign(new ManualAdapter(), {
      manifest: () => Promise.reject(failure('unauthenticated')),
    })
    await waitUntil(() => textOf(dashboard).includes('Signed out'))
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
    await waitUntil(() => textOf(dashboard).includes('Nordlys'))
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
    await waitUntil(() => has(dashboard, '[role=alert]'))
    expect(textOf(dashboard)).to.contain('Signed out').and.not.to.contain('Northwind')

    Object.assign(adapter, { load, manifest })
    adapter.granted = { ...adapter.granted, account: { id: 'nordlys', name: 'Nordlys Distribusjon' } }
    part(dashboard, '#retry').click()
    for (const index of [2, 3]) (await adapter.call(index)).answer({ value: 7 })
    await waitUntil(() => shown(dashboard).every(each => textOf(each).endsWith('7')))
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
