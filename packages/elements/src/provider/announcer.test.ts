import { expect, fixture, html } from '@open-wc/testing'
import { de } from '../catalogues/de.js'
import '../customer-license-status/define.js'
import { fixtures as statuses } from '../customer-license-status/customer-license-status.fixtures.js'
import '../enabled-customers/define.js'
import { addLanguage } from '../languages/languages.js'
import '../new-partner-acquisition/define.js'
import {
  adapter,
  announcing,
  place,
  refresh,
  regionOf,
  saidBy,
  timers,
  widgetsOf,
  type AnyWidget,
} from '../testing/announced.js'
import './define.js'
import type { Provider } from './provider.js'

describe('what a refresh has changed', () => {
  announcing()

  it('is said in a polite region that is there before, and is not seen', async () => {
    const provider = await place('lmp-enabled-customers')
    expect(saidBy(provider)).to.equal('')
    expect(regionOf(provider).offsetWidth).to.equal(1)
    expect(regionOf(provider).hasAttribute('style')).to.equal(false)
    adapter.now = { 'enabled-customers': { value: 12_491 } }
    expect(await refresh(provider)).to.equal('Enabled customers, 12,491.')
  })

  it('is not what is there first', async () => {
    const provider = await place('lmp-enabled-customers', 'lmp-customer-license-status')
    expect(timers.waiting).to.equal(0)
    expect(saidBy(provider)).to.equal('')
  })

  it('is said of a widget in a closed shadow tree as of any other', async () => {
    const provider = await place('lmp-customer-license-status', 'section')
    const closed = document.createElement('lmp-enabled-customers') as AnyWidget
    provider.lastElementChild!.attachShadow({ mode: 'closed' }).append(closed)
    await closed.whenReady()
    adapter.now = { ...adapter.now, 'enabled-customers': { value: 12_491 } }
    const widgets = [provider.firstElementChild as AnyWidget, closed]
    expect(await refresh(provider, ...widgets)).to.equal('Enabled customers, 12,491.')
  })

  it('is said though something else on the page says that it stands differently', async () => {
    const provider = await place('lmp-enabled-customers', 'section')
    adapter.now = { 'enabled-customers': { value: 12_491 } }
    const event = new CustomEvent('lmp-state', { bubbles: true, detail: { state: 'ready' } })
    provider.lastElementChild!.dispatchEvent(event)
    expect(await refresh(provider, provider.firstElementChild as AnyWidget)).to.equal(
      'Enabled customers, 12,491.',
    )
  })

  it('is nothing when every value is as it was', async () => {
    expect(await refresh(await place('lmp-enabled-customers', 'lmp-new-partner-acquisition'))).to.equal('')
  })

  it('is one message, however many widgets have changed', async () => {
    const provider = await place('lmp-enabled-customers', 'lmp-customer-license-status')
    const data = structuredClone(statuses.ready) as { statuses: { value: number }[] }
    data.statuses[3]!.value = 7
    adapter.now = { 'enabled-customers': { value: 1 }, 'customer-license-status': data }
    expect(await refresh(provider)).to.match(
      /^Enabled customers, 1\.\s?Customer license status, Exceeded allocation,? 7\.$/,
    )
  })

  it('is taken away after a while, and the next message waits for that', async () => {
    const provider = await place('lmp-enabled-customers')
    adapter.now = { 'enabled-customers': { value: 2 } }
    await refresh(provider)
    adapter.now = { 'enabled-customers': { value: 3 } }
    await widgetsOf(provider)[0]!.refresh()
    expect(timers.waiting).to.equal(1)
    timers.pass()
    await provider.updateComplete
    expect(saidBy(provider)).to.equal('')
    timers.pass()
    await provider.updateComplete
    expect(saidBy(provider)).to.equal('Enabled customers, 3.')
    timers.pass()
    expect(timers.waiting, 'nothing is left to be said').to.equal(0)
  })

  it('is nothing when a value has changed and changed back', async () => {
    const provider = await place('lmp-enabled-customers')
    const [widget] = widgetsOf(provider)
    adapter.now = { 'enabled-customers': { value: 2 } }
    await widget!.refresh()
    adapter.now = { 'enabled-customers': { value: 12_482 } }
    expect(await refresh(provider)).to.equal('')
  })

  it('is in the language of the widget, and nothing when only that has changed', async () => {
    addLanguage('de', de)
    const provider = await place('lmp-enabled-customers')
    const [widget] = widgetsOf(provider)
    widget!.lang = 'de'
    expect(await refresh(provider)).to.equal('')
    adapter.now = { 'enabled-customers': { value: 12_491 } }
    expect(await refresh(provider)).to.equal('Aktivierte Kunden, 12.491.')
    expect(regionOf(provider).firstElementChild!.getAttribute('lang')).to.equal('de')
  })

  it('is said by the nearest provider alone', async () => {
    const outer = await fixture<Provider>(
      html`<lmp-provider announce .adapter=${adapter} lang="en"></lmp-provider>`,
    )
    const inner = await place('lmp-enabled-customers')
    outer.append(inner)
    for (const value of [5, 6]) {
      adapter.now = { 'enabled-customers': { value } }
      expect(await refresh(inner)).to.equal(`Enabled customers, ${value}.`)
      await outer.updateComplete
      expect(saidBy(outer)).to.equal('')
      timers.pass()
    }
  })

  it('leaves no timer behind', async () => {
    const provider = await place('lmp-enabled-customers')
    adapter.now = { 'enabled-customers': { value: 8 } }
    await widgetsOf(provider)[0]!.refresh()
    provider.remove()
    expect(timers.waiting).to.equal(0)
  })
})
