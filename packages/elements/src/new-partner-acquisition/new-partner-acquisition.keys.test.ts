import { expect, fixture, html } from '@open-wc/testing'
import { barsOf, show, tabStops } from '../testing/acquisition.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { fixtures } from './new-partner-acquisition.fixtures.js'
import type { NewPartnerAcquisition } from './new-partner-acquisition.js'

const focused = (widget: Element) => barsOf(widget).indexOf(widget.shadowRoot!.activeElement as SVGElement)

async function press(widget: NewPartnerAcquisition, key: string, held: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
  widget.shadowRoot!.activeElement!.dispatchEvent(event)
  await widget.updateComplete
  return event
}

describe('new-partner-acquisition', () => {
  it('is one tab stop; arrows go from bar to bar, Escape leaves', async () => {
    const widget = await show(fixtures.ready)
    expect(tabStops(widget)).to.equal(1)
    barsOf(widget)[0]!.focus()
    await press(widget, 'ArrowRight')
    await press(widget, 'ArrowRight')
    expect(focused(widget)).to.equal(2)
    await press(widget, 'ArrowLeft')
    expect(focused(widget)).to.equal(1)
    expect(barsOf(widget)[1]!.getAttribute('tabindex')).to.equal('0')
    expect(tabStops(widget)).to.equal(1)
    await press(widget, 'Escape')
    expect(focused(widget)).to.equal(-1)
    expect(tabStops(widget)).to.equal(1)
  })

  it('is one tab stop also where there are fewer bars than the one that had the focus', async () => {
    const widget = await show(fixtures.ready)
    barsOf(widget).at(-1)!.focus()
    widget.data = fixtures.quarterly
    await widget.whenReady()
    await widget.updateComplete
    expect(barsOf(widget).length).to.equal(8)
    expect(tabStops(widget)).to.equal(1)
  })

  it('stays at the ends', async () => {
    const widget = await show(fixtures.ready)
    barsOf(widget)[0]!.focus()
    await press(widget, 'ArrowLeft')
    expect(focused(widget)).to.equal(0)
    barsOf(widget).at(-1)!.focus()
    await press(widget, 'ArrowRight')
    expect(focused(widget)).to.equal(22)
  })

  it('goes to the first and last bar by Home and End', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const widget = await show(fixtures.ready, dir)
      barsOf(widget)[3]!.focus()
      expect((await press(widget, 'End')).defaultPrevented).to.equal(true)
      expect(focused(widget)).to.equal(22)
      await press(widget, 'Home')
      expect(focused(widget)).to.equal(0)
      expect(tabStops(widget)).to.equal(1)
    }
  })

  it('leaves the keys of the browser alone', async () => {
    const widget = await show(fixtures.ready)
    barsOf(widget)[3]!.focus()
    for (const key of ['ArrowLeft', 'Home', 'End'])
      for (const held of ['altKey', 'ctrlKey', 'metaKey'])
        expect((await press(widget, key, { [held]: true })).defaultPrevented).to.equal(false)
    for (const key of ['ArrowUp', 'PageDown', 'Tab', 'a'])
      expect((await press(widget, key)).defaultPrevented).to.equal(false)
    expect(focused(widget)).to.equal(3)
  })

  it('keeps the focus on its bar when the numbers are asked again', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<NewPartnerAcquisition>(
      html`<lmp-new-partner-acquisition
        lang="en"
        partners-href="/partners"
        .adapter=${adapter}
      ></lmp-new-partner-acquisition>`,
    )
    ;(await adapter.call(0)).answer(fixtures.ready)
    await widget.whenReady()
    barsOf(widget)[5]!.focus()
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).answer(fixtures.ready, '2026-11-24T15:00:00Z')
    await refreshed
    expect(focused(widget)).to.equal(5)
  })

  it('follows the eye where the page reads from the right', async () => {
    const widget = await show(fixtures.ready, 'rtl')
    const [first, second] = barsOf(widget).map(bar => bar.getBoundingClientRect())
    expect(second!.left).to.be.below(first!.left)
    barsOf(widget)[0]!.focus()
    await press(widget, 'ArrowLeft')
    expect(focused(widget)).to.equal(1)
  })

  it('shows a bar’s number while it has the focus', async () => {
    const widget = await show(fixtures.ready)
    const bar = barsOf(widget)[1]!
    const visibility = () => getComputedStyle(bar.querySelector('text')!).visibility
    expect(visibility()).to.equal('hidden')
    bar.focus()
    await press(widget, 'ArrowLeft')
    await press(widget, 'ArrowRight')
    expect(visibility()).to.equal('visible')
  })
})
