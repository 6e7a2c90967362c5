import type { AccountSearch as Found } from '@lmp-widgets/data-adapter'
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing'
import { has, labelOf, part } from '../testing/looks.js'
import { holdTimers } from '../testing/hold-timers.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import './define.js'
import { fixtures } from './account-search.fixtures.js'
import type { AccountSearch } from './account-search.js'

const { matches } = fixtures

async function show(kinds: Found = fixtures.ready as Found) {
  const adapter = new ManualAdapter()
  const widget = await fixture<AccountSearch>(
    html`<lmp-account-search
      lang="en"
      customers-href="/customers"
      partners-href="/partners"
      .adapter=${adapter}
    ></lmp-account-search>`,
  )
  ;(await adapter.call(0)).answer(kinds)
  await widget.whenReady()
  return { widget, adapter, input: part(widget, 'input') as HTMLInputElement }
}

function type(input: HTMLInputElement, text: string, isComposing = false) {
  input.focus()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }))
}

async function press(widget: AccountSearch, key: string, init: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init })
  part(widget, 'input').dispatchEvent(event)
  await widget.updateComplete
  return event
}

/** The widget after its suggestions for "summit" have come. */
async function suggesting() {
  const shown = await show()
  type(shown.input, 'summit')
  ;(await shown.adapter.call(1)).answer(matches)
  await until(shown.widget, () => has(shown.widget, '.option'))
  return shown
}

async function until(widget: AccountSearch, holds: () => boolean) {
  while (!holds()) {
    await widget.updateComplete
    await aTimeout(0)
  }
}

const options = (widget: Element) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')]
const active = (widget: Element) => part(widget, 'input').getAttribute('aria-activedescendant')
const expanded = (widget: Element) => part(widget, 'input').getAttribute('aria-expanded')

/** What is offered to the host; the page stays where it is. */
function offers(widget: AccountSearch) {
  const heard: CustomEvent[] = []
  widget.addEventListener('lmp-drill-down', event => {
    event.preventDefault()
    heard.push(event)
  })
  return heard
}

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

  it('shows each company with its place, the found part set off, and the way to all', async () => {
    const { widget } = await suggesting()
    expect(options(widget).map(option => option.textContent!.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Summit Computing Austin, TX',
      'Summit Computing Boise, ID',
      'North Summit Dental Denver, CO',
      'All 391 companies',
    ])
    expect(options(widget)[2]!.querySelector('b')!.textContent).to.equal('Summit')
    expect(options(widget)[0]!.getAttribute('href')).to.equal('/customers?id=c1')
    expect(options(widget)[3]!.getAttribute('href')).to.equal('/customers?name=summit')
    expect(has(widget, '.popup .note'), 'how many there are is said once').to.equal(false)
  })

  it('sets off what was typed, whatever its letters, and nothing where the name has it in other ones', async () => {
    const { widget, adapter, input } = await show()
    let calls = 0
    for (const [text, name, setOff] of [
      ['c++ (uk)', 'Old C++ (UK) Ltd.', 'C++ (UK)'],
      ['.*', 'Any.*', '.*'],
      ['[a]|{1}?^$\\/', '[A]|{1}?^$\\/ & Sons', '[A]|{1}?^$\\/'],
      ['strasse', 'Straße 9', undefined],
    ] as const) {
      type(input, text)
      const found = [{ ...matches.matches[0]!, name }]
      ;(await adapter.call(++calls)).answer({ ...matches, text, matches: found })
      await until(widget, () => options(widget)[0]?.textContent!.includes(name) ?? false)
      expect(options(widget)[0]!.querySelector('b')?.textContent).to.equal(setOff)
    }
  })

  it('says how many there are, and offers no way to all, where there is no list of them', async () => {
    const { widget } = await suggesting()
    widget['customers-href'] = undefined
    await widget.updateComplete
    expect(options(widget).map(option => option.textContent)).not.to.include('All 391 companies')
    expect(part(widget, '.popup .note').textContent).to.equal('All 391 companies')
  })

  it('offers no way to all where all are shown, and a company without a state stands with its city alone', async () => {
    const { widget, adapter, input } = await show()
    type(input, 'summit')
    const [first, ...rest] = matches.matches
    const found = [{ ...first!, state: '' }, ...rest]
    ;(await adapter.call(1)).answer({ ...matches, matches: found, total: { ...matches.total, value: 3 } })
    await until(widget, () => has(widget, '.option'))
    expect(options(widget).map(option => option.querySelector('.place')!.textContent)).to.deep.equal([
      'Austin',
      'Boise, ID',
      'Denver, CO',
    ])
    expect(has(widget, '.popup .note')).to.equal(false)
  })

  it('moves nothing when it opens', async () => {
    const { widget } = await show()
    const height = widget.offsetHeight
    expect((await suggesting()).widget.offsetHeight).to.equal(height)
  })

  it('goes through the list by Down and Up, around its ends, and back to the text by the keys that move in it', async () => {
    const { widget } = await suggesting()
    expect(expanded(widget)).to.equal('true')
    expect(active(widget)).to.equal(null)
    await press(widget, 'ArrowDown')
    expect(active(widget)).to.equal('o0')
    expect(options(widget)[0]!.id).to.equal('o0')
    expect(options(widget)[0]!.getAttribute('aria-selected')).to.equal('true')
    await press(widget, 'ArrowUp')
    expect(active(widget)).to.equal('o3')
    await press(widget, 'ArrowDown')
    expect(active(widget)).to.equal('o0')
    await press(widget, 'ArrowDown')
    await press(widget, 'ArrowUp')
    expect(active(widget)).to.equal('o0')
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      await press(widget, 'ArrowDown')
      expect((await press(widget, key)).defaultPrevented).to.equal(false)
      expect(active(widget)).to.equal(null)
    }
  })

  it('opens by Alt+Down without choosing, and closes by Alt+Up', async () => {
    const { widget } = await suggesting()
    await press(widget, 'Escape')
    await press(widget, 'ArrowDown', { altKey: true })
    expect(expanded(widget)).to.equal('true')
    expect(active(widget)).to.equal(null)
    await press(widget, 'ArrowDown', { altKey: true })
    expect(active(widget)).to.equal(null)
    await press(widget, 'ArrowUp', { altKey: true })
    expect(expanded(widget)).to.equal('false')
  })

  it('closes by Escape, empties the field by the next one, and leaves any other to the page', async () => {
    const { widget, input } = await suggesting()
    await press(widget, 'Escape')
    expect(expanded(widget)).to.equal('false')
    expect(input.value).to.equal('summit')
    expect((await press(widget, 'Escape')).defaultPrevented).to.equal(true)
    expect(input.value).to.equal('')
    expect((await press(widget, 'Escape')).defaultPrevented).to.equal(false)
    await press(widget, 'ArrowDown')
    expect(options(widget), 'what was found for a text that is gone').to.deep.equal([])
  })

  it('opens again by Down, and chooses by the next one', async () => {
    const { widget } = await suggesting()
    await press(widget, 'Escape')
    await press(widget, 'ArrowDown')
    expect([expanded(widget), active(widget)]).to.deep.equal(['true', null])
    await press(widget, 'ArrowDown')
    expect(active(widget)).to.equal('o0')
  })

  it('leaves the keys of the browser to it', async () => {
    const { widget } = await suggesting()
    for (const key of ['a', 'Tab', 'Backspace', 'PageDown'])
      expect((await press(widget, key)).defaultPrevented, key).to.equal(false)
    for (const held of [{ ctrlKey: true }, { metaKey: true }]) {
      expect((await press(widget, 'ArrowDown', held)).defaultPrevented).to.equal(false)
      expect(active(widget)).to.equal(null)
    }
  })

  it('opens the company by Enter, and searches the text by Enter when none is chosen', async () => {
    const { widget, input } = await suggesting()
    const heard = offers(widget)
    expect((await press(widget, 'Enter')).defaultPrevented).to.equal(false)
    await press(widget, 'ArrowDown')
    await press(widget, 'ArrowDown')
    expect((await press(widget, 'Enter')).defaultPrevented).to.equal(true)
    expect(heard.map(event => event.detail.drillDown)).to.deep.equal([
      { screen: 'customers', filter: { id: 'c2' } },
    ])
    expect(expanded(widget)).to.equal('false')
    expect(input.value).to.equal('summit')
    await press(widget, 'ArrowDown')
    ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    await widget.updateComplete
    expect(expanded(widget), 'after a search').to.equal('false')
  })

  it('opens the company by a click or a tap, which leave the focus in the field', async () => {
    const { widget } = await suggesting()
    const heard = offers(widget)
    const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true })
    options(widget)[2]!.dispatchEvent(down)
    expect(down.defaultPrevented).to.equal(true)
    options(widget)[2]!.click()
    expect(heard[0]!.detail.href).to.equal('/customers?id=c3')
  })

  it('offers a company, and closes, as it does a search, to a host that has said no URL of its list', async () => {
    const { widget } = await suggesting()
    const heard = offers(widget)
    widget['customers-href'] = undefined
    await widget.updateComplete
    expect(options(widget)[0]!.hasAttribute('href')).to.equal(false)
    options(widget)[0]!.click()
    await widget.updateComplete
    expect(expanded(widget)).to.equal('false')
    ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { drillDown: { screen: 'customers', filter: { id: 'c1' } }, href: '', widget: 'account-search' },
      { drillDown: { screen: 'customers', filter: { name: 'summit' } }, href: '', widget: 'account-search' },
    ])
  })

  it('leads nowhere where the host has said no URL, and does not open the list itself', async () => {
    const { widget, input } = await show()
    widget['customers-href'] = undefined
    await widget.updateComplete
    input.value = 'acme'
    const { click } = HTMLElement.prototype
    let followed = 0
    HTMLElement.prototype.click = () => void followed++
    try {
      ;(part(widget, 'form') as HTMLFormElement).requestSubmit()
    } finally {
      HTMLElement.prototype.click = click
    }
    expect(followed).to.equal(0)
  })

  it('closes when the focus leaves', async () => {
    const { widget } = await suggesting()
    part(widget, 'button').focus()
    await widget.updateComplete
    expect(expanded(widget)).to.equal('false')
    expect(has(widget, '.popup[hidden]')).to.equal(true)
  })

  it('stays open while the focus is in its list, where a screen reader may put it and Tab does not', async () => {
    const { widget } = await suggesting()
    options(widget)[1]!.focus()
    await widget.updateComplete
    expect(expanded(widget)).to.equal('true')
    expect(options(widget).map(option => option.tabIndex)).to.deep.equal([-1, -1, -1, -1])
  })

  it('is closed when it comes back to the page', async () => {
    const { widget } = await suggesting()
    const { parentElement } = widget
    widget.remove()
    parentElement!.append(widget)
    await widget.updateComplete
    expect(has(widget, '.popup[hidden]')).to.equal(true)
  })

  it('says how many there are once, when the typing is done', async () => {
    const timers = holdTimers(500)
    try {
      const { widget, adapter, input } = await suggesting()
      const status = part(widget, '[role=status]')
      expect(status.textContent!.trim()).to.equal('')
      timers.pass()
      await widget.updateComplete
      expect(status.textContent!.trim()).to.equal('391 companies. Use the arrow keys to choose.')
      type(input, 'summits')
      await widget.updateComplete
      expect(status.textContent!.trim()).to.equal('')
      type(input, 'summit')
      expect(timers.waiting, 'the typing of before is no longer waited for').to.equal(1)
      ;(await adapter.call(2)).answer({ ...matches, text: 'summits' })
      ;(await adapter.call(3)).answer(matches)
      await until(widget, () => has(widget, '.option'))
      expect(status.textContent!.trim()).to.equal('')
    } finally {
      timers.release()
    }
  })

  it('says what is shown where the back end counts no more, and that nothing was found', async () => {
    for (const [found, said] of [
      [{ ...matches, total: undefined }, '3 companies. Use the arrow keys to choose.'],
      [{ ...fixtures.empty, text: 'summit' }, 'No company has this in its name.'],
    ] as const) {
      const timers = holdTimers(500)
      try {
        const { widget, adapter, input } = await show()
        type(input, 'summit')
        ;(await adapter.call(1)).answer(found)
        timers.pass()
        await until(widget, () => part(widget, '[role=status]').textContent!.trim() === said)
      } finally {
        timers.release()
      }
    }
  })

  it('says in words that nothing was found', async () => {
    const { widget, adapter, input } = await show()
    type(input, 'zzz')
    ;(await adapter.call(1)).answer(fixtures.empty)
    await until(widget, () => has(widget, '.popup .note'))
    expect(part(widget, '.popup .note').textContent).to.equal('No company has this in its name.')
    expect(expanded(widget)).to.equal('false')
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

  it('shows any name as text, in its own direction, in two lines at most', async () => {
    const { widget, adapter, input } = await show()
    type(input, 'a')
    ;(await adapter.call(1)).answer(fixtures.longNames)
    await until(widget, () => has(widget, '.option'))
    expect(has(widget, 'img')).to.equal(false)
    for (const name of widget.shadowRoot!.querySelectorAll<HTMLElement>('.option > .name')) {
      expect(name.offsetHeight).to.be.below(60)
    }
    expect(part(widget, '.popup').scrollWidth).to.be.at.most(part(widget, '.popup').clientWidth)
  })
})
