import { AdapterError, type DashboardAdapter, type Widget } from '@lmp-widgets/data-adapter'
import { HttpAdapter } from '@lmp-widgets/data-adapter/http'
import { expect, fixture, html } from '@open-wc/testing'
import '../active-partners/define.js'
import type { ActivePartners } from '../active-partners/active-partners.js'
import '../enabled-customers/define.js'
import { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { holdTimers } from '../testing/hold-timers.js'
import { has, part, textOf } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { stillClocks } from '../testing/still-clocks.js'
import { stillPage } from '../testing/still-page.js'
import { listen, type Said } from '../testing/wrong-page.js'

const { ready } = fixtures

/** How often a question is asked that fails in passing. */
const TRIES = 3

const place = (adapter: DashboardAdapter, poll?: number) =>
  fixture<EnabledCustomers>(
    html`<lmp-enabled-customers lang="en" .poll=${poll} .adapter=${adapter}></lmp-enabled-customers>`,
  )

/** A back end of two widgets: it does to the customers what the test says, and knows the partners. */
function beside(load: () => unknown) {
  const adapter = new ManualAdapter()
  const asked: Widget[] = []
  adapter.load = (({ widget }: { widget: Widget }) => {
    asked.push(widget)
    return widget === 'enabled-customers'
      ? load()
      : Promise.resolve({ widget, state: 'ready', asOf: '2026-11-24T14:41:00Z', data: { value: 77 } })
  }) as typeof adapter.load
  return { adapter, asked }
}

const reject = (reason: unknown) => () => Promise.reject(reason)
const angry = () => {
  throw new Error('secret at line 42')
}

const FAILURES: [what: string, load: () => unknown][] = [
  ['throws', angry],
  ['rejects with an Error', reject(new Error('secret at line 42'))],
  ['rejects with a text', reject('secret')],
  ['rejects with undefined', reject(undefined)],
  ['rejects with null', reject(null)],
  ['rejects with a DOMException', reject(new DOMException('secret', 'AbortError'))],
  ['rejects with a frozen object', reject(Object.freeze({ message: 'secret' }))],
  ['rejects with an object that throws when it is looked at', reject(new Proxy({}, { get: angry }))],
  [
    'rejects with an error whose message cannot be read',
    reject(Object.defineProperty(new Error(), 'message', { get: angry })),
  ],
  [
    'rejects with an AdapterError whose message is no text',
    reject(Object.assign(new AdapterError('server', ''), { message: { detail: 'secret' } })),
  ],
]

describe('a widget whose adapter', () => {
  const { random } = Math
  let said: Said

  beforeEach(() => {
    said = listen()
    // Whoever tries again does so at once.
    Math.random = () => 0
  })
  afterEach(() => {
    said.release()
    Math.random = random
  })

  for (const [what, load] of FAILURES) {
    it(`${what} asks again, then says so in words of its own, and leaves the widget beside it alone`, async () => {
      const { adapter, asked } = beside(load)
      const home = await fixture(
        html`<div lang="en">
          <lmp-enabled-customers .adapter=${adapter}></lmp-enabled-customers>
          <lmp-active-partners .adapter=${adapter}></lmp-active-partners>
        </div>`,
      )
      const [customers, partners] = home.children as unknown as [EnabledCustomers, ActivePartners]
      expect(await customers.whenReady()).to.equal('error')
      expect(textOf(customers)).to.match(/^Enabled customers\s?Failed: try again later\. Try again server$/)
      expect(await partners.whenReady()).to.equal('ready')
      expect(part(partners, '#value').textContent).to.equal('77')
      expect(asked.filter(widget => widget === 'enabled-customers').length).to.equal(TRIES)
      expect(asked.filter(widget => widget === 'active-partners').length).to.equal(1)
      expect(said.texts).to.deep.equal([])
    })
  }

  it('never settles says after ten seconds that it was too long, and does not hear what comes then', async () => {
    const clocks = stillClocks()
    const timers = holdTimers(5_000)
    try {
      const adapter = new ManualAdapter()
      const widget = await place(adapter)
      const call = await adapter.call(0)
      expect(call.signal.aborted).to.equal(false)
      clocks.pass(10.001)
      timers.pass()
      expect(call.signal.aborted).to.equal(false)
      timers.pass()
      expect(await widget.whenReady()).to.equal('error')
      expect(part(widget, 'code').textContent).to.equal('timeout')
      expect(call.signal.aborted).to.equal(true)
      call.answer(ready)
      await new Promise(resolve => setTimeout(resolve))
      await widget.updateComplete
      expect(widget.state).to.equal('error')
      expect(textOf(widget)).not.to.match(/\d/)
      expect(adapter.calls.length).to.equal(1)
    } finally {
      timers.release()
      clocks.release()
    }
  })

  it('wants to be left alone for ever is asked again after five minutes', async () => {
    for (const retryAfter of [Infinity, 86_400]) {
      const { adapter } = beside(reject(new AdapterError('rate-limited', 'Later.', { retryAfter })))
      const widget = await place(adapter)
      expect(await widget.whenReady()).to.equal('error')
      expect(textOf(widget)).to.contain('It can be asked again in 300 seconds.')
    }
  })

  it('wants to be left alone for a part of a second more is so for a whole one', async () => {
    const { adapter } = beside(reject(new AdapterError('rate-limited', 'Later.', { retryAfter: 11.2 })))
    const widget = await place(adapter)
    await widget.whenReady()
    expect(textOf(widget)).to.contain('It can be asked again in 12 seconds.')
  })

  it('says a day that is in no calendar shows no other one', async () => {
    const drawn = await place(
      Object.assign(new ManualAdapter(), {
        load: async ({ widget }: { widget: Widget }) => ({
          ...{ widget, state: 'ready', asOf: '2026-02-31T14:41:00Z', data: ready },
        }),
      }),
    )
    expect(await drawn.whenReady()).to.equal('error')
    expect(part(drawn, 'code').textContent).to.equal('invalid-answer')
    expect(said.texts).to.deep.equal([])
  })

  it('answers once it is gone draws nothing, says nothing, and starts no timer', async () => {
    const page = stillPage()
    try {
      const adapter = new ManualAdapter()
      const widget = await place(adapter, 30)
      const call = await adapter.call(0)
      expect(page.runs()).to.equal(true)
      const events: string[] = []
      for (const type of ['lmp-state', 'lmp-error', 'session-expired'])
        widget.addEventListener(type, () => events.push(type))
      const drawn = widget.shadowRoot!.innerHTML
      widget.remove()
      call.answer(ready)
      await new Promise(resolve => setTimeout(resolve))
      expect(events).to.deep.equal([])
      expect(widget.shadowRoot!.innerHTML).to.equal(drawn)
      expect(page.runs()).to.equal(false)
    } finally {
      page.end()
    }
  })

  it('was set before the element was defined is asked once', async () => {
    const adapter = new ManualAdapter()
    const widget = document.createElement('lmp-late-customers') as EnabledCustomers
    widget.adapter = adapter
    const home = await fixture(html`<div></div>`)
    home.append(widget)
    customElements.define('lmp-late-customers', class extends EnabledCustomers {})
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    expect(textOf(widget)).to.contain('12,482')
    expect(adapter.calls.length).to.equal(1)
  })

  it('is that of ninety-nine others asks once for all; the last one that leaves ends the call', async () => {
    const adapter = new ManualAdapter()
    const home = await fixture(
      html`<div>
        ${Array.from({ length: 100 }, () => html`<lmp-enabled-customers lang="en" .adapter=${adapter}></lmp-enabled-customers>`)}
      </div>`,
    )
    const widgets = [...home.children] as EnabledCustomers[]
    ;(await adapter.call(0)).answer(ready)
    for (const widget of widgets) {
      await widget.whenReady()
      expect(part(widget, '#value').textContent).to.equal('12,482')
    }
    expect(adapter.calls.length).to.equal(1)
    for (const widget of widgets) void widget.refresh()
    const { signal } = await adapter.call(1)
    const last = widgets.pop()!
    for (const widget of widgets) widget.remove()
    await new Promise(resolve => setTimeout(resolve))
    expect(signal.aborted).to.equal(false)
    last.remove()
    await new Promise(resolve => setTimeout(resolve))
    expect(signal.aborted).to.equal(true)
    expect(adapter.calls.length).to.equal(2)
  })

  it('meets a page in the place of an answer shows nothing of it', async () => {
    const PAGE = '<!doctype html><h1>Sign in</h1><p>12 offers for you</p>'
    for (const [status, type, code] of [
      [200, 'text/html', 'invalid-answer'],
      [200, 'application/json', 'invalid-answer'],
      [401, 'text/html', 'unauthenticated'],
      [404, 'text/html', 'not-found'],
    ] as const) {
      const respond = () => Promise.resolve(new Response(PAGE, { status, headers: { 'content-type': type } }))
      const widget = await place(new HttpAdapter('/api', { fetch: respond }))
      expect(await widget.whenReady()).to.equal('error')
      expect(part(widget, 'code').textContent).to.equal(code)
      expect(has(widget, 'h1')).to.equal(false)
      expect(textOf(widget)).not.to.match(/\d|offers/)
    }
  })
})
