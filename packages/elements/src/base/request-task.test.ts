import type { Count } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import { until } from '../testing/until.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { has, part, textOf } from '../testing/looks.js'
import { place, placeReady } from '../testing/placed.js'
import { setDefaultAdapter } from './surroundings.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'

const { ready } = fixtures
const count = (value: number): Count => ({ value })

describe('a widget asks', () => {
  it('once for one adapter, and anew for another; what the old one says then is not heard', async () => {
    const [old, young] = [new ManualAdapter(), new ManualAdapter()]
    const widget = await place(old)
    const first = await old.call(0)
    widget.adapter = young
    const second = await young.call(0)
    expect(first.signal.aborted).to.equal(true)
    second.answer(count(2))
    await widget.whenReady()
    first.answer(count(1))
    await widget.updateComplete
    expect(part(widget, '#value').textContent).to.equal('2')
    expect([old.calls.length, young.calls.length]).to.deep.equal([1, 1])
  })

  it('so that the newest answer wins, whatever arrives first', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    const first = await adapter.call(0)
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).answer(count(2))
    await refreshed
    first.answer(count(1))
    await widget.updateComplete
    expect(part(widget, '#value').textContent).to.equal('2')
  })

  it('and is not done with asking before a question that came between has an outcome', async () => {
    const { widget, adapter } = await placeReady()
    let done = false
    const refreshed = widget.refresh().then(() => (done = true))
    await adapter.call(1)
    const newer = widget.refresh()
    const call = await adapter.call(2)
    await new Promise(resolve => setTimeout(resolve))
    expect(done).to.equal(false)
    call.answer(count(3))
    await Promise.all([refreshed, newer])
    expect(part(widget, '#value').textContent).to.equal('3')
  })

  it('not any more once it is gone: the call is aborted, and its answer changes nothing', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    const call = await adapter.call(0)
    let told = 0
    widget.addEventListener('lmp-state', () => told++)
    widget.remove()
    await Promise.resolve()
    expect(call.signal.aborted).to.equal(true)
    call.answer(ready)
    await widget.updateComplete
    expect(told).to.equal(0)
    expect(textOf(widget)).not.to.match(/\d/)
  })

  it('again when it is back, and shows what it knew meanwhile', async () => {
    const { widget, adapter } = await placeReady()
    const home = widget.parentElement!
    widget.remove()
    await Promise.resolve()
    home.append(widget)
    const again = await adapter.call(1)
    expect(textOf(widget)).to.contain('12,482')
    again.answer(count(5))
    await widget.whenReady()
    expect(part(widget, '#value').textContent).to.equal('5')
  })

  it('anew when it was gone before it had an answer, and has not failed', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    const home = widget.parentElement!
    const told: string[] = []
    for (const type of ['lmp-error', 'lmp-state']) widget.addEventListener(type, () => told.push(type))
    await adapter.call(0)
    widget.remove()
    await until(() => adapter.calls[0]!.signal.aborted)
    await new Promise(resolve => setTimeout(resolve))
    home.append(widget)
    const again = await adapter.call(1)
    await widget.updateComplete
    expect(widget.state).to.equal('loading')
    expect(has(widget, '.note')).to.equal(false)
    expect(told).to.deep.equal([])
    again.answer(ready)
    await widget.whenReady()
    expect(textOf(widget)).to.contain('12,482')
  })

  it('something else when it is back under another adapter: what the old one says then is not heard', async () => {
    const [old, young] = [new ManualAdapter(), new ManualAdapter()]
    const widget = await place(old)
    const home = widget.parentElement!
    const first = await old.call(0)
    widget.remove()
    await Promise.resolve()
    widget.adapter = young
    home.append(widget)
    const second = await young.call(0)
    first.answer(count(1))
    await widget.updateComplete
    expect(textOf(widget)).not.to.match(/\d/)
    second.answer(count(2))
    await widget.whenReady()
    expect(part(widget, '#value').textContent).to.equal('2')
  })

  it('nothing again when it is only moved', async () => {
    const { widget, adapter } = await placeReady()
    const home = await fixture(html`<div></div>`)
    home.append(widget)
    await widget.updateComplete
    expect(widget.state).to.equal('ready')
    expect(adapter.calls.length).to.equal(1)
  })

  it('the adapter of its page when it has no other', async () => {
    const adapter = new ManualAdapter()
    setDefaultAdapter(adapter)
    const widget = await fixture<EnabledCustomers>(html`<lmp-enabled-customers></lmp-enabled-customers>`)
    ;(await adapter.call(0)).answer(count(7))
    await widget.whenReady()
    setDefaultAdapter(undefined)
    expect(part(widget, '#value').textContent).to.equal('7')
  })
})
