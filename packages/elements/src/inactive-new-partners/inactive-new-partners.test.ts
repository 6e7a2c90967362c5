import { expect, fixture, html } from '@open-wc/testing'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import './define.js'
import { fixtures } from './inactive-new-partners.fixtures.js'
import type { InactiveNewPartners } from './inactive-new-partners.js'

async function show(data: InactiveNewPartners['data']): Promise<InactiveNewPartners> {
  const widget = await fixture<InactiveNewPartners>(
    html`<lmp-inactive-new-partners
      partners-href="/partners"
      lang="en"
      .data=${data}
    ></lmp-inactive-new-partners>`,
  )
  await widget.whenReady()
  return widget
}

describe('inactive-new-partners', () => {
  it('is one link to the partners of its window without a sale', async () => {
    const widget = await show(fixtures.ready)
    expect(part(widget, 'a').getAttribute('href')).to.equal(
      '/partners?acquired-before=2026-11-25&acquired-from=2026-08-27&without-full-sale=true',
    )
    expect(labelOf(part(widget, 'a'))).to.equal('Inactive new partners 7')
  })

  it('prints its window, and of how many it speaks', async () => {
    const text = textOf(await show(fixtures.ready))
    expect(text).to.contain('last 90 days')
    expect(text).to.contain('of 12 new')
  })

  it('says that none is good news', async () => {
    const widget = await show(fixtures.zero)
    expect(textOf(widget)).to.contain('none of 12 new partners')
    expect(part(widget, 'a').textContent).to.equal('0')
  })

  it('calls more of them bad, and fewer good', async () => {
    const widget = await show(fixtures.ready)
    expect(part(widget, '.change').className).to.equal('change bad')
    expect(textOf(widget)).to.contain('▲ up 3 vs last month')
    const fewer = await show({ ...fixtures.ready, trend: [fixtures.ready.value + 2] })
    expect(part(fewer, '.change').className).to.equal('change good')
    expect(textOf(fewer)).to.contain('▼ down 2 vs last month')
  })

  it('is plain text for a role that may not open the list', async () => {
    const widget = await show(fixtures.noDrillDown)
    expect(has(widget, 'a, [tabindex]')).to.equal(false)
    expect(textOf(widget)).to.contain('7')
  })

  it('keeps its height when the number comes, also where the days go below the heading', async () => {
    const adapter = new ManualAdapter()
    for (const width of [320, 240, 180]) {
      const home = await fixture(html`<div style="width: ${width}px"></div>`)
      const widget = document.createElement('lmp-inactive-new-partners')
      Object.assign(widget, { adapter, lang: 'en' })
      home.append(widget)
      const call = await adapter.call(adapter.calls.length)
      await widget.updateComplete
      expect(widget.innerText).not.to.match(/\d/)
      const header = part(widget, 'header').offsetHeight
      call.answer(fixtures.ready)
      await widget.whenReady()
      expect(part(widget, 'header').offsetHeight, `${width}px`).to.equal(header)
    }
  })
})
