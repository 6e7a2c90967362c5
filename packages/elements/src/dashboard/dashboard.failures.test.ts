import { failure, type Manifest } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import { until } from '../testing/until.js'
import type { ErrorDetail } from '../base/standing.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { answersReady, place, shown } from '../testing/dashboards.js'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import './define.js'
import type { Dashboard } from './dashboard.js'

describe('a dashboard', () => {
  it('says why it cannot be shown, and tries again when asked to', async () => {
    const adapter = new ManualAdapter()
    const dashboard = await fixture<Dashboard>(
      html`<lmp-dashboard lang="en" .adapter=${adapter} customers-href="/customers"></lmp-dashboard>`,
    )
    await until(() => part(dashboard, '.card, .grid').matches('.card'))
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
    await until(() => has(dashboard, '.grid'))
    const [customers] = shown(dashboard)
    await until(() => customers!.matches(':focus-within'), 'the number has the focus')
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
    await until(() => has(dashboard, '[role=alert]'))
    expect(await stands()).to.equal(true)
    expect(part(dashboard, '[role=alert] #heading').ariaLevel, 'what cannot be shown is below it').to.equal(
      '2',
    )
    expect(has(dashboard, '.bone'), 'nothing is on its way').to.equal(false)
    adapter.granted = { widgets: ['enabled-customers'] }
    void dashboard.refresh()
    await until(() => has(dashboard, '.grid'))
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
    await until(() => part(dashboard, '.card, .grid').matches('.card'))
    adapter.granted = { widgets: ['enabled-customers'] }
    part(dashboard, '#retry').focus()
    part(dashboard, '#retry').click()
    home.querySelector('input')!.focus()
    ;(await adapter.call(0)).answer(fixtures.ready)
    ;(await adapter.call(1)).answer(fixtures.ready)
    await dashboard.whenReady()
    await until(() => textOf(shown(dashboard)[0]!).includes('12,482'))
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

  it('tells the page what went wrong when it cannot be shown, though it has no widget that could', async () => {
    const { adapter, dashboard } = await place([])
    const errors: ErrorDetail[] = []
    dashboard.addEventListener('lmp-error', ({ detail }) => errors.push(detail))
    adapter.manifest = () => Promise.reject(failure('server'))
    await dashboard.refresh()
    expect(errors.map(({ error, widget }) => [error.code, widget])).to.deep.equal([['server', undefined]])
  })
})
