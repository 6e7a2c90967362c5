import { expect, fixture, html } from '@open-wc/testing'
import { fixtures as decrease } from '../chargeable-unit-decrease/chargeable-unit-decrease.fixtures.js'
import { fixtures as count } from '../enabled-customers/enabled-customers.fixtures.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import { fixtures as overview } from '../new-partner-overview/new-partner-overview.fixtures.js'
import { rowsIn, show } from '../testing/receipts.js'
import type { AnyWidget } from '../testing/shown.js'
import { fixtures as usage } from '../usage-report-status/usage-report-status.fixtures.js'
import { fixtures } from './receipt.fixtures.js'

describe('a receipt', () => {
  it('says of a list what all of its numbers share, and what is of each', async () => {
    expect(rowsIn(await show('usage-report-status', usage.ready)).Filter).to.equal(
      'Cycle October 2026, Status each its own',
    )
    expect(rowsIn(await show('chargeable-unit-decrease', decrease.ready)).Filter).to.contain('Decrease > 10%')
  })

  it('says of a chart, and of the newest of many, which all of them are', async () => {
    expect(rowsIn(await show('new-partner-acquisition', acquisition.ready)).Filter).to.equal(
      'Acquired from Jan 1, 2026, Acquired before Nov 25, 2026',
    )
    expect(rowsIn(await show('new-partner-overview', overview.ready)).Filter).to.equal(
      'Acquired from Oct 26, 2026, Acquired before Nov 25, 2026',
    )
  })

  it('says that a role sees how many, and not which', async () => {
    expect(rowsIn(await show('enabled-customers', count.noDrillDown)).Filter).to.equal(
      'Your role sees how many, and not which.',
    )
  })

  for (const [name, [drillDown, said]] of Object.entries(fixtures))
    it(`reads a filter as words: ${name}`, async () => {
      expect(rowsIn(await show('enabled-customers', { value: 3, drillDown })).Filter).to.equal(said)
    })

  it('says nothing of a role where the page brings a number without a list', async () => {
    const widget = await fixture<AnyWidget>(
      html`<lmp-enabled-customers lang="en" .data=${count.noDrillDown}></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    expect(Object.keys(rowsIn(widget))).to.deep.equal(['Counts', 'Source', 'Contract'])
  })
})
