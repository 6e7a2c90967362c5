import { expect, fixture, html } from '@open-wc/testing'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import './define.js'
import { fixtures } from './active-partners.fixtures.js'
import type { ActivePartners } from './active-partners.js'

async function show(data: ActivePartners['data']): Promise<ActivePartners> {
  const widget = await fixture<ActivePartners>(
    html`<lmp-active-partners partners-href="/partners" lang="en" .data=${data}></lmp-active-partners>`,
  )
  await widget.whenReady()
  return widget
}

describe('active-partners', () => {
  it('is one link, named by its heading and number', async () => {
    const widget = await show(fixtures.ready)
    expect(widget.shadowRoot!.querySelectorAll('a').length).to.equal(1)
    expect(part(widget, 'a').getAttribute('href')).to.equal('/partners?status=active')
    expect(labelOf(part(widget, 'a'))).to.equal('Active partners 346')
  })

  it('compares with the end of last month', async () => {
    expect(textOf(await show(fixtures.ready))).to.contain('▲ up 5 vs last month')
    expect(textOf(await show(fixtures.unchanged))).to.contain('No change vs last month')
    expect(textOf(await show(fixtures.fallen))).to.contain('▼ down 17 vs last month')
  })

  it('is plain text for a role that may not open the list', async () => {
    const widget = await show(fixtures.noDrillDown)
    expect(has(widget, 'a, [tabindex]')).to.equal(false)
    expect(part(widget, '#value').textContent).to.equal('346')
  })
})
