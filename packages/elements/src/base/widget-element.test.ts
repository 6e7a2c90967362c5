import type { Count } from '@lmp-widgets/data-adapter'
import { aTimeout, expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing'
import '../enabled-customers/define.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { answering, ASKED_AT, ManualAdapter } from '../testing/manual-adapter.js'
import { has, part, textOf } from '../testing/looks.js'
import { setDefaultAdapter } from './surroundings.js'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'

const { ready } = fixtures
const count = (value: number): Count => ({ value })

async function place(adapter: ManualAdapter): Promise<EnabledCustomers> {
  return fixture(
    html`<lmp-enabled-customers customers-href="/customers" .adapter=${adapter}></lmp-enabled-customers>`,
  )
}

async function placeReady(
  data: object = ready,
): Promise<{ widget: EnabledCustomers; adapter: ManualAdapter }> {
  const adapter = new ManualAdapter()
  const widget = await place(adapter)
  ;(await adapter.call(0)).answer(data)
  await widget.whenReady()
  return { widget, adapter }
}

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

  it('no number any more once the session is over, and tells the page once', async () => {
    const { widget, adapter } = await placeReady()
    const other = await placeReady()
    let told = 0
    const count = () => told++
    document.addEventListener('session-expired', count)
    const refreshed = Promise.all([widget.refresh(), other.widget.refresh()])
    ;(await adapter.call(1)).fail('unauthenticated')
    ;(await other.adapter.call(1)).fail('unauthenticated')
    await refreshed
    document.removeEventListener('session-expired', count)
    expect(told).to.equal(1)
    expect(textOf(widget)).not.to.match(/\d/)
  })

  it('tells the page once that the session is over, however often it is asked again before the user signs in', async () => {
    const { widget, adapter } = await placeReady()
    let told = 0
    const count = () => told++
    document.addEventListener('session-expired', count)
    for (const index of [1, 2]) {
      const refreshed = widget.refresh()
      ;(await adapter.call(index)).fail('unauthenticated')
      await refreshed
    }
    const other = new ManualAdapter()
    widget.adapter = other
    ;(await other.call(0)).fail('unauthenticated')
    await widget.whenReady()
    document.removeEventListener('session-expired', count)
    const signedIn = widget.refresh()
    ;(await other.call(1)).answer(ready)
    await signedIn
    expect(told).to.equal(1)
  })

  it('tells the page once that the session is over, though an answer was on its way', async () => {
    const [first, second, third] = [await placeReady(), await placeReady(), await placeReady()]
    let told = 0
    const count = () => told++
    document.addEventListener('session-expired', count)
    const refreshed = Promise.all([first, second, third].map(({ widget }) => widget.refresh()))
    ;(await first.adapter.call(1)).fail('unauthenticated')
    await first.widget.whenReady()
    ;(await second.adapter.call(1)).answer({ value: 391 }, '2026-11-24T15:00:00Z')
    await second.widget.whenReady()
    ;(await third.adapter.call(1)).fail('unauthenticated')
    await refreshed
    expect(told).to.equal(1)

    const again = first.widget.refresh()
    ;(await first.adapter.call(2)).answer({ value: 392 })
    await again
    const over = second.widget.refresh()
    ;(await second.adapter.call(2)).fail('unauthenticated')
    await over
    first.widget.heading = 'Drawn anew'
    await first.widget.updateComplete
    const found = third.widget.refresh()
    ;(await third.adapter.call(2)).fail('unauthenticated')
    await found
    document.removeEventListener('session-expired', count)
    expect(told).to.equal(2)
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

  it('and moves the focus on from "Try again" though another question came between', async () => {
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
    await waitUntil(() => widget.shadowRoot!.activeElement?.id === 'value', 'the number has the focus')
  })

  it('and moves the focus on to the heading where the number is no link', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    ;(await adapter.call(0)).fail('not-found')
    await widget.whenReady()
    part(widget, '#retry').focus()
    part(widget, '#retry').click()
    ;(await adapter.call(1)).answer(count(3))
    await waitUntil(() => widget.shadowRoot!.activeElement?.id === 'heading', 'the heading has the focus')
  })

  it('and leaves the focus where the reader has put it meanwhile', async () => {
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

  it('and moves the focus on in the document that it was moved to', async () => {
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
    await waitUntil(() => widget.shadowRoot!.activeElement?.id === 'value', 'the number has the focus')
    frame.remove()
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
    await waitUntil(() => adapter.calls[0]!.signal.aborted)
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

  it('nobody when the host brings the data, and keeps a copy of it', async () => {
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

  it("and takes data that a framework's store holds, which is a proxy", async () => {
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers .data=${new Proxy(count(7), {})}></lmp-enabled-customers>`,
    )
    expect(await widget.whenReady()).to.equal('ready')
    expect(part(widget, '#value').textContent).to.equal('7')
  })

  it('an adapter whose answers a store holds, which are proxies', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    const answer = { widget: 'enabled-customers', state: 'ready', asOf: ASKED_AT, data: count(7) }
    ;(await adapter.call(0)).say(new Proxy(answer, {}))
    expect(await widget.whenReady()).to.equal('ready')
    expect(part(widget, '#value').textContent).to.equal('7')
  })

  it('and refuses data of the host that the contract does not allow', async () => {
    const widget = await fixture<EnabledCustomers>(
      html`<lmp-enabled-customers .data=${count(7)}></lmp-enabled-customers>`,
    )
    await widget.whenReady()
    widget.data = count(-1)
    expect(await widget.whenReady()).to.equal('error')
    expect(textOf(widget)).not.to.match(/\d/)
  })
})

describe('a widget tells', () => {
  it('how it stands, once for each change, out through shadow roots', async () => {
    const adapter = new ManualAdapter()
    const states: unknown[] = []
    const hear = ({ detail }: HTMLElementEventMap['lmp-state']) => states.push(detail.state)
    document.body.addEventListener('lmp-state', hear)
    const widget = await place(adapter)
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    widget.requestUpdate()
    await widget.updateComplete
    document.body.removeEventListener('lmp-state', hear)
    expect(states).to.deep.equal(['loading', 'ready'])
  })

  it('to a style sheet, one state at a time', async () => {
    const { widget, adapter } = await placeReady()
    const states = () =>
      ['loading', 'ready', 'stale', 'error'].filter(name => widget.matches(`:state(${name})`))
    expect(states()).to.deep.equal(['ready'])
    for (const [index, outcome] of (['stale', 'ready', 'stale'] as const).entries()) {
      const refreshed = widget.refresh()
      const call = await adapter.call(index + 1)
      if (outcome === 'stale') call.fail('not-found')
      else call.answer(ready)
      await refreshed
      expect(states()).to.deep.equal([outcome])
    }
  })

  it('whoever listens, and draws all the same when that one throws', async () => {
    const { onerror } = window
    let thrown = 0
    window.onerror = () => !!++thrown
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    for (const type of ['lmp-state', 'lmp-error'] as const)
      widget.addEventListener(type, () => {
        throw new Error('host')
      })
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).fail('not-found')
    await refreshed
    window.onerror = onerror
    expect(thrown).to.equal(3)
    expect(widget.state).to.equal('stale')
    expect(textOf(widget)).to.contain('12,482')
  })

  it('what went wrong', async () => {
    const adapter = new ManualAdapter()
    const widget = await place(adapter)
    const told = oneEvent(widget, 'lmp-error') as Promise<HTMLElementEventMap['lmp-error']>
    ;(await adapter.call(0)).fail('conflict')
    const { detail } = await told
    expect(detail.widget).to.equal('enabled-customers')
    expect(detail.error.code).to.equal('conflict')
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
