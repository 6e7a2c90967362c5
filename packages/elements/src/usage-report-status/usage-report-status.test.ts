import { expect, fixture, html } from '@open-wc/testing'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import { ASKED_AT, ManualAdapter } from '../testing/manual-adapter.js'
import './define.js'
import { fixtures } from './usage-report-status.fixtures.js'
import type { UsageReportStatus } from './usage-report-status.js'

async function place(adapter: ManualAdapter): Promise<UsageReportStatus> {
  return fixture<UsageReportStatus>(
    html`<lmp-usage-report-status
      usage-reports-href="/usage-reports"
      lang="en"
      .adapter=${adapter}
    ></lmp-usage-report-status>`,
  )
}

async function show(data: object): Promise<{ widget: UsageReportStatus; adapter: ManualAdapter }> {
  const adapter = new ManualAdapter()
  const widget = await place(adapter)
  ;(await adapter.call(0)).answer(data)
  await widget.whenReady()
  return { widget, adapter }
}

const names = (widget: Element) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>('li a')].map(labelOf)

describe('usage-report-status', () => {
  it('names each number with its status and its share', async () => {
    const { widget } = await show(fixtures.ready)
    expect(names(widget)).to.deep.equal([
      'MSP preparing, 61, 17 percent',
      'Under review, 38, 11 percent',
      'Approved, 241, 70 percent',
      'Rejected, 6, 2 percent',
    ])
  })

  it('links each number to the reports of that cycle in that status, and the total to all of them', async () => {
    const { widget } = await show(fixtures.ready)
    expect(part(widget, 'li a').getAttribute('href')).to.equal(
      '/usage-reports?cycle=2026-10&status=msp-preparing',
    )
    expect(part(widget, '.total a').getAttribute('href')).to.equal('/usage-reports?cycle=2026-10')
    expect(part(widget, '.total').textContent?.trim()).to.equal('346 reports')
  })

  it('asks for another cycle when it is chosen, and keeps the choice and the focus meanwhile', async () => {
    const { widget, adapter } = await show(fixtures.ready)
    const select = part(widget, 'select') as HTMLSelectElement
    expect(select.getAttribute('aria-label')).to.equal('Cycle')
    expect(select.selectedOptions[0]!.textContent).to.equal('October 2026')
    select.focus()
    select.value = '2026-08'
    select.dispatchEvent(new Event('change'))
    const call = await adapter.call(1)
    expect(call.request.params).to.deep.equal({ cycle: '2026-08' })
    expect(textOf(widget)).not.to.contain('241')
    expect(widget.shadowRoot!.activeElement).to.equal(select)
    expect(select.value).to.equal('2026-08')
    call.answer({ ...fixtures.ready, cycle: '2026-08' })
    await widget.whenReady()
    expect(widget.cycle).to.equal('2026-08')
    expect(widget.shadowRoot!.activeElement).to.equal(select)
    expect(textOf(widget)).to.contain('241')
  })

  it('keeps choice and focus when another cycle is chosen before the answer, and when there is none', async () => {
    const { widget, adapter } = await show(fixtures.ready)
    const select = part(widget, 'select') as HTMLSelectElement
    select.focus()
    for (const [i, cycle] of ['2026-09', '2026-08'].entries()) {
      select.value = cycle
      select.dispatchEvent(new Event('change'))
      await adapter.call(i + 1)
      expect(widget.shadowRoot!.activeElement?.localName).to.equal('select')
    }
    adapter.calls[2]!.fail('not-found')
    expect(await widget.whenReady()).to.equal('error')
    expect(has(widget, '.row, .total')).to.equal(false)
    expect(widget.shadowRoot!.activeElement?.localName).to.equal('select')
    expect(select.value).to.equal('2026-08')
    select.value = '2026-10'
    select.dispatchEvent(new Event('change'))
    ;(await adapter.call(3)).answer(fixtures.ready)
    expect(await widget.whenReady()).to.equal('ready')
  })

  it('shows nothing of one back end while another one is asked, nor in its controls', async () => {
    const { widget } = await show(fixtures.ready)
    const other = new ManualAdapter()
    widget.adapter = other
    await other.call(0)
    await widget.updateComplete
    expect(textOf(widget)).not.to.match(/\d/)
    expect(has(widget, 'select')).to.equal(false)
  })

  it('takes the drop-down away with the number once it is denied', async () => {
    for (const code of ['forbidden', 'unauthenticated'] as const) {
      const { widget, adapter } = await show(fixtures.ready)
      widget.cycle = '2026-08'
      ;(await adapter.call(1)).fail(code)
      await widget.whenReady()
      expect(textOf(widget)).not.to.match(/\d/)
    }
  })

  it('is not shown where the answer is that there is no number, whatever cycle is asked for', async () => {
    for (const state of ['unavailable', 'forbidden', 'unsupported']) {
      const { widget, adapter } = await show(fixtures.ready)
      widget.cycle = '2026-08'
      ;(await adapter.call(1)).say({ widget: 'usage-report-status', state, asOf: ASKED_AT })
      expect(await widget.whenReady()).to.equal('unavailable')
      expect(widget.offsetHeight).to.equal(0)
    }
  })

  it('says which cycle it shows, though it is none of those to choose from', async () => {
    const { widget } = await show({ ...fixtures.ready, cycle: '2024-01' })
    expect((part(widget, 'select') as HTMLSelectElement).selectedOptions[0]!.textContent).to.equal(
      'January 2024',
    )
  })

  it('has sixty cycles to choose from, and the one that it shows', async () => {
    const cycles = Array.from({ length: 120 }, (_, i) =>
      new Date(Date.UTC(2026, 9 - i)).toISOString().slice(0, 7),
    )
    const { widget } = await show({ ...fixtures.ready, cycle: cycles[100]!, cycles })
    const { options, value } = part(widget, 'select') as HTMLSelectElement
    expect([...options].map(option => option.value)).to.deep.equal([...cycles.slice(0, 60), cycles[100]])
    expect(value).to.equal(cycles[100])
  })

  it('says in words that there is no status', async () => {
    const { widget } = await show({ ...fixtures.ready, statuses: [], total: { value: 0 } })
    expect(widget.state).to.equal('empty')
    expect(textOf(widget)).to.contain('There are no statuses.').and.to.contain('0 reports')
  })

  it('asks for the cycle of its attribute', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    widget.setAttribute('cycle', '2026-05')
    await widget.updateComplete
    expect(adapter.calls.at(-1)!.request.params).to.deep.equal({ cycle: '2026-05' })
  })

  it('shows in its drop-down what the page asks for, before the answer comes', async () => {
    const { widget, adapter } = await show(fixtures.ready)
    widget.cycle = '2026-08'
    await adapter.call(1)
    await widget.updateComplete
    expect((part(widget, 'select') as HTMLSelectElement).value).to.equal('2026-08')
  })

  it('takes what is no cycle for none: then it is the last closed one', async () => {
    const { widget, adapter } = await show(fixtures.ready)
    for (const cycle of ['', '2026', '2026-13', '2026-00', '2026-1', '12026-10', '2026-10-01', 'soon']) {
      widget.cycle = cycle
      await widget.updateComplete
      expect(adapter.calls.length, cycle).to.equal(1)
    }
    expect(adapter.calls[0]!.request.params).to.deep.equal({})
  })

  it('shows no number of another cycle than the one that was asked for', async () => {
    const { widget, adapter } = await show(fixtures.ready)
    widget.cycle = '2026-08'
    ;(await adapter.call(1)).answer(fixtures.ready)
    expect(await widget.whenReady()).to.equal('error')
    expect(part(widget, 'code').textContent).to.equal('invalid-answer')
    expect(has(widget, '.row, .total')).to.equal(false)
  })

  it('shows a status that it has never heard of, and counts it', async () => {
    const { widget } = await show(fixtures.unknownStatus)
    expect(names(widget).at(-1)).to.equal('Escalated, 1, 0 percent')
    expect(part(widget, '.total').textContent?.trim()).to.equal('347 reports')
  })

  it('shows no number where the statuses do not add up to their total', async () => {
    const { total } = fixtures.ready
    for (const value of [total.value - 1, total.value + 1, 0]) {
      const { widget } = await show({ ...fixtures.ready, total: { ...total, value } })
      expect(part(widget, 'code').textContent).to.equal('invalid-answer')
      expect(textOf(widget)).not.to.match(/\d/)
    }
    const huge = { status: 'approved', value: Number.MAX_SAFE_INTEGER - 1 }
    const { widget } = await show({
      ...fixtures.ready,
      total: { value: 2 ** 53 - 1 },
      statuses: [huge, huge],
    })
    expect(widget.state).to.equal('error')
  })

  it('stays small with ten thousand statuses, and says how many it leaves out, and how much', async () => {
    const statuses = Array.from({ length: 10_000 }, (_, i) => ({ status: `status-${i}`, value: 2 }))
    const { widget } = await show({ ...fixtures.ready, total: { value: 20_000 }, statuses })
    expect(widget.shadowRoot!.querySelectorAll('*').length).to.be.at.most(250)
    expect(textOf(widget)).to.contain('and 9,984 more, 19,968 in all')
    expect(part(widget, '.total').textContent?.trim()).to.equal('20,000 reports')
  })

  it('shows zeros as numbers', async () => {
    const { widget } = await show(fixtures.empty)
    expect(names(widget)[0]).to.equal('MSP preparing, 0, 0 percent')
  })

  it('is plain text for a role that may not open the list', async () => {
    const { widget } = await show(fixtures.noDrillDowns)
    expect(has(widget, 'a')).to.equal(false)
    expect(textOf(widget)).to.contain('Approved, 241, 70 percent')
  })

  it('keeps every digit of a huge number', async () => {
    const { widget } = await show(fixtures.hugeNumbers)
    expect(textOf(widget)).to.contain('9,007,199,254,740,990')
  })
})
