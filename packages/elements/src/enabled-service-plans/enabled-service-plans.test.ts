import { expect, fixture, html } from '@open-wc/testing'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import './define.js'
import { fixtures } from './enabled-service-plans.fixtures.js'
import type { EnabledServicePlans } from './enabled-service-plans.js'

async function show(data: EnabledServicePlans['data']): Promise<EnabledServicePlans> {
  const widget = await fixture<EnabledServicePlans>(
    html`<lmp-enabled-service-plans
      service-plans-href="/service-plans"
      lang="en"
      .data=${data}
    ></lmp-enabled-service-plans>`,
  )
  await widget.whenReady()
  return widget
}

describe('enabled-service-plans', () => {
  it('is one link, named by its heading and number', async () => {
    const widget = await show(fixtures.ready)
    expect(widget.shadowRoot!.querySelectorAll('a').length).to.equal(1)
    expect(part(widget, 'a').getAttribute('href')).to.equal('/service-plans?status=enabled')
    expect(labelOf(part(widget, 'a'))).to.equal('Enabled service plans 58')
  })

  it('compares with the end of last month', async () => {
    expect(textOf(await show(fixtures.ready))).to.contain('▼ down 2 vs last month')
    expect(textOf(await show(fixtures.unchanged))).to.contain('No change vs last month')
    expect(textOf(await show(fixtures.fallen))).to.contain('▼ down 17 vs last month')
  })

  it('is plain text for a role that may not open the list', async () => {
    const widget = await show(fixtures.noDrillDown)
    expect(has(widget, 'a, [tabindex]')).to.equal(false)
    expect(part(widget, '#value').textContent).to.equal('58')
  })
})
