import { expect, fixture, html } from '@open-wc/testing'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { place, shown } from '../testing/dashboards.js'
import { part, textOf } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import './define.js'
import type { Dashboard } from './dashboard.js'

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
})
