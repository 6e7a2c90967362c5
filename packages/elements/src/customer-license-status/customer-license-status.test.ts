import { expect, fixture, html } from '@open-wc/testing'
import { has, labelOf, part, startsOf, textOf } from '../testing/looks.js'
import './define.js'
import { fixtures } from './customer-license-status.fixtures.js'
import type { CustomerLicenseStatus } from './customer-license-status.js'

async function show(data: CustomerLicenseStatus['data']): Promise<CustomerLicenseStatus> {
  const widget = await fixture<CustomerLicenseStatus>(
    html`<lmp-customer-license-status
      customers-href="/customers"
      lang="en"
      .data=${data}
    ></lmp-customer-license-status>`,
  )
  await widget.whenReady()
  return widget
}

const all = (widget: Element, selector: string) => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
]

describe('customer-license-status', () => {
  it('is a list that is named by its heading', async () => {
    const widget = await show(fixtures.ready)
    expect(labelOf(part(widget, '[part=list]'))).to.equal('Customer license status')
    expect(all(widget, 'li').length).to.equal(5)
  })

  it('links each number to the customers in that status', async () => {
    const widget = await show(fixtures.ready)
    const expired = all(widget, 'a')[2]!
    expect(labelOf(expired)).to.equal('Expired, 391')
    expect(expired.getAttribute('href')).to.equal('/customers?license-status=expired')
  })

  it('says no percentages, since a customer can be in several statuses', async () => {
    expect(textOf(await show(fixtures.ready))).not.to.match(/percent|%/)
  })

  it('marks a tone by a shape of its own, hidden from those who listen', async () => {
    const widget = await show(fixtures.ready)
    const shapes = all(widget, '.shape')
    expect(new Set(shapes.slice(0, 4).map(shape => shape.innerHTML)).size).to.equal(4)
    expect(shapes.every(shape => shape.getAttribute('aria-hidden') === 'true')).to.equal(true)
  })

  it('gives a sliver of the bar to the smallest number, and none to zero', async () => {
    const widget = await show(fixtures.hugeNumbers)
    const parts = all(widget, '.proportions svg')
    expect(parts.length).to.equal(3)
    expect(Math.min(...parts.map(each => each.getBoundingClientRect().width))).to.be.at.least(4)
    expect(has(await show(fixtures.empty), '.proportions svg')).to.equal(false)
  })

  it('gives each status its part of the bar, and one to all that are left out of the list', async () => {
    const widths = async (values: number[]) =>
      all(
        await show({ statuses: values.map((value, i) => ({ status: `status-${i}`, value })) }),
        '.proportions svg',
      ).map(each => each.getAttribute('width'))
    expect(await widths([6, 0, 3, 3])).to.deep.equal(['50%', '25%', '25%'])
    expect((await widths(Array(20).fill(5))).slice(15)).to.deep.equal(['5%', '20%'])
  })

  it('fills the width of the bar', async () => {
    const widget = await show(fixtures.ready)
    const bar = part(widget, '.proportions').getBoundingClientRect()
    const last = all(widget, '.proportions svg').at(-1)!.getBoundingClientRect()
    expect(last.right).to.be.closeTo(bar.right, 0.5)
  })

  it('shows zero as a quiet number that has a list', async () => {
    const widget = await show({
      statuses: [
        { status: 'expired', value: 0, drillDown: fixtures.ready.statuses[2]!.drillDown! },
        { status: 'normal', value: 1 },
      ],
    })
    expect(part(widget, 'a.zero').textContent).to.equal('0')
  })

  it('shows a status that it has never heard of under its label, else under its word', async () => {
    const labels = all(await show(fixtures.unknownStatus), '.label bdi').map(label => label.textContent)
    expect(labels.slice(5)).to.deep.equal(['Escalated', '__proto__', '<img src=x onerror=alert(1)>'])
  })

  it('marks a status without a tone as neutral', async () => {
    const widget = await show({ statuses: [{ status: 'escalated', value: 1 }] })
    expect(part(widget, '.shape.neutral').childElementCount).to.equal(1)
  })

  it('wraps a long label and cuts nothing', async () => {
    const widget = await show(fixtures.longNames)
    for (const label of all(widget, '.label')) {
      expect(label.scrollWidth).to.be.at.most(label.clientWidth + 1)
    }
    expect(textOf(widget)).to.contain('avant la fin du délai')
    expect(textOf(widget)).not.to.contain('\u202E')
  })

  it('is plain text for a role that may not open the list', async () => {
    const widget = await show(fixtures.noDrillDowns)
    expect(has(widget, 'a, [tabindex]')).to.equal(false)
    expect(textOf(widget)).to.contain('Expired, 391')
  })

  it('stays small with ten thousand statuses, and says how many it leaves out', async () => {
    const widget = await show(fixtures.manyStatuses)
    expect(all(widget, '*').length).to.be.at.most(250)
    expect(part(widget, '.more').textContent!.trim()).to.equal('and 9,984 more')
  })

  it('leaves none out where there are sixteen', async () => {
    const statuses = fixtures.manyStatuses.statuses.slice(0, 16)
    expect(all(await show({ statuses }), 'li').length).to.equal(16)
  })

  it('says that in line with the labels, in either direction', async () => {
    const widget = await show(fixtures.manyStatuses)
    for (const [more, label] of startsOf(widget, '.more', '.name')) expect(more).to.be.closeTo(label!, 1)
  })

  it('says in words that there is no status', async () => {
    const widget = await show(fixtures.noStatuses)
    expect(widget.state).to.equal('empty')
    expect(textOf(widget)).to.contain('There are no statuses.')
  })

  it('says its words as the host wants them', async () => {
    const widget = await show(fixtures.ready)
    widget.messages = { expired: 'Vencidas' }
    await widget.updateComplete
    expect(textOf(widget)).to.contain('Vencidas')
  })
})
