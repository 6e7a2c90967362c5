import type { WidgetData } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import { fixtures as search } from '../account-search/account-search.fixtures.js'
import { fixtures as count } from '../enabled-customers/enabled-customers.fixtures.js'
import { part } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { open, receiptIn, rowsIn, show } from '../testing/receipts.js'
import type { AnyWidget } from '../testing/shown.js'
import { fixtures as usage } from '../usage-report-status/usage-report-status.fixtures.js'

describe('a receipt', () => {
  it('says what a number counts, by which filter, by whom, when, and by which contract', async () => {
    const widget = await show('enabled-customers', count.ready)
    Object.assign(widget, { timeZone: 'America/New_York' })
    Object.assign(widget.adapter!, { source: 'https://user:secret@portal.example/api?token=secret' })
    await widget.refresh()
    const rows = rowsIn(widget)
    expect(rows.Received).to.match(/now|ago/)
    expect({ ...rows, Received: '' }).to.deep.equal({
      Counts: 'Customers that are enabled.',
      Filter: 'Status Enabled',
      Source: 'https://portal.example/api',
      'As of': 'Nov 24, 2026, 09:41 AM America/New_York',
      Received: '',
      Contract: '1.0',
    })
  })

  it('has figures of one width in no row: a hyphen in a name would be as wide', async () => {
    const widget = await show('enabled-customers', count.ready)
    expect(getComputedStyle(part(receiptIn(widget), 'dd')).fontVariantNumeric).to.equal('normal')
  })

  it('breaks an address between its words', async () => {
    const widget = await show('enabled-customers', count.ready)
    const dialog = await open(widget)
    for (const source of [
      'http://127.0.0.1:4531/api/dashboard',
      'https://licensing.northwind.example/api/dashboard',
    ]) {
      Object.assign(widget.adapter!, { source })
      await widget.refresh()
      await receiptIn(widget).updateComplete
      const address = [...dialog.querySelectorAll('bdi')].find(each => each.textContent === source)!
      const words = document.createTreeWalker(address, NodeFilter.SHOW_TEXT)
      while (words.nextNode()) {
        const word = document.createRange()
        word.selectNode(words.currentNode)
        const lines = new Set([...word.getClientRects()].map(({ top }) => Math.round(top)))
        expect([...lines], word.toString()).to.have.lengthOf.at.most(1)
      }
    }
  })

  it('says alone, on paper, when the numbers were counted', async () => {
    const widget = await show('enabled-customers', count.ready)
    window.dispatchEvent(new Event('beforeprint'))
    await widget.updateComplete
    expect(widget.shadowRoot!.querySelector('.age')).to.equal(null)
    window.dispatchEvent(new Event('afterprint'))
  })

  it('says that data comes from the page, and no time of it', async () => {
    const widget = await fixture<AnyWidget>(
      html`<lmp-enabled-customers lang="en" .data=${count.ready}></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    const rows = rowsIn(widget)
    expect(rows.Source).to.equal('This page')
    expect(rows.Filter).to.equal('Status Enabled')
    expect(rows).not.to.have.any.keys('As of', 'Received')
  })

  it('says that asking again has failed', async () => {
    const widget = await show('enabled-customers', count.ready)
    const adapter = new ManualAdapter()
    const { load } = widget.adapter!
    Object.assign(widget.adapter!, { load: adapter.load.bind(adapter) })
    const refreshed = widget.refresh()
    ;(await adapter.call(0)).fail('not-found')
    await refreshed
    expect(widget.state).to.equal('stale')
    expect(rowsIn(widget).Received).to.contain('Asking again has failed')
    Object.assign(widget.adapter!, { load })
  })

  it('is there for every widget with a number, beside what else is in its head, and not while there is none', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<AnyWidget>(
      html`<lmp-usage-report-status lang="en" .adapter=${adapter}></lmp-usage-report-status>`,
    )
    expect(receiptIn(widget).shadowRoot!.querySelector('button')).to.equal(null)
    ;(await adapter.call(0)).answer(usage.ready)
    await widget.whenReady()
    expect(part(receiptIn(widget), '.mark').getAttribute('aria-label')).to.equal(
      'About these numbers: Usage report status',
    )
    expect(receiptIn(widget).querySelector('select')).not.to.equal(null)
    const search = await fixture<AnyWidget>(html`<lmp-account-search></lmp-account-search>`)
    expect(search.shadowRoot!.querySelector('lmp-receipt')).to.equal(null)
  })

  it('has its mark under the suggestions of a search above it', async () => {
    const home = await fixture(
      html`<div style="width: 600px">
        <lmp-account-search
          lang="en"
          .data=${search.matches as WidgetData['account-search']}
        ></lmp-account-search>
        <lmp-enabled-customers .data=${count.ready} style="width: 300px"></lmp-enabled-customers>
      </div>`,
    )
    const [field, below] = [...home.children] as AnyWidget[]
    for (const widget of [field!, below!]) await widget.whenReady()
    const input = part(field!, 'input') as HTMLInputElement
    input.value = 'summit'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    await field!.updateComplete
    const { height, width, x, y } = part(receiptIn(below!), '.mark').getBoundingClientRect()
    expect(document.elementFromPoint(x + width / 2, y + height / 2)!.localName).to.equal('lmp-account-search')
  })
})
