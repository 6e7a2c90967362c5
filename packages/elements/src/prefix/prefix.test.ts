import { expect, fixture, html } from '@open-wc/testing'
import { Dashboard } from '../dashboard/dashboard.js'
import { EnabledCustomers } from '../enabled-customers/enabled-customers.js'
import { fixtures } from '../enabled-customers/enabled-customers.fixtures.js'
import { Provider } from '../provider/provider.js'
import { part, textOf } from '../testing/looks.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { define } from './prefix.js'

describe('a prefix of the host’s own', () => {
  it('gives every element another tag, those of a dashboard too', async () => {
    define({ prefix: 'acme' })
    expect(customElements.get('lmp-dashboard')).to.equal(undefined)
    const adapter = new ManualAdapter()
    adapter.granted = { widgets: ['enabled-customers'] }
    const dashboard = await fixture<Dashboard>(
      html`<acme-dashboard lang="en" .adapter=${adapter} customers-href="/customers"></acme-dashboard>`,
    )
    ;(await adapter.call(0)).answer(fixtures.ready)
    await dashboard.whenReady()
    const [widget] = part(dashboard, '.grid').children
    expect(widget!.localName).to.equal('acme-enabled-customers')
    expect(textOf(widget!)).to.contain('12,482')
  })

  it('lets two of them stand on one page', async () => {
    define({ prefix: 'one' })
    define({ prefix: 'two-three' })
    for (const prefix of ['one', 'two-three']) {
      const widget = document.createElement(`${prefix}-enabled-customers`) as EnabledCustomers
      widget.data = fixtures.ready
      await fixture(html`<div lang="en">${widget}</div>`)
      await widget.whenReady()
      expect(textOf(widget)).to.contain('12,482')
    }
  })

  it('waits for a provider of the same prefix that is defined later', async () => {
    const adapter = new ManualAdapter()
    const provider = await fixture<Provider>(
      html`<late-provider><late-enabled-customers lang="en"></late-enabled-customers></late-provider>`,
    )
    define({ prefix: 'late' })
    provider.adapter = adapter
    ;(await adapter.call(0)).answer(fixtures.ready)
    const widget = provider.querySelector('late-enabled-customers') as EnabledCustomers
    await widget.whenReady()
    expect(textOf(widget)).to.contain('12,482')
  })

  it('waits for a provider whose code comes last, in a shadow root and with a dashboard too', async () => {
    const come = (key: string, element: CustomElementConstructor) =>
      customElements.define(
        `last-${key}`,
        class extends element {
          static readonly prefix = 'last'
        },
      )
    come('enabled-customers', EnabledCustomers)
    come('dashboard', Dashboard)
    const adapter = new ManualAdapter()
    adapter.granted = { widgets: ['enabled-customers'] }
    const provider = await fixture<Provider>(
      html`<last-provider
        ><div></div>
        <last-dashboard lang="en"></last-dashboard
      ></last-provider>`,
    )
    const root = provider.querySelector('div')!.attachShadow({ mode: 'closed' })
    root.innerHTML = '<last-enabled-customers lang="en"></last-enabled-customers>'
    come('provider', Provider)
    provider.adapter = adapter
    for (const index of [0, 1]) (await adapter.call(index)).answer(fixtures.ready)
    const dashboard = provider.querySelector('last-dashboard') as Dashboard
    await dashboard.whenReady()
    const widget = root.querySelector('last-enabled-customers') as EnabledCustomers
    await widget.whenReady()
    expect(textOf(part(dashboard, 'last-enabled-customers'))).to.contain('12,482')
    expect(textOf(widget)).to.contain('12,482')
  })

  it('may be asked for again, and changes nothing then', () => {
    define({ prefix: 'again' })
    const before = customElements.get('again-provider')
    define({ prefix: 'again' })
    expect(customElements.get('again-provider')).to.equal(before)
  })

  it('says what is wrong with one that cannot begin a tag', () => {
    for (const prefix of ['', 'Acme', '1st', 'acme-', 'a b', 'é', '<img>'])
      expect(() => define({ prefix }), prefix).to.throw(TypeError, /^lmp-prefix: .*"acme"/)
  })
})
