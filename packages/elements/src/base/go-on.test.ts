import type { Count } from '@lmp-widgets/data-adapter'
import { aTimeout, expect, fixture, html } from '@open-wc/testing'
import { until } from '../testing/until.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { has, part } from '../testing/looks.js'
import { place } from '../testing/placed.js'

const { ready } = fixtures
const count = (value: number): Count => ({ value })

describe('a widget that is tried again moves the focus', () => {
  it('on to the number, though another question came between', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    ;(await adapter.call(0)).fail('not-found')
    await widget.whenReady()
    const retry = part(widget, '#retry')
    retry.focus()
    retry.click()
    await adapter.call(1)
    void widget.refresh()
    ;(await adapter.call(2)).answer(ready)
    await until(() => widget.shadowRoot!.activeElement?.id === 'value', 'the number has the focus')
  })

  it('on to the heading where the number is no link', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    ;(await adapter.call(0)).fail('not-found')
    await widget.whenReady()
    part(widget, '#retry').focus()
    part(widget, '#retry').click()
    ;(await adapter.call(1)).answer(count(3))
    await until(() => widget.shadowRoot!.activeElement?.id === 'heading', 'the heading has the focus')
  })

  it('nowhere when the reader has put it elsewhere meanwhile', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    ;(await adapter.call(0)).fail('not-found')
    await widget.whenReady()
    const elsewhere = await fixture<HTMLInputElement>(html`<input />`)
    part(widget, '#retry').focus()
    part(widget, '#retry').click()
    elsewhere.focus()
    ;(await adapter.call(1)).answer(ready)
    await widget.whenReady()
    await aTimeout(0)
    expect(has(widget, '#value')).to.equal(true)
    expect(document.activeElement === elsewhere).to.equal(true)
  })

  it('on in the document that it was moved to', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    ;(await adapter.call(0)).fail('not-found')
    await widget.whenReady()
    const frame = document.body.appendChild(document.createElement('iframe'))
    frame.contentDocument!.body.append(widget)
    await widget.updateComplete
    part(widget, '#retry').focus()
    part(widget, '#retry').click()
    ;(await adapter.call(1)).answer(ready)
    await until(() => widget.shadowRoot!.activeElement?.id === 'value', 'the number has the focus')
    frame.remove()
  })
})
