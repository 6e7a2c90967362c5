import { expect, fixture, html } from '@open-wc/testing'
import type { Widget } from '@lmp-widgets/data-adapter'
import { fixtures as accountSearch } from '../account-search/account-search.fixtures.js'
import { fixtures as activePartners } from '../active-partners/active-partners.fixtures.js'
import type { WidgetElement } from '../base/widget-element.js'
import { fixtures as billingReports } from '../billing-report-status/billing-report-status.fixtures.js'
import { en } from '../catalogues/en.js'
import { fixtures as unitDecrease } from '../chargeable-unit-decrease/chargeable-unit-decrease.fixtures.js'
import { fixtures as customerLicenses } from '../customer-license-status/customer-license-status.fixtures.js'
import { fixtures as enabledCustomers } from '../enabled-customers/enabled-customers.fixtures.js'
import { fixtures as servicePlans } from '../enabled-service-plans/enabled-service-plans.fixtures.js'
import { fixtures as inactivePartners } from '../inactive-new-partners/inactive-new-partners.fixtures.js'
import '../index.js'
import type { Messages } from '../messages/messages.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import { fixtures as overview } from '../new-partner-overview/new-partner-overview.fixtures.js'
import { fixtures as partnerLicenses } from '../partner-license-status/partner-license-status.fixtures.js'
import { ManualAdapter } from '../testing/manual-adapter.js'
import { fixtures as usageReports } from '../usage-report-status/usage-report-status.fixtures.js'
import './ar.js'
import './de.js'
import './es.js'
import './fr.js'
import './ja.js'
import { addLanguage } from './languages.js'
import './pl.js'

const all: Record<Widget, object> = {
  'account-search': accountSearch,
  'enabled-customers': enabledCustomers,
  'active-partners': activePartners,
  'enabled-service-plans': servicePlans,
  'customer-license-status': customerLicenses,
  'partner-license-status': partnerLicenses,
  'usage-report-status': usageReports,
  'billing-report-status': billingReports,
  'new-partner-acquisition': acquisition,
  'new-partner-overview': overview,
  'chargeable-unit-decrease': unitDecrease,
  'inactive-new-partners': inactivePartners,
}

type Any = WidgetElement<Widget>

const create = (widget: string) => document.createElement(`lmp-${widget}`) as Any

/** Every widget with every answer of its fixtures. */
function* specimens(): Generator<[name: string, element: Any]> {
  for (const [widget, fixtures] of Object.entries(all)) {
    for (const [name, data] of Object.entries(fixtures)) {
      const element = create(widget)
      element.data = data as Any['data']
      yield [`${widget} ${name}`, element]
    }
  }
}

/** Our texts are recognised by their brackets, and are 40 % longer. */
const bracketed = (text: string) => `⟦${text}${'~'.repeat(Math.ceil(text.length * 0.4))}⟧`
const pseudo = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [
    key,
    typeof text === 'string'
      ? bracketed(text)
      : (...values: never[]) => bracketed((text as (...values: never[]) => string)(...values)),
  ]),
) as unknown as Messages
addLanguage('en-XA', pseudo)

/** What Intl writes in letters: months, the parts of a day, and the compact units of an axis. */
const months = (month: 'long' | 'short') =>
  Array.from({ length: 12 }, (_, i) => new Intl.DateTimeFormat('en', { month }).format(new Date(2026, i)))
const BY_INTL = new RegExp(
  `(?<!\\p{L})(${[...months('long'), ...months('short'), 'AM', 'PM', 'UTC'].join('|')})(?!\\p{L})|\\d[KMBT]\\b`,
  'gu',
)

/** The words in an element that are neither in brackets, nor a name, nor written by Intl. */
function strayWords(element: Any): string[] {
  const copy = document.createElement('div')
  for (const child of element.shadowRoot!.children) copy.append(child.cloneNode(true))
  for (const name of copy.querySelectorAll('bdi, style, .retry code, .place')) name.remove()
  const attributes = [...copy.querySelectorAll('*')].flatMap(each =>
    ['aria-label', 'data-header', 'placeholder', 'alt'].map(name => each.getAttribute(name) ?? ''),
  )
  // Two texts of a drawing stand apart with no white space between them.
  for (const text of copy.querySelectorAll('svg text')) text.append(' ')
  return [copy.textContent, ...attributes].flatMap(text => {
    let rest = text
    for (let before = ''; before !== rest;) {
      before = rest
      rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ')
    }
    return rest.replace(BY_INTL, ' ').match(/\p{L}[\p{L}’'-]*/gu) ?? []
  })
}

describe('no text of ours is written in a widget itself', () => {
  it('with an answer', async () => {
    for (const [name, element] of specimens()) {
      const place = await fixture(html`<div lang="en-XA" style="inline-size: 1000px">${element}</div>`)
      await element.whenReady()
      expect(strayWords(element), name).to.deep.equal([])
      expect(element.shadowRoot!.textContent, name).to.contain('⟦')
      place.remove()
    }
  })

  it('while it loads, or when asking has failed', async () => {
    for (const widget of Object.keys(all)) {
      const adapter = new ManualAdapter()
      const element = create(widget)
      element.adapter = adapter
      await fixture(html`<div lang="en-XA">${element}</div>`)
      await element.updateComplete
      expect(strayWords(element), `${widget} loading`).to.deep.equal([])
      const call = await adapter.call(0)
      call.fail('not-found')
      await element.whenReady()
      expect(strayWords(element), `${widget} failed`).to.deep.equal([])
    }
  })
})

for (const lang of ['en', 'en-XA', 'fr', 'de', 'es', 'pl', 'ja', 'ar', 'ar-EG', 'hi']) {
  const dir = lang.startsWith('ar') ? 'rtl' : 'ltr'
  it(`at 320 px nothing is wider than its card in ${lang}`, async () => {
    const all = [...specimens()]
    const elements = all.map(([, element]) => element)
    const place = await fixture(
      html`<div lang=${lang} dir=${dir} style="inline-size: 320px">${elements}</div>`,
    )
    await Promise.all(elements.map(element => element.whenReady()))
    const wide = all.flatMap(([name, element]) => {
      const { clientWidth, scrollWidth } = element.shadowRoot!.querySelector('.card')!
      return scrollWidth > clientWidth ? [`${name}: ${scrollWidth} > ${clientWidth}`] : []
    })
    place.remove()
    expect(wide).to.deep.equal([])
  }).timeout(60_000)
}

describe('a chart', () => {
  const at = (element: Any, selector: string) => {
    const found = [...element.shadowRoot!.querySelectorAll(selector)]
    return found.map(each => each.getBoundingClientRect().x)
  }
  const draw = async (dir: string) => {
    const element = create('new-partner-acquisition')
    element.data = acquisition.ready as Any['data']
    await fixture(html`<div dir=${dir} style="inline-size: 900px">${element}</div>`)
    await element.whenReady()
    return element
  }

  it('begins at the side where reading begins, and so does its axis', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await draw(dir)
      const bars = at(element, '.bar')
      const [tick] = at(element, '.tick')
      const inOrder = [...bars].sort((a, b) => (dir === 'ltr' ? a - b : b - a))
      expect(bars, dir).to.deep.equal(inOrder)
      if (dir === 'ltr') expect(tick).to.be.below(Math.min(...bars))
      else expect(tick).to.be.above(Math.max(...bars))
    }
  })
})

describe('a name of the other direction', () => {
  it('stands where its line begins', async () => {
    const element = create('chargeable-unit-decrease')
    element.data = unitDecrease.ready as Any['data']
    await fixture(html`<div dir="rtl" style="inline-size: 400px">${element}</div>`)
    await element.whenReady()
    const label = element.shadowRoot!.querySelector('.label')!
    const text = document.createRange()
    text.selectNodeContents(label.querySelector('.name')!)
    expect(text.getBoundingClientRect().right).to.be.closeTo(label.getBoundingClientRect().right, 1)
  })
})
