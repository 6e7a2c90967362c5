import type { Count } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import { ASKED_AT, ManualAdapter } from '../testing/manual-adapter.js'
import { part, textOf } from '../testing/looks.js'
import { place } from '../testing/placed.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'

const count = (value: number): Count => ({ value })

describe('a widget takes', () => {
  it('the data that the host brings, keeps a copy of it, and asks nobody', async () => {
    const adapter = new ManualAdapter()
    const data = count(7)
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers .adapter=${adapter} .data=${data}></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    data.value = 8
    widget.requestUpdate()
    await widget.updateComplete
    expect(part(widget, '#value').textContent).to.equal('7')
    widget.data = count(9)
    await widget.whenReady()
    expect(part(widget, '#value').textContent).to.equal('9')
    expect(adapter.calls.length).to.equal(0)
  })

  it("data that a framework's store holds, which is a proxy", async () => {
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers .data=${new Proxy(count(7), {})}></lmp-enabled-customers>`,
    )
    expect(await widget.whenReady()).to.equal('ready')
    expect(part(widget, '#value').textContent).to.equal('7')
  })

  it('answers that a store holds, which are proxies', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    const answer = { widget: 'enabled-customers', state: 'ready', asOf: ASKED_AT, data: count(7) }
    ;(await adapter.call(0)).say(new Proxy(answer, {}))
    expect(await widget.whenReady()).to.equal('ready')
    expect(part(widget, '#value').textContent).to.equal('7')
  })

  it('no data of the host that the contract does not allow', async () => {
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers .data=${count(7)}></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    widget.data = count(-1)
    expect(await widget.whenReady()).to.equal('error')
    expect(textOf(widget)).not.to.match(/\d/)
  })
})
