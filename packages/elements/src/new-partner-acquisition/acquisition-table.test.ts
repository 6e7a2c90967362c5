import { expect } from '@open-wc/testing'
import { barsOf, show } from '../testing/acquisition.js'
import { has, part } from '../testing/looks.js'
import { fixtures } from './new-partner-acquisition.fixtures.js'

describe('new-partner-acquisition', () => {
  it('has the same numbers as a table, behind a button', async () => {
    const widget = await show(fixtures.ready)
    const button = part(widget, 'figure button')
    const says = () => [button.getAttribute('aria-expanded'), button.textContent!.trim()]
    expect(says()).to.deep.equal(['false', 'Show as table'])
    expect(has(widget, 'table')).to.equal(false)
    button.click()
    await widget.updateComplete
    expect(says()).to.deep.equal(['true', 'Hide table'])
    const heads = [...widget.shadowRoot!.querySelectorAll('thead th')].map(head => head.textContent)
    expect(heads).to.deep.equal(['Period', '2026', '2025'])
    const rows = [...widget.shadowRoot!.querySelectorAll('tbody tr')].map(row =>
      [...row.children].map(cell => cell.textContent!.trim()),
    )
    expect(rows[0]).to.deep.equal(['Jan', '3', '2'])
    expect(rows[10]).to.deep.equal(['Nov to Nov 24', '5', '3'])
    expect(rows[11]).to.deep.equal(['Dec', '–', '4'])
    expect(part(widget, 'tbody a').getAttribute('href')).to.equal(barsOf(widget)[1]!.getAttribute('href'))
  })
})
