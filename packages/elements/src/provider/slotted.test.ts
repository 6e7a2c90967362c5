import { expect, fixture, html } from '@open-wc/testing'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import '../enabled-customers/define.js'
import { answering } from '../testing/manual-adapter.js'
import { part } from '../testing/looks.js'
import './define.js'

/** A component of the host, with a widget of its page in its slot. */
async function place() {
  const shell = await fixture(html`<section><lmp-enabled-customers></lmp-enabled-customers></section>`)
  return {
    root: shell.attachShadow({ mode: 'closed' }),
    widget: shell.firstElementChild as EnabledCustomers,
  }
}

/** A provider whose back end has this number, around what it is given. */
function around(value: number, inside: Node = document.createElement('slot')) {
  const provider = document.createElement('lmp-provider')
  provider.adapter = answering('enabled-customers', { value })
  provider.timeZone = 'UTC'
  provider.append(inside)
  return provider
}

async function numberOf(widget: EnabledCustomers) {
  await widget.whenReady()
  return part(widget, '#value').textContent
}

describe('a widget in the slot of a component', () => {
  it('takes the provider that the component draws around the slot later', async () => {
    const { root, widget } = await place()
    await widget.updateComplete
    root.append(around(5))
    expect(await numberOf(widget)).to.equal('5')
  })

  it('takes another one that comes in its place', async () => {
    const { root, widget } = await place()
    root.append(around(5))
    await widget.whenReady()
    root.replaceChildren(around(6))
    expect(await numberOf(widget)).to.equal('6')
  })

  it('takes the one that is around both of them when the nearest is gone', async () => {
    const { root, widget } = await place()
    const slot = document.createElement('slot')
    const inner = around(5, slot)
    root.append(around(6, inner))
    expect(await numberOf(widget)).to.equal('5')
    inner.replaceWith(slot)
    expect(await numberOf(widget)).to.equal('6')
  })
})
