import type { AccountSearch as Found } from '@lmp-widgets/data-adapter'
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing'
import { has, labelOf, part } from '../testing/looks.js'
import { holdTimers } from '../testing/hold-timers.js'
import { expanded, offers, options, press, show, suggesting, type, until } from '../testing/search.js'
import { fixtures } from './account-search.fixtures.js'

const { matches } = fixtures

describe('account-search', () => {
  it('is a search landmark with a visible label and a combobox', async () => {
    const { widget, input } = await show()
    expect(part(widget, 'form').getAttribute('role')).to.equal('search')
    expect(labelOf(part(widget, 'form'))).to.equal('Find a company')
    expect(input.maxLength, 'as the contract allows').to.equal(500)
    expect(input.labels![0]!.textContent).to.equal('Search a company name')
    expect(input.labels![0]!.offsetWidth).to.be.above(50)
    expect(input.getAttribute('role')).to.equal('combobox')
    expect(input.getAttribute('aria-autocomplete')).to.equal('list')
    expect(part(widget, `#${input.getAttribute('aria-controls')}`).getAttribute('role')).to.equal('listbox')
    expect(expanded(widget)).to.equal('false')
  })

  it('offers only the kinds that the role may open', async () => {
    const { widget } = await show()
    expect([...part(widget, 'select').children].map(option => option.textContent!.trim())).to.deep.equal([
      'Partner',
      'Customer',
    ])
    expect(has((await show(fixtures.customersOnly as Found)).widget, 'select')).to.equal(false)
  })

  it('works as a form: the text is the question', async () => {
    const { widget, input } = await show()
    const heard = offers(widget)
    expect(part(widget, 'form').getAttribute('action')).to.equal('/customers')
    expect(input.name).to.equal('name')
    input.value = ' Acme & Söhne '
    ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    expect(heard[0]!.detail).to.deep.equal({
      drillDown: { screen: 'customers', filter: { name: 'Acme & Söhne' } },
      href: '/customers?name=Acme+%26+S%C3%B6hne',
      widget: 'account-search',
    })
  })

  it('opens its list where the page says that links open', async () => {
    const { widget, input } = await show()
    const home = await fixture(html`<div><iframe name="beside"></iframe></div>`)
    const base = Object.assign(document.createElement('base'), { target: 'beside' })
    document.head.append(base)
    widget['customers-href'] = new URL('search-field.ts', import.meta.url).pathname
    await widget.updateComplete
    input.value = 'Acme'
    const frame = home.querySelector('iframe')!
    const loaded = new Promise(done => frame.addEventListener('load', done, { once: true }))
    ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    await loaded
    base.remove()
    expect(frame.contentWindow!.location.search).to.equal('?name=Acme')
  })

  it('opens its list in the window that it was moved to', async () => {
    const { widget, input } = await show()
    const frame = (await fixture(html`<iframe></iframe>`)) as HTMLIFrameElement
    frame.contentDocument!.body.append(widget)
    widget['customers-href'] = new URL('search-field.ts', import.meta.url).pathname
    await widget.updateComplete
    input.value = 'Acme'
    const loaded = new Promise(done => frame.addEventListener('load', done, { once: true }))
    ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    await loaded
    expect(frame.contentWindow!.location.search).to.equal('?name=Acme')
  })

  it('searches the kind that is chosen', async () => {
    const { widget, adapter, input } = await show()
    const heard = offers(widget)
    const select = part(widget, 'select') as HTMLSelectElement
    select.value = 'partner'
    select.dispatchEvent(new Event('change'))
    await widget.updateComplete
    type(input, 'acme')
    expect((await adapter.call(1)).request.params).to.deep.equal({ kind: 'partner', text: 'acme', limit: 8 })
    ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    expect(heard[0]!.detail.href).to.equal('/partners?name=acme')
  })

  it('shows nothing that was found for another kind, or for another text', async () => {
    const { widget, adapter, input } = await suggesting()
    widget.kind = 'partner'
    await widget.updateComplete
    expect(options(widget)).to.deep.equal([])
    ;(await adapter.call(2)).answer({ ...matches, kind: 'customer' })
    await aTimeout(0)
    await widget.updateComplete
    expect(options(widget)).to.deep.equal([])
    widget.kind = 'customer'
    ;(await (type(input, 'summits'), adapter.call(3))).answer(matches)
    await aTimeout(0)
    await widget.updateComplete
    expect(options(widget)).to.deep.equal([])
  })

  it('asks nobody for what the page has brought itself', async () => {
    const { widget, adapter } = await show()
    widget.data = matches
    await widget.whenReady()
    type(part(widget, 'input') as HTMLInputElement, '  summit ')
    await widget.updateComplete
    expect(options(widget).length).to.equal(4)
    expect(adapter.calls.length).to.equal(1)
  })

  it('asks one question at a time, and then the last one', async () => {
    const { adapter, input, widget } = await show()
    type(input, 's')
    const first = await adapter.call(1)
    type(input, 'su')
    type(input, 'summit')
    await widget.updateComplete
    expect(adapter.calls.length).to.equal(2)
    first.answer({ ...matches, text: 's' })
    const second = await adapter.call(2)
    expect(second.request.params).to.deep.include({ text: 'summit' })
    expect(options(widget)).to.deep.equal([])
    second.answer(matches)
    await until(widget, () => has(widget, '.option'))
  })

  it('does not wait for a slow answer to an old text once the typing is done', async () => {
    const timers = holdTimers(500)
    try {
      const { adapter, input } = await show()
      type(input, 's')
      const first = await adapter.call(1)
      type(input, 'summit')
      timers.pass()
      expect((await adapter.call(2)).request.params).to.deep.include({ text: 'summit' })
      expect(first.signal.aborted).to.equal(true)
    } finally {
      timers.release()
    }
  })

  it('asks nothing while an input method composes', async () => {
    const { adapter, input, widget } = await show()
    type(input, 'か', true)
    await widget.updateComplete
    expect(adapter.calls.length).to.equal(1)
    input.value = '株'
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    expect((await adapter.call(1)).request.params).to.deep.include({ text: '株' })
    expect((await press(widget, 'ArrowDown', { isComposing: true })).defaultPrevented).to.equal(false)
  })

  it('asks while a telephone composes a word, as it does every one', async () => {
    const { adapter, input } = await show()
    type(input, 'Ängs', true)
    expect((await adapter.call(1)).request.params).to.deep.include({ text: 'Ängs' })
  })

  it('stays a form when suggestions fail', async () => {
    const { widget, adapter, input } = await show()
    type(input, 'acme')
    ;(await adapter.call(1)).fail('not-found')
    await aTimeout(0)
    await widget.updateComplete
    expect(input.isConnected && input.value === 'acme').to.equal(true)
    expect(has(widget, '.retry')).to.equal(false)
  })

  it('finds out that the session is over when its suggestions are refused', async () => {
    const { widget, adapter, input } = await show()
    const told = oneEvent(widget, 'session-expired')
    type(input, 'acme')
    ;(await adapter.call(1)).fail('unauthenticated')
    ;(await adapter.call(2)).fail('unauthenticated')
    await told
    expect(widget.state).to.equal('error')
  })
})
