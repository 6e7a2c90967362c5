import { failure } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import { until } from '../testing/until.js'
import { AdapterError } from '@lmp-widgets/data-adapter'
import type { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import '../enabled-customers/define.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { lookAround, setDefaultAdapter } from '../base/surroundings.js'
import { ManualAdapter, answering } from '../testing/manual-adapter.js'
import { has, part, textOf } from '../testing/looks.js'
import { listen } from '../testing/wrong-page.js'
import './define.js'
import type { Provider } from './provider.js'

const { ready } = fixtures

const widgetIn = (home: Element) => home.querySelector<EnabledCustomers>('lmp-enabled-customers')!

async function place(adapter: ManualAdapter): Promise<Provider> {
  return fixture<Provider>(
    html`<lmp-provider .adapter=${adapter} customers-href="/customers">
      <div><lmp-enabled-customers lang="en"></lmp-enabled-customers></div>
    </lmp-provider>`,
  )
}

describe('a provider', () => {
  it('gives its adapter and the screens to the widgets below it', async () => {
    const widget = widgetIn(await place(answering('enabled-customers', ready)))
    await widget.whenReady()
    expect(part(widget, 'a').getAttribute('href')).to.equal('/customers?status=enabled')
  })

  it('takes an adapter that Preact has taken back, an empty text, for none, as its widgets do', async () => {
    const provider = await place(answering('enabled-customers', ready))
    const widget = widgetIn(provider)
    const inner = document.createElement('lmp-provider')
    inner.append(...provider.children)
    provider.append(inner)
    Object.assign(inner, { adapter: '' })
    Object.assign(widget, { adapter: '' })
    expect(await widget.whenReady()).to.equal('ready')
  })

  it('takes itself and what is in it out of sight when it is hidden', async () => {
    const provider = await place(answering('enabled-customers', ready))
    expect(widgetIn(provider).offsetHeight).to.be.above(0)
    provider.hidden = true
    expect(widgetIn(provider).offsetHeight).to.equal(0)
  })

  it('gives the time zone that the back end names', async () => {
    const adapter = new ManualAdapter()
    adapter.granted = { timeZone: 'Asia/Tokyo' }
    const widget = widgetIn(await place(adapter))
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).fail('not-found')
    await refreshed
    expect(textOf(widget)).to.match(/as of Nov 24, 2026, 11:41\sPM/)
  })

  it('asks who looks again once the user has signed in again', async () => {
    const adapter = new ManualAdapter()
    const granted = adapter.manifest.bind(adapter)
    let ended = true
    adapter.manifest = () =>
      ended ? Promise.reject(new AdapterError('unauthenticated', 'Signed out.')) : granted()
    adapter.granted = { timeZone: 'Asia/Tokyo' }
    const provider = await place(adapter)
    const widget = widgetIn(provider)
    ;(await adapter.call(0)).fail('unauthenticated')
    await widget.whenReady()
    expect(provider.account).to.equal(undefined)
    ended = false
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).answer(ready)
    await refreshed
    await until(() => provider.account)
  })

  it('gives it also when it is no longer told one itself', async () => {
    const adapter = new ManualAdapter()
    adapter.granted = { timeZone: 'Asia/Tokyo' }
    const provider = await fixture<Provider>(
      html`<lmp-provider time-zone="Europe/Paris" .adapter=${adapter}>
        <lmp-enabled-customers lang="en"></lmp-enabled-customers>
      </lmp-provider>`,
    )
    const widget = widgetIn(provider)
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    provider.removeAttribute('time-zone')
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).fail('not-found')
    await refreshed
    await until(() => textOf(widget).includes('11:41'))
  })

  it('gives that of its own back end, not that of the one around it', async () => {
    const adapter = new ManualAdapter()
    adapter.granted = { timeZone: 'Asia/Tokyo' }
    const inner = await place(adapter)
    const widget = widgetIn(inner)
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    const outer = await fixture(html`<lmp-provider time-zone="Europe/Paris"></lmp-provider>`)
    outer.append(inner)
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).fail('not-found')
    await refreshed
    expect(textOf(widget)).to.match(/as of Nov 24, 2026, 11:41\sPM/)
  })

  it('asks once who looks though several widgets find out that the session is over', async () => {
    const adapter = new ManualAdapter()
    adapter.granted = {}
    const provider = await place(adapter)
    provider.append(document.createElement('lmp-enabled-customers'))
    // Both ask the same: they are answered as one.
    ;(await adapter.call(0)).answer(ready)
    await until(() => provider.account)
    let asked = 0
    adapter.manifest = () => (asked++, Promise.reject(failure('unauthenticated')))
    const widgets = [...provider.querySelectorAll('lmp-enabled-customers')]
    const refreshed = Promise.all(widgets.map(widget => widget.refresh()))
    ;(await adapter.call(1)).fail('unauthenticated')
    await refreshed
    await until(() => !provider.account)
    expect(asked).to.equal(1)
  })

  it('asks nobody who looks where it is told the time zone', async () => {
    const adapter = answering('enabled-customers', { value: 5 })
    let asked = 0
    const manifest = adapter.manifest.bind(adapter)
    adapter.manifest = () => (asked++, manifest())
    const provider = await fixture<Provider>(
      html`<lmp-provider time-zone="UTC" .adapter=${adapter}>
        <lmp-enabled-customers></lmp-enabled-customers>
      </lmp-provider>`,
    )
    await provider.querySelector('lmp-enabled-customers')!.whenReady()
    expect(asked).to.equal(0)
  })

  for (const what of ['lmp-enabled-customers', 'lmp-provider'] as const)
    it(`is not heard any more by a <${what}> that has left it for another one`, async () => {
      const [left, right] = [document.createElement('lmp-provider'), document.createElement('lmp-provider')]
      left.adapter = answering('enabled-customers', { value: 5 })
      right.adapter = answering('enabled-customers', { value: 6 })
      const moved = document.createElement(what)
      if (what === 'lmp-provider') moved.append(document.createElement('lmp-enabled-customers'))
      left.append(moved)
      const home = await fixture(html`<div>${left}${right}</div>`)
      const widget = widgetIn(home)
      await widget.whenReady()
      expect(part(widget, '#value').textContent).to.equal('5')
      right.append(moved)
      await widget.whenReady()
      left.adapter = answering('enabled-customers', { value: 666 })
      await left.updateComplete
      await moved.updateComplete
      await widget.whenReady()
      expect(part(widget, '#value').textContent).to.equal('6')

      // Every provider that comes has all of the page look around anew.
      const last = document.createElement('lmp-provider')
      last.adapter = answering('enabled-customers', { value: 7 })
      home.append(last)
      last.append(moved)
      await widget.whenReady()
      right.adapter = answering('enabled-customers', { value: 666 })
      await right.updateComplete
      await moved.updateComplete
      await widget.whenReady()
      expect(part(widget, '#value').textContent).to.equal('7')
    })

  it('is asked from the first moment on by a widget that comes with it, and not the back end of the page', async () => {
    const page = new ManualAdapter()
    setDefaultAdapter(page)
    try {
      const home = await fixture(html`<div><lmp-enabled-customers></lmp-enabled-customers></div>`)
      const widget = widgetIn(home)
      ;(await page.call(0)).answer(ready)
      await widget.whenReady()
      const provider = document.createElement('lmp-provider')
      Object.assign(provider, { adapter: answering('enabled-customers', { value: 5 }), timeZone: 'UTC' })
      provider.append(widget)
      widget.heading = 'Ours'
      home.append(provider)
      await widget.whenReady()
      expect(part(widget, '#value').textContent).to.equal('5')
      expect(page.calls.length).to.equal(1)
    } finally {
      setDefaultAdapter(undefined)
    }
  })

  it('asks the back end of the page who looks, where it has none of its own', async () => {
    const page = answering('enabled-customers', { value: 5 })
    page.granted = { account: { id: 'northwind', name: 'Northwind' } }
    setDefaultAdapter(page)
    try {
      const provider = await fixture<Provider>(html`<lmp-provider></lmp-provider>`)
      await until(() => provider.account)
      expect(provider.account!.name).to.equal('Northwind')
    } finally {
      setDefaultAdapter(undefined)
    }
  })

  it('has its URL asked once, whatever else is set on it', async () => {
    const { fetch } = window
    const asked: string[] = []
    window.fetch = async input => {
      asked.push(String(input))
      const data = { widget: 'enabled-customers', state: 'ready', asOf: '2026-11-24T14:41:00Z', data: ready }
      return Response.json(data)
    }
    try {
      const provider = await fixture<Provider>(
        html`<lmp-provider src="/api" time-zone="UTC"
          ><lmp-enabled-customers></lmp-enabled-customers
        ></lmp-provider>`,
      )
      await widgetIn(provider).whenReady()
      provider.setAttribute('customers-href', '/other')
      await provider.updateComplete
      await widgetIn(provider).whenReady()
      expect(asked).to.deep.equal(['/api/widgets/enabled-customers'])
    } finally {
      window.fetch = fetch
    }
  })

  it('gives another function for the screens', async () => {
    const provider = await place(answering('enabled-customers', ready))
    const widget = widgetIn(provider)
    await widget.whenReady()
    for (const home of ['/a', '/b']) {
      provider.hrefFor = () => home
      await provider.updateComplete
      await widget.updateComplete
      expect(part(widget, 'a').getAttribute('href')).to.equal(home)
    }
  })

  it('is asked nothing about a widget that has an adapter of its own', async () => {
    const [own, given] = [answering('enabled-customers', { value: 1 }), new ManualAdapter()]
    const provider = await fixture(
      html`<lmp-provider .adapter=${given}>
        <lmp-enabled-customers .adapter=${own}></lmp-enabled-customers>
      </lmp-provider>`,
    )
    await widgetIn(provider).whenReady()
    expect(part(widgetIn(provider), '#value').textContent).to.equal('1')
    expect(given.calls.length).to.equal(0)
  })

  it('tells what is around it only over what it says itself', async () => {
    const outer = answering('enabled-customers', ready)
    const home = await fixture(
      html`<lmp-provider
        .adapter=${outer}
        customers-href="/outer"
        .messages=${{ 'enabled-customers': 'Ours' }}
      >
        <lmp-provider customers-href="/inner"><lmp-enabled-customers></lmp-enabled-customers></lmp-provider>
      </lmp-provider>`,
    )
    const widget = widgetIn(home)
    await widget.whenReady()
    expect(part(widget, 'a').getAttribute('href')).to.equal('/inner?status=enabled')
    expect(part(widget, '#heading').textContent).to.equal('Ours')
  })

  it('passes on what is around it and it does not say itself', async () => {
    const adapter = new ManualAdapter()
    const home = await fixture(
      html`<lmp-provider
        time-zone="UTC"
        max-stale="0"
        poll="60"
        .adapter=${adapter}
        .messages=${{ 'enabled-customers': 'Theirs' }}
      >
        <lmp-provider time-zone="UTC" .messages=${{ tryAgain: 'Once more' }}>
          <lmp-enabled-customers></lmp-enabled-customers>
        </lmp-provider>
      </lmp-provider>`,
    )
    const widget = widgetIn(home)
    ;(await adapter.call(0)).answer(ready)
    await widget.whenReady()
    void widget.refresh()
    ;(await adapter.call(1)).fail('not-found')
    await until(() => widget.state === 'error', 'no old number is shown')
    expect(part(widget, '#heading').textContent).to.equal('Theirs')
    expect(part(widget, '#retry').textContent?.trim()).to.equal('Once more')
    let poll: number | undefined
    lookAround(widget, around => (poll = around.poll))()
    expect(poll).to.equal(60)
  })

  it('leads where the one around it says when an own screen has become empty, as Vue says that it is gone', async () => {
    const provider = await place(answering('enabled-customers', ready))
    const widget = widgetIn(provider)
    await widget.whenReady()
    widget['customers-href'] = ''
    await widget.updateComplete
    expect(part(widget, 'a').getAttribute('href')).to.equal('/customers?status=enabled')
  })

  it('asks whom the one around it asks when its own URL has become empty, as Vue says that it is gone', async () => {
    const home = await fixture(
      html`<lmp-provider time-zone="UTC" .adapter=${answering('enabled-customers', { value: 1 })}>
        <lmp-provider time-zone="UTC" src=""><lmp-enabled-customers></lmp-enabled-customers></lmp-provider>
      </lmp-provider>`,
    )
    expect(await widgetIn(home).whenReady()).to.equal('ready')
    expect(part(widgetIn(home), '#value').textContent).to.equal('1')
  })

  it('takes away what it gave when a widget leaves it', async () => {
    const provider = await place(answering('enabled-customers', ready))
    const widget = widgetIn(provider)
    await widget.whenReady()
    const home = await fixture(html`<div></div>`)
    home.append(widget)
    await widget.updateComplete
    expect(widget.state).to.equal('loading')
    expect(has(widget, 'a')).to.equal(false)
    expect(textOf(widget)).not.to.match(/\d/)
  })

  it('says once that the session is over, whatever else becomes of it', async () => {
    const adapter = new ManualAdapter()
    adapter.manifest = () => Promise.reject(failure('unauthenticated'))
    let told = 0
    const hear = () => told++
    document.addEventListener('session-expired', hear)
    const provider = await place(adapter)
    await until(() => told > 0)
    const refreshed = widgetIn(provider).refresh()
    ;(await adapter.call(1)).answer(ready)
    await refreshed
    provider.setAttribute('customers-href', '/other')
    await provider.updateComplete
    document.removeEventListener('session-expired', hear)
    expect(told).to.equal(1)
  })

  it('hears in silence an event of the host that is called as ours is', async () => {
    const said = listen()
    try {
      const provider = await place(answering('enabled-customers', ready))
      provider.announce = true
      await widgetIn(provider).whenReady()
      for (const name of ['lmp-state', 'lmp-error'])
        widgetIn(provider).dispatchEvent(new Event(name, { bubbles: true }))
      expect(said.texts).to.deep.equal([])
    } finally {
      said.release()
    }
  })

  it('makes the widgets below it ask another back end when it is given one', async () => {
    const provider = await place(answering('enabled-customers', ready))
    const widget = widgetIn(provider)
    await widget.whenReady()
    provider.adapter = answering('enabled-customers', { value: 3 })
    await provider.updateComplete
    await widget.whenReady()
    expect(part(widget, '#value').textContent).to.equal('3')
  })
})
