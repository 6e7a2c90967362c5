import { expect, fixture, html } from '@open-wc/testing'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import './define.js'
import { fixtures } from './enabled-customers.fixtures.js'
import type { EnabledCustomers } from './enabled-customers.js'

async function show(data: EnabledCustomers['data']): Promise<EnabledCustomers> {
  const widget = await fixture<EnabledCustomers>(
    html`<lmp-enabled-customers customers-href="/customers" lang="en" .data=${data}></lmp-enabled-customers>`,
  )
  await widget.whenReady()
  return widget
}

describe('enabled-customers', () => {
  it('is one link, named by its heading and number', async () => {
    const widget = await show(fixtures.ready)
    expect(widget.shadowRoot!.querySelectorAll('a').length).to.equal(1)
    expect(part(widget, 'a').getAttribute('href')).to.equal('/customers?status=enabled')
    expect(labelOf(part(widget, 'a'))).to.equal('Enabled customers 12,482')
  })

  it('compares with the end of last month', async () => {
    expect(textOf(await show(fixtures.ready))).to.contain('▲ up 1.8% vs last month')
    expect(textOf(await show(fixtures.unchanged))).to.contain('No change vs last month')
    expect(textOf(await show(fixtures.fallen))).to.contain('▼ down 0.1% vs last month')
  })

  it('writes the change in percent of a thousand or more, and else in full', async () => {
    expect(textOf(await show({ value: 1010, trend: [1000] }))).to.contain('▲ up 1% vs last month')
    expect(textOf(await show({ value: 1010, trend: [999] }))).to.contain('▲ up 11 vs last month')
  })

  it('calls more of them good, and fewer bad', async () => {
    expect(part(await show(fixtures.ready), '.change').className).to.equal('change good')
    expect(part(await show(fixtures.fallen), '.change').className).to.equal('change bad')
  })

  it('shows zero as a number that has a list', async () => {
    const widget = await show(fixtures.zero)
    expect(part(widget, 'a').textContent).to.equal('0')
  })

  it('is plain text for a role that may not open the list', async () => {
    const widget = await show(fixtures.noDrillDown)
    expect(has(widget, 'a, [tabindex]')).to.equal(false)
    expect(part(widget, '#value').textContent).to.equal('12,482')
  })

  it('has no line and no comparison without a history', async () => {
    const widget = await show(fixtures.noTrend)
    expect(has(widget, '.spark, .change')).to.equal(false)
  })

  it('shows every digit of a huge number', async () => {
    expect(textOf(await show(fixtures.hugeNumbers))).to.contain('9,007,199,254,740,991')
  })
})
