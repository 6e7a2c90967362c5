import { expect } from '@open-wc/testing'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import { place, shown } from '../testing/dashboards.js'
import { part, textOf } from '../testing/looks.js'
import './define.js'

describe('a dashboard', () => {
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
})
