import { expect, fixture, html } from '@open-wc/testing'
import '../dashboard/define.js'
import { EnabledCustomers } from '../enabled-customers/define.js'
import '../provider/define.js'
import { part, textOf } from '../testing/looks.js'
import './de.js'
import './fr.js'
import { addLanguage } from './languages.js'

const data = { value: 12_482, trend: [12_400] }

/** A widget with numbers, in the given language. */
function widgetIn(attributes: Record<string, string> = {}): EnabledCustomers {
  const widget = new EnabledCustomers()
  widget.data = data
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value)
  return widget
}

async function said(widget: EnabledCustomers): Promise<string> {
  await new Promise(resolve => setTimeout(resolve))
  await widget.whenReady()
  return `${part(widget, '#heading').textContent} ${part(widget, '#value').textContent}`
}

const ENGLISH = 'Enabled customers 12,482'
const FRENCH = /^Clients activés 12\s482$/
const GERMAN = 'Aktivierte Kunden 12.482'

describe('a widget speaks', () => {
  const page = document.documentElement

  beforeEach(() => {
    page.lang = 'en'
  })

  it('the language of the page', async () => {
    const widget = widgetIn()
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.equal(ENGLISH)
    page.lang = 'de'
    expect(await said(widget)).to.equal(GERMAN)
  })

  it('before that, the language of its provider, also where that is not around it in the document', async () => {
    const host = await fixture(html`<div></div>`)
    const shadow = host.attachShadow({ mode: 'open' })
    const provider = document.createElement('lmp-provider')
    provider.lang = 'fr'
    provider.timeZone = 'UTC'
    provider.append(document.createElement('slot'))
    shadow.append(provider)
    const widget = widgetIn()
    host.append(widget)
    expect(await said(widget)).to.match(FRENCH)
    provider.lang = 'de'
    expect(await said(widget)).to.equal(GERMAN)
  })

  it('before that, the language of what is around it, out through shadow roots', async () => {
    const outer = await fixture<HTMLElement>(html`<section lang="de"><div></div></section>`)
    const inner = outer.querySelector('div')!.attachShadow({ mode: 'open' })
    const widget = widgetIn()
    inner.append(widget)
    expect(await said(widget)).to.equal(GERMAN)
    outer.lang = 'fr'
    expect(await said(widget)).to.match(FRENCH)
    outer.removeAttribute('lang')
    expect(await said(widget)).to.equal(ENGLISH)
  })

  it('that, too, after it was moved there in one piece', async () => {
    const host = await fixture(html`<div><p></p></div>`)
    const home: HTMLElement & { moveBefore?: (node: Node, before: null) => void } =
      document.createElement('section')
    if (!home.moveBefore) return
    host.firstElementChild!.attachShadow({ mode: 'open' }).append(home)
    const widget = widgetIn()
    host.append(widget)
    await said(widget)
    home.moveBefore(widget, null)
    expect(await said(widget)).to.equal(ENGLISH)
    home.lang = 'de'
    expect(await said(widget)).to.equal(GERMAN)
  })

  it('before all, its own', async () => {
    const widget = widgetIn({ lang: 'fr' })
    await fixture(html`<lmp-provider lang="de" time-zone="UTC"><div lang="en">${widget}</div></lmp-provider>`)
    expect(await said(widget)).to.match(FRENCH)
    widget.lang = 'de'
    expect(await said(widget)).to.equal(GERMAN)
    expect(part(widget, '.card').lang).to.equal('de')
  })

  it('the language without the region, where there is none with it', async () => {
    const widget = widgetIn({ lang: 'FR-ca' })
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.match(FRENCH)
    widget.lang = 'fr_CA'
    expect(await said(widget)).to.equal(ENGLISH)
  })

  it('English where it has no texts, with figures of that language', async () => {
    const widget = widgetIn({ lang: 'hi' })
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.equal(ENGLISH)
    widget.data = { value: 1_234_567 }
    expect(await said(widget)).to.equal('Enabled customers 12,34,567')
    widget.lang = 'ar-EG'
    expect(await said(widget)).to.equal('Enabled customers ١٬٢٣٤٬٥٦٧')
    expect(part(widget, '.card').lang).to.equal('en')
  })

  it('the English of a region', async () => {
    const widget = widgetIn({ lang: 'en-GB' })
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.equal(ENGLISH)
    expect(part(widget, '.card').lang).to.equal('en-GB')
  })

  it('the language of the page where its own is none', async () => {
    page.lang = 'de'
    for (const lang of ['xx_invalid', 'english', 'x', '', '-', '💥', 'a'.repeat(10_000), '__proto__']) {
      const widget = widgetIn({ lang })
      await fixture(html`<div>${widget}</div>`)
      expect(await said(widget), lang).to.equal(GERMAN)
    }
  })

  it('figures of the browser and English where nothing says a language', async () => {
    page.removeAttribute('lang')
    const widget = widgetIn()
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.match(/^Enabled customers 12\D?482$/)
  })
})

describe('a language is added', () => {
  it('at run time: what is there already is drawn again', async () => {
    const widget = widgetIn({ lang: 'nl' })
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.equal('Enabled customers 12.482')
    addLanguage('nl', { 'enabled-customers': 'Ingeschakelde klanten' })
    expect(await said(widget)).to.equal('Ingeschakelde klanten 12.482')
  })

  it('in part: what is missing, or of the wrong kind, is English', async () => {
    const wrong = { vsLastMonth: undefined, retryAfter: 'soon', up: () => 'op' }
    addLanguage('fi', wrong as unknown as Parameters<typeof addLanguage>[1])
    const widget = widgetIn({ lang: 'fi' })
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.match(/^Enabled customers/)
    expect(textOf(widget)).to.contain('vs last month').and.to.contain('up ')
  })

  it('for a region: what it lacks comes from the language', async () => {
    addLanguage('fr-CH', { 'enabled-customers': 'Clients actifs' })
    const widget = widgetIn({ lang: 'fr-CH' })
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.match(/^Clients actifs/)
    expect(textOf(widget)).to.contain('par rapport au mois dernier')
  })

  it('that Intl does not know', async () => {
    addLanguage('tlh', { 'enabled-customers': 'je’wI’' })
    const widget = widgetIn({ lang: 'tlh' })
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.match(/^je’wI’ 12/)
    expect(part(widget, '.card').lang).to.equal('tlh')
  })

  it('one text after the other: each stays', async () => {
    addLanguage('nl', { 'enabled-customers': 'Ingeschakelde klanten' })
    addLanguage('NL', { vsLastMonth: 'tegenover vorige maand' })
    const widget = widgetIn({ lang: 'nl' })
    await fixture(html`<div>${widget}</div>`)
    expect(textOf(widget)).to.contain('Ingeschakelde klanten').and.to.contain('tegenover vorige maand')
  })

  it('and the words of the host go before it', async () => {
    const widget = widgetIn({ lang: 'fr' })
    widget.messages = { 'enabled-customers': 'Nos clients' }
    await fixture(html`<div>${widget}</div>`)
    expect(await said(widget)).to.match(/^Nos clients/)
  })
})

describe('a widget without a place on the page', () => {
  it('is not kept, and not drawn', async () => {
    const widget = widgetIn({ lang: 'fr' })
    await fixture(html`<div>${widget}</div>`)
    await said(widget)
    widget.remove()
    widget.lang = 'de'
    addLanguage('de', {})
    await widget.updateComplete
    expect(part(widget, '#heading').textContent).to.equal('Clients activés')
  })
})
