import { expect, fixture, html } from '@open-wc/testing'
import { fixtures as count } from '../enabled-customers/enabled-customers.fixtures.js'
import { holdTimers } from '../testing/hold-timers.js'
import { part } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { open, receiptIn, rowsIn, show, wordsOf } from '../testing/receipts.js'
import { receiptOf } from './define.js'
import { TICK } from './receipt.js'

describe('an open receipt', () => {
  it('is a dialog with a name; the focus goes into it and back to its mark', async () => {
    const widget = await show('enabled-customers', count.ready)
    const receipt = receiptIn(widget)
    const dialog = await open(widget)
    expect(dialog.matches(':popover-open')).to.equal(true)
    expect(dialog.getAttribute('role')).to.equal('dialog')
    expect(dialog.getAttribute('aria-label')).to.equal('About these numbers: Enabled customers')
    expect(receipt.shadowRoot!.activeElement).to.equal(part(receipt, '.close'))
    part(receipt, '.close').click()
    expect(dialog.matches(':popover-open')).to.equal(false)
    expect(receipt.shadowRoot!.activeElement).to.equal(part(receipt, '.mark'))
  })

  it('keeps the Escape that closes it from a dialog around it that closes at every one', async () => {
    const widget = await show('enabled-customers', count.ready)
    const left: string[] = []
    widget.parentElement!.addEventListener('keydown', ({ key }) => left.push(key))
    const close = (await open(widget)).querySelector('.close')!
    for (const key of ['Tab', 'Escape'])
      close.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
    expect(left).to.deep.equal(['Tab'])
  })

  it('does not grow old unseen, and keeps no timer when it is closed', async () => {
    const timers = holdTimers(TICK)
    const { now } = Date
    try {
      const widget = await show('enabled-customers', count.ready)
      await open(widget)
      expect(timers.waiting).to.equal(1)
      Date.now = () => now() + 125_000
      timers.pass()
      await receiptIn(widget).updateComplete
      expect(rowsIn(widget).Received).to.equal('2 minutes ago')
      const closed = new Promise(done =>
        part(receiptIn(widget), '[popover]').addEventListener('toggle', done, { once: true }),
      )
      part(receiptIn(widget), '.close').click()
      expect(timers.waiting).to.equal(0)
      await closed
      expect(timers.waiting).to.equal(0)
      await open(widget)
      widget.remove()
      expect(timers.waiting).to.equal(0)
    } finally {
      Date.now = now
      timers.release()
    }
  })

  it('keeps no timer when its number goes', async () => {
    const timers = holdTimers(TICK)
    try {
      const widget = await show('enabled-customers', count.ready)
      await open(widget)
      widget.adapter = new ManualAdapter()
      await widget.updateComplete
      await receiptIn(widget).updateComplete
      timers.pass()
      expect(timers.waiting).to.equal(0)
    } finally {
      timers.release()
    }
  })

  it('leaves the focus where a click elsewhere has put it', async () => {
    const widget = await show('enabled-customers', count.ready)
    const elsewhere = await fixture<HTMLElement>(html`<button>Elsewhere</button>`)
    const dialog = await open(widget)
    elsewhere.focus()
    dialog.hidePopover()
    expect(document.activeElement).to.equal(elsewhere)
  })

  it('is not over the page on paper', async () => {
    const dialog = await open(await show('enabled-customers', count.ready))
    window.dispatchEvent(new Event('beforeprint'))
    expect(dialog.matches(':popover-open')).to.equal(false)
    window.dispatchEvent(new Event('afterprint'))
  })

  it('says whether its JSON was copied', async () => {
    const widget = await show('enabled-customers', count.ready)
    const said: string[] = []
    const { clipboard } = navigator
    const writing = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } })
    const copy = part(receiptIn(widget), '.copy')
    const after = async () => {
      copy.click()
      await new Promise(done => setTimeout(done))
      await receiptIn(widget).updateComplete
      return wordsOf(copy)
    }
    try {
      writing(async text => void said.push(text))
      expect(await after()).to.equal('Copied')
      expect({ ...JSON.parse(said[0]!), age: 0 }).to.deep.equal({ ...receiptOf(widget), age: 0 })
      writing(() => Promise.reject(new Error('not here')))
      expect(await after()).to.equal('The browser does not copy here.')
      await open(widget)
      await receiptIn(widget).updateComplete
      expect(wordsOf(copy), 'opened again').to.equal('Copy as JSON')
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard })
    }
  })
})
