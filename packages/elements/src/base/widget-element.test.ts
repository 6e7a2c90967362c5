import type { Count } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { answering, ManualAdapter } from '../testing/manual-adapter.js'
import { has, part, textOf } from '../testing/looks.js'
import { place, placeReady } from '../testing/placed.js'
import { setDefaultAdapter } from './surroundings.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'

const { ready } = fixtures
const count = (value: number): Count => ({ value })

describe('a widget shows', () => {
  it('the place of the number, and no digit, while it is loading', async () => {
    const widget = await place(new ManualAdapter())
    expect(widget.state).to.equal('loading')
    expect(widget.matches(':state(loading)')).to.equal(true)
    expect(has(widget, '.bone')).to.equal(true)
    expect(textOf(widget)).to.equal('Enabled customers')
  })

  it('nothing where the host makes a popover of it, until that is opened', async () => {
    const { widget } = await placeReady()
    widget.popover = 'manual'
    expect(widget.offsetHeight).to.equal(0)
    widget.showPopover()
    expect(widget.offsetHeight).to.be.above(50)
  })

  it('that it is busy while it asks', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    expect(part(widget, '.card').getAttribute('aria-busy')).to.equal('true')
    ;(await adapter.call(0)).fail('not-found')
    await widget.whenReady()
    expect(part(widget, '.card').getAttribute('aria-busy')).to.equal('false')
    part(widget, '#retry').click()
    const again = await adapter.call(1)
    await widget.updateComplete
    expect(part(widget, '.card').getAttribute('aria-busy')).to.equal('true')
    again.answer(ready)
    await widget.whenReady()
    expect(part(widget, '.card').getAttribute('aria-busy')).to.equal('false')
  })

  it('as much room while loading as when ready', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    const height = widget.offsetHeight
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    expect(widget.offsetHeight).to.equal(height)
  })

  it('the last good number, with its age, when asking again fails', async () => {
    const { widget, adapter } = await placeReady()
    widget.timeZone = 'America/New_York'
    widget.lang = 'en'
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).fail('not-found')
    await refreshed
    expect(widget.state).to.equal('stale')
    expect(textOf(widget)).to.contain('12,482')
    expect(part(widget, '.age').textContent).to.match(/as of\s+Nov 24, 2026, 09:41\sAM/)
  })

  it('when its number was counted, on paper, unless the host has brought the number', async () => {
    const { widget } = await placeReady()
    widget.timeZone = 'America/New_York'
    widget.lang = 'en'
    expect(has(widget, '.age')).to.equal(false)
    window.dispatchEvent(new Event('beforeprint'))
    await widget.updateComplete
    expect(part(widget, '.age').textContent).to.match(/as of\s+Nov 24, 2026, 09:41\sAM/)
    widget.data = count(7)
    await widget.whenReady()
    expect(textOf(widget)).to.contain('7')
    expect(has(widget, '.age')).to.equal(false)
    widget.data = undefined
    window.dispatchEvent(new Event('afterprint'))
    await widget.updateComplete
    expect(has(widget, '.age')).to.equal(false)
  })

  it('that at once, also where a page has more of them than are drawn in one turn', async () => {
    const adapter = answering('enabled-customers', ready)
    const many = [...Array(40).keys()]
    const home = await fixture(
      html`<div>
        ${many.map(() => html`<lmp-enabled-customers .adapter=${adapter}></lmp-enabled-customers>`)}
      </div>`,
    )
    const widgets = [...home.querySelectorAll('lmp-enabled-customers')]
    await Promise.all(widgets.map(widget => widget.whenReady()))
    window.dispatchEvent(new Event('beforeprint'))
    // What lit does in this turn, and no more: the page is on the paper then.
    await Promise.resolve()
    await Promise.resolve()
    expect(widgets.filter(widget => has(widget, '.age')).length).to.equal(40)
    window.dispatchEvent(new Event('afterprint'))
  })

  it('words, a code and a way to try again when there is no number yet', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    ;(await adapter.call(0)).fail('not-found')
    expect(await widget.whenReady()).to.equal('error')
    expect(part(widget, 'code').textContent).to.equal('not-found')
    part(widget, '#retry').click()
    ;(await adapter.call(1)).answer(ready)
    await widget.whenReady()
    expect(textOf(widget)).to.contain('12,482')
  })

  it('no number any more once it is denied', async () => {
    const { widget, adapter } = await placeReady()
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).fail('forbidden')
    await refreshed
    expect(widget.state).to.equal('denied')
    expect(textOf(widget)).not.to.match(/\d/)
  })

  it('that it is not busy while its number stands, fresh or not, and is only asked again', async () => {
    const { widget, adapter } = await placeReady()
    for (const asked of [1, 2]) {
      const refreshed = widget.refresh()
      const call = await adapter.call(asked)
      await widget.updateComplete
      expect(part(widget, '.card').getAttribute('aria-busy')).to.equal('false')
      expect(textOf(widget)).to.contain('12,482')
      call.fail('not-found')
      await refreshed
    }
    expect(widget.state).to.equal('stale')
  })

  it('no number of a back end that the page has taken back, once it is asked again', async () => {
    setDefaultAdapter(answering('enabled-customers', ready))
    const widget = await fixture<EnabledCustomers>(html`<lmp-enabled-customers></lmp-enabled-customers>`)
    await widget.whenReady()
    expect(textOf(widget)).to.contain('12,482')
    setDefaultAdapter(undefined)
    await widget.refresh()
    expect(widget.state).to.equal('loading')
    expect(textOf(widget)).not.to.match(/\d/)
  })

  it('nothing where the answer is that there is no number', async () => {
    for (const state of ['unavailable', 'forbidden', 'unsupported']) {
      const adapter = new ManualAdapter()
      const widget = await place(adapter)
      ;(await adapter.call(0)).say({ widget: 'enabled-customers', state, asOf: '2026-11-24T14:41:00Z' })
      expect(await widget.whenReady()).to.equal('unavailable')
      expect(widget.offsetHeight).to.equal(0)
    }
  })

  it('an error, and no number, for what the contract does not allow', async () => {
    const wrong = [-1, -0, 1.5, Number.NaN, '5', true, null, [5], 2 ** 53, { valueOf: () => 5 }]
    for (const value of wrong) {
      const { widget } = await placeReady({ value })
      expect(widget.state, String(value)).to.equal('error')
      expect(part(widget, 'code').textContent).to.equal('invalid-answer')
    }
  })

  it('an error for the answer of another widget', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    ;(await adapter.call(0)).say({
      ...{ widget: 'active-partners', state: 'ready', asOf: '2026-11-24T14:41:00Z', data: ready },
    })
    expect(await widget.whenReady()).to.equal('error')
  })
})

describe('a widget is called', () => {
  it('by its heading, by the text of the host, or by its own', async () => {
    const { widget } = await placeReady()
    expect(part(widget, '#heading').textContent).to.equal('Enabled customers')
    widget.messages = { 'enabled-customers': 'Clientes habilitados' }
    await widget.updateComplete
    expect(part(widget, '#heading').textContent).to.equal('Clientes habilitados')
    widget.heading = 'Ours'
    widget.headingLevel = 4
    await widget.updateComplete
    expect(part(widget, '#heading').textContent).to.equal('Ours')
    expect(part(widget, '#heading').getAttribute('aria-level')).to.equal('4')
  })

  it('in the language around it', async () => {
    const home = await fixture(html`<div lang="de"></div>`)
    const { widget } = await placeReady()
    home.append(widget)
    await widget.updateComplete
    expect(part(widget, '#value').textContent).to.equal('12.482')
  })
})

describe('whoever waits for a widget', () => {
  it('waits also while there is nobody to ask yet', async () => {
    const widget = await fixture<EnabledCustomers>(html`<lmp-enabled-customers></lmp-enabled-customers>`)
    const states: string[] = []
    const waited = widget.whenReady().then(state => states.push(state))
    await new Promise(resolve => setTimeout(resolve))
    expect(states).to.deep.equal([])
    widget.adapter = answering('enabled-customers', ready)
    await waited
    expect(states).to.deep.equal(['ready'])
  })

  it('waits no longer once it is taken out before its answer', async () => {
    const widget = await place(new ManualAdapter())
    const waited = widget.whenReady()
    await new Promise(resolve => setTimeout(resolve))
    widget.remove()
    expect(await waited).to.equal('loading')
  })
})
