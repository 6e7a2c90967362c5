import { expect, fixture, html } from '@open-wc/testing'
import { has, labelOf, part, textOf } from '../testing/looks.js'
import './define.js'
import { fixtures } from './billing-report-status.fixtures.js'
import type { BillingReportStatus } from './billing-report-status.js'

async function show(data: BillingReportStatus['data']): Promise<BillingReportStatus> {
  const widget = await fixture<BillingReportStatus>(
    html`<lmp-billing-report-status
      billing-reports-href="/billing-reports"
      lang="en"
      .data=${data}
    ></lmp-billing-report-status>`,
  )
  await widget.whenReady()
  return widget
}

describe('billing-report-status', () => {
  it('puts the kinds under their status, in a list named by it', async () => {
    const widget = await show(fixtures.ready)
    const kinds = part(widget, '.kinds')
    expect(labelOf(kinds)).to.equal('Under review,')
    expect([...kinds.querySelectorAll('a')].map(labelOf)).to.deep.equal([
      'Automatic, no penalties, 21',
      'Automatic, penalties, 4',
      'Manual, 11',
      'Returned by the vendor, 2',
    ])
  })

  it('links a kind to the reports of that kind', async () => {
    const widget = await show(fixtures.ready)
    expect(part(widget, '.kinds a').getAttribute('href')).to.equal(
      '/billing-reports?cycle=2026-10&kind=automatic-without-penalties&status=under-review',
    )
  })

  it('leaves out kinds beyond a bound, and says how many and how much', async () => {
    const widget = await show(fixtures.manyKinds)
    expect(textOf(widget)).to.contain('and 990 more, 990 in all')
    expect(widget.shadowRoot!.querySelectorAll('*').length).to.be.at.most(250)
    expect(has(await show(fixtures.ready), '.more')).to.equal(false)
  })

  it('has one bound for the kinds of all statuses', async () => {
    const kinds = Array.from({ length: 6 }, (_, i) => ({ kind: `kind-${i}`, value: 2 }))
    const statuses = ['under-review', 'rejected'].map(status => ({ status, value: 12, kinds }))
    const widget = await show({ ...fixtures.ready, total: { value: 24 }, statuses })
    const [first, second] = widget.shadowRoot!.querySelectorAll('.kinds')
    expect([first!.children.length, second!.children.length]).to.deep.equal([6, 4 + 1])
    expect(second!.lastElementChild!.textContent!.trim()).to.equal('and 2 more, 4 in all')
  })

  it('shows no number where the kinds do not add up to their status', async () => {
    const [first, review, ...others] = fixtures.ready.statuses
    const statuses = [first!, { ...review!, kinds: review!.kinds!.slice(1) }, ...others]
    const widget = await show({ ...fixtures.ready, statuses })
    expect(widget.state).to.equal('error')
    expect(textOf(widget)).not.to.match(/\d/)
  })

  it('shows kinds that it has never heard of under their label, else under their word', async () => {
    const text = textOf(await show(fixtures.unknownStatus))
    expect(text).to.match(/toString,\s?1/)
    expect(text).to.match(/Legal hold,\s?2/)
  })

  it('is plain text for a role that may not open the list', async () => {
    expect(has(await show(fixtures.noDrillDowns), 'a')).to.equal(false)
  })
})
