import { expect, fixture, html } from '@open-wc/testing'
import type { UnitDecrease } from '@lmp-widgets/data-adapter'
import { answering, ManualAdapter } from '../testing/manual-adapter.js'
import { has, labelOf, part, startsOf, textOf } from '../testing/looks.js'
import './define.js'
import { fixtures } from './chargeable-unit-decrease.fixtures.js'
import type { ChargeableUnitDecrease } from './chargeable-unit-decrease.js'

async function show(data: ChargeableUnitDecrease['data']): Promise<ChargeableUnitDecrease> {
  const widget = await fixture<ChargeableUnitDecrease>(
    html`<lmp-chargeable-unit-decrease
      partners-href="/partners"
      lang="en"
      .data=${data}
    ></lmp-chargeable-unit-decrease>`,
  )
  await widget.whenReady()
  return widget
}

describe('chargeable-unit-decrease', () => {
  it('is a list named by its heading, each number a link named by its product', async () => {
    const widget = await show(fixtures.ready)
    expect(labelOf(part(widget, 'ul'))).to.equal('Partners with decrease in chargeable units')
    expect(labelOf(part(widget, 'a'))).to.equal('Endpoint Security 14')
    expect(part(widget, 'a').getAttribute('href')).to.equal(
      '/partners?decrease-cycle=2026-10&decrease-product=endpoint-security&decrease-threshold=10-percent',
    )
  })

  it('prints the threshold and the cycle', async () => {
    const pill = part(await show(fixtures.ready), '.pill')
    expect(pill.textContent?.replace(/\s+/g, ' ').trim()).to.equal('> 10% more than 10% in October 2026')
    expect(part(await show(fixtures.unitThreshold), '.pill').textContent).to.contain('> 1,500 units')
  })

  it('has no threshold of another back end while it asks its own', async () => {
    const widget = await fixture<ChargeableUnitDecrease>(
      html`<lmp-chargeable-unit-decrease
        .adapter=${answering('chargeable-unit-decrease', fixtures.unitThreshold as UnitDecrease)}
        lang="en"
      ></lmp-chargeable-unit-decrease>`,
    )
    await widget.whenReady()
    expect(textOf(widget)).to.contain('1,500 units')
    widget.adapter = new ManualAdapter()
    await widget.updateComplete
    expect(textOf(widget)).to.equal('Partners with decrease in chargeable units')
  })

  it('draws a bar as long as the number is, beside the greatest, and none for zero', async () => {
    const widget = await show(fixtures.ready)
    const bars = [...widget.shadowRoot!.querySelectorAll('li rect')].map(bar => bar.getAttribute('width'))
    expect(bars.length).to.equal(5)
    expect(bars[0]).to.equal('100%')
    expect(parseFloat(bars[1]!)).to.be.closeTo((9 / 14) * 100, 0.01)
  })

  it('says in words that no partner is above the threshold', async () => {
    const widget = await show(fixtures.empty)
    expect(widget.state).to.equal('empty')
    expect(textOf(widget)).to.contain('No partner is above the threshold.')
    expect(has(widget, 'a.zero')).to.equal(true)
  })

  it('does not say so where one product is above it and another is not', async () => {
    const widget = await show(fixtures.ready)
    expect(widget.state).to.equal('ready')
    expect(part(widget, 'a.zero').textContent).to.equal('0')
    expect(textOf(widget)).not.to.contain('No partner')
  })

  it('is plain text for a role that may not open the list', async () => {
    expect(has(await show(fixtures.noDrillDowns), 'a')).to.equal(false)
  })

  it('clips a long name in its place, with all of it at hand', async () => {
    const widget = await show(fixtures.longNames)
    expect(widget.shadowRoot!.querySelector('.card')!.scrollWidth).to.be.at.most(widget.offsetWidth)
    const name = widget.shadowRoot!.querySelectorAll<HTMLElement>('.name')[1]!
    expect(name.title.length).to.equal(500)
    expect(name.offsetHeight).to.be.below(60)
  })

  it('stays small with ten thousand products, and says how many it leaves out', async () => {
    const widget = await show(fixtures.manyProducts)
    expect(widget.shadowRoot!.querySelectorAll('*').length).to.be.at.most(250)
    expect(textOf(widget)).to.contain('and 9,980 more products')
    const products = fixtures.manyProducts.products.slice(0, 20)
    expect(has(await show({ ...fixtures.manyProducts, products }), '.more')).to.equal(false)
  })

  it('says that in line with the labels, in either direction', async () => {
    const widget = await show(fixtures.manyProducts)
    for (const [more, label] of startsOf(widget, '.more', '.name')) expect(more).to.be.closeTo(label!, 1)
  })
})
