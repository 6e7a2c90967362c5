import { expect, fixture, html } from '@open-wc/testing'
import { until } from '../testing/until.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import '../enabled-customers/define.js'
import { de } from '../catalogues/de.js'
import { addLanguage } from '../languages/languages.js'
import { answering } from '../testing/manual-adapter.js'
import { part, textOf } from '../testing/looks.js'
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

  it('hears no more of the one around when another one has come between them', async () => {
    const { root, widget } = await place()
    const slot = document.createElement('slot')
    const outer = around(6, slot)
    root.append(outer)
    expect(await numberOf(widget)).to.equal('6')
    outer.append(around(5, slot))
    expect(await numberOf(widget)).to.equal('5')
    outer.adapter = answering('enabled-customers', { value: 666 })
    await outer.updateComplete
    await widget.updateComplete
    expect(await numberOf(widget)).to.equal('5')
  })

  it('shows no number any more when its provider is gone, and there is no other', async () => {
    const { root, widget } = await place()
    const slot = document.createElement('slot')
    const provider = around(5, slot)
    root.append(provider)
    expect(await numberOf(widget)).to.equal('5')
    provider.replaceWith(slot)
    await widget.updateComplete
    expect(widget.state).to.equal('loading')
    expect(textOf(widget)).not.to.match(/\d/)
  })

  it('takes the one around the slot that its page puts it into, and has none in a slot without', async () => {
    const { root, widget } = await place()
    const named = (name: string) => Object.assign(document.createElement('slot'), { name })
    root.append(around(5, named('ours')), around(6, named('theirs')), named('neither'))
    const shows = (number: string) => until(() => textOf(widget).includes(number), `it shows ${number}`)
    widget.slot = 'ours'
    await shows('5')
    widget.slot = 'theirs'
    await shows('6')
    widget.slot = 'neither'
    await until(() => widget.state === 'loading')
    expect(textOf(widget)).not.to.match(/\d/)
  })

  it('speaks the language of the provider, also through one between them', async () => {
    addLanguage('de', de)
    const { root, widget } = await place()
    const provider = around(5)
    provider.lang = 'de'
    root.append(provider)
    await widget.whenReady()
    expect(part(widget, '#heading').textContent).to.equal(de['enabled-customers'])
    const between = document.createElement('lmp-provider')
    widget.before(between)
    between.append(widget)
    await widget.whenReady()
    expect(part(widget, '#heading').textContent).to.equal(de['enabled-customers'])
  })

  it('keeps its number when its provider is only moved', async () => {
    const { root, widget } = await place()
    const provider = around(5)
    root.append(document.createElement('main'), provider)
    await widget.whenReady()
    const { adapter } = provider
    let asked = 0
    const { load } = adapter!
    adapter!.load = (request, options) => (asked++, load(request, options))
    root.firstElementChild!.append(provider)
    expect(await numberOf(widget)).to.equal('5')
    expect(asked).to.equal(0)
  })
})
