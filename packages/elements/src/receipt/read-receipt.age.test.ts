import { expect, fixture, html } from '@open-wc/testing'
import { fixtures as count } from '../enabled-customers/enabled-customers.fixtures.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { receiptIn, rowsIn } from '../testing/receipts.js'
import type { AnyWidget } from '../testing/shown.js'
import { stillClocks } from '../testing/still-clocks.js'

describe('the age in a receipt', () => {
  const HOUR = 3600
  const DAY = 24 * HOUR

  /** What it says when both clocks have gone on by so many seconds since; the server's own is an hour ahead. */
  async function received(passed: number, onTheWall: number): Promise<string | undefined> {
    const clocks = stillClocks()
    try {
      const adapter = new ManualAdapter()
      const widget = await fixture<AnyWidget>(
        html`<lmp-enabled-customers lang="en" .adapter=${adapter}></lmp-enabled-customers>`,
      )
      ;(await adapter.call(0)).answer(count.ready, new Date(Date.now() + 1000 * HOUR).toISOString())
      await widget.whenReady()
      await receiptIn(widget).updateComplete
      clocks.pass(passed, onTheWall)
      receiptIn(widget).requestUpdate()
      await receiptIn(widget).updateComplete
      return rowsIn(widget).Received
    } finally {
      clocks.release()
    }
  }

  it('is now, whatever the clock of the server says', async () => {
    expect(await received(0, 0)).to.equal('now')
  })

  it('goes on while the clock on the wall is set back, and is never of a time to come', async () => {
    expect(await received(0, -180)).to.equal('now')
    expect(await received(0, -DAY)).to.equal('now')
    expect(await received(2 * HOUR, -DAY)).to.equal('2 hours ago')
  })

  it('has a sleep of the machine in it, whichever clock has gone on meanwhile', async () => {
    for (const [passed, onTheWall] of [
      [8 * HOUR, 8 * HOUR],
      [0, 8 * HOUR],
      [8 * HOUR, 0],
    ] as const)
      expect(await received(passed, onTheWall)).to.equal('8 hours ago')
  })

  it('is rather too great than too small where the clock on the wall is set forward', async () => {
    expect(await received(60, DAY)).to.equal('yesterday')
  })
})
