import { expect, fixture, html } from '@open-wc/testing'
import { barsOf, tabStops } from '../testing/acquisition.js'
import { part, textOf } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import './define.js'
import { fixtures } from './new-partner-acquisition.fixtures.js'
import type { NewPartnerAcquisition } from './new-partner-acquisition.js'

describe('new-partner-acquisition', () => {
  it('asks for quarters, and for another year', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<NewPartnerAcquisition>(
      html`<lmp-new-partner-acquisition lang="en" .adapter=${adapter}></lmp-new-partner-acquisition>`,
    )
    ;(await adapter.call(0)).answer(fixtures.ready)
    await widget.whenReady()
    const group = part(widget, '[role=radiogroup]')
    expect(group.getAttribute('aria-label')).to.equal('View')
    const [monthly, quarterly] = [...group.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement]
    expect([monthly.checked, quarterly.checked]).to.deep.equal([true, false])
    quarterly.click()
    expect([monthly.checked, quarterly.checked], 'one of a group').to.deep.equal([false, true])
    const quarters = await adapter.call(1)
    expect(quarters.request.params).to.deep.equal({ view: 'quarterly' })
    quarters.answer(fixtures.quarterly)
    await widget.whenReady()
    expect(textOf(widget)).to.contain('Q4')
    expect(tabStops(widget)).to.equal(1)
    const select = part(widget, 'select') as HTMLSelectElement
    expect(select.selectedOptions[0]!.textContent!.trim()).to.equal('2026 vs 2025')
    select.value = '2025'
    select.dispatchEvent(new Event('change'))
    const other = await adapter.call(2)
    expect(other.request.params).to.deep.equal({ view: 'quarterly', period: '2025' })
    other.answer(fixtures.quarterly)
    expect(await widget.whenReady(), 'the answer for another year').to.equal('error')
  })

  it('keeps its drop-down while one year after another is asked for, faster than they are answered, and where that fails', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<NewPartnerAcquisition>(
      html`<lmp-new-partner-acquisition lang="en" .adapter=${adapter}></lmp-new-partner-acquisition>`,
    )
    ;(await adapter.call(0)).answer(fixtures.ready)
    await widget.whenReady()
    for (const year of ['2025', '2024']) {
      const select = part(widget, 'select') as HTMLSelectElement
      select.value = year
      select.dispatchEvent(new Event('change'))
      await widget.updateComplete
      expect(barsOf(widget), 'no bar of another year').to.deep.equal([])
    }
    ;(await adapter.call(2)).fail('not-found')
    expect(await widget.whenReady()).to.equal('error')
    expect((part(widget, 'select') as HTMLSelectElement).value).to.equal('2024')
  })

  it('takes what is no year, or no view, as if not given', async () => {
    const adapter = new ManualAdapter()
    const widget = document.createElement('lmp-new-partner-acquisition')
    Object.assign(widget, { adapter, period: '2025-10', view: 'weekly' })
    await fixture(html`<div>${widget}</div>`)
    expect((await adapter.call(0)).request.params).to.deep.equal({ view: 'monthly' })
    for (const period of ['12025', '25', '']) {
      widget.period = period
      await widget.updateComplete
      expect(adapter.calls.length, period).to.equal(1)
    }
  })

  it('shows in its drop-down what the page asks for, before the answer comes', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<NewPartnerAcquisition>(
      html`<lmp-new-partner-acquisition lang="en" .adapter=${adapter}></lmp-new-partner-acquisition>`,
    )
    ;(await adapter.call(0)).answer(fixtures.ready)
    await widget.whenReady()
    widget.period = '2024'
    await adapter.call(1)
    await widget.updateComplete
    expect((part(widget, 'select') as HTMLSelectElement).value).to.equal('2024')
  })
})
