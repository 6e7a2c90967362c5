import { expect, fixture, html } from '@open-wc/testing'
import type { Widget } from '@lmp-widgets/data-adapter'
import type { WidgetElement } from '../base/widget-element.js'
import '../billing-report-status/define.js'
import { fixtures as billing } from '../billing-report-status/billing-report-status.fixtures.js'
import '../enabled-customers/define.js'
import '../new-partner-acquisition/define.js'
import { fixtures } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import { answering, ManualAdapter } from '../testing/manual-adapter.js'
import { has, part } from '../testing/looks.js'
import '../usage-report-status/define.js'
import { fixtures as usage } from '../usage-report-status/usage-report-status.fixtures.js'
import './development.js'

const { warn } = console
let warnings: string[] = []

beforeEach(() => {
  warnings = []
  console.warn = text => warnings.push(String(text))
})

afterEach(() => {
  console.warn = warn
})

const place = (name: string, value: string) => {
  const widget = document.createElement('lmp-enabled-customers')
  widget.data = { value: 12_482 }
  widget.setAttribute(name, value)
  return widget
}

describe('a wrong attribute', () => {
  const wrong: [name: string, value: string, code: string][] = [
    ['heading-level', '9', 'lmp-heading-level'],
    ['heading-level', 'big', 'lmp-heading-level'],
    ['poll', '-5', 'lmp-poll'],
    ['poll', 'abc', 'lmp-poll'],
    ['max-stale', 'never', 'lmp-max-stale'],
    ['time-zone', 'Mars/Olympus', 'lmp-time-zone'],
    ['lang', 'xx_invalid', 'lmp-language'],
    ['lang', 'english', 'lmp-language'],
    ['lang', 'fr_CA', 'lmp-language'],
    ['scheme', 'blue', 'lmp-scheme'],
    ['customers-href', 'javascript:alert(1)', 'lmp-href'],
  ]
  for (const [name, value, code] of wrong) {
    it(`${name}="${value}" is said once, by its code, and the number is shown all the same`, async () => {
      const [one, other] = [place(name, value), place(name, value)]
      await fixture(html`<div lang="en">${one}${other}</div>`)
      await one.whenReady()
      await other.whenReady()
      expect(part(one, '#value').textContent).to.equal('12,482')
      expect(part(one, '#heading').ariaLevel).to.equal('2')
      const coded = warnings.filter(text => text.startsWith(`[${code}]`))
      expect(coded).to.have.lengthOf(1)
      expect(coded[0]).to.contain(value)
    })
  }

  it('names the tag that was meant', async () => {
    const widget = place('lang', 'de_AT')
    await fixture(html`<div>${widget}</div>`)
    await widget.whenReady()
    expect(warnings.join()).to.contain('"de-AT"')
  })

  it('a language around several widgets is said once, not for each of them', async () => {
    const widgets = [place('id', 'one'), document.createElement('lmp-usage-report-status')]
    await fixture(html`<div lang="klingonish">${widgets}</div>`)
    await widgets[0]!.whenReady()
    await widgets[1]!.updateComplete
    expect(warnings.filter(text => text.includes('klingonish'))).to.have.lengthOf(1)
  })

  it('view="weekly" is drawn by month', async () => {
    const adapter = answering('new-partner-acquisition', fixtures.ready)
    const widget = document.createElement('lmp-new-partner-acquisition')
    widget.adapter = adapter
    widget.setAttribute('view', 'weekly')
    await fixture(html`<div lang="en">${widget}</div>`)
    expect(await widget.whenReady()).to.equal('ready')
    expect(has(widget, '.plot')).to.equal(true)
    expect(part(widget, 'input:checked').getAttribute('value')).to.equal('monthly')
    expect(warnings.join()).to.contain('[lmp-view]').and.to.contain('"quarterly"')
  })
})

describe('a cycle or period that is none', () => {
  const cases = [
    ['usage-report-status', 'cycle', usage.ready, {}],
    ['billing-report-status', 'cycle', billing.ready, {}],
    ['new-partner-acquisition', 'period', fixtures.ready, { view: 'monthly' }],
  ] as const
  for (const [key, name, data, params] of cases) {
    it(`is as if not given to ${key}: the usual one is asked for, shown and chosen`, async () => {
      for (const value of ['10/2026', '2026-13', 'last year', '1e3', ' ']) {
        const widget = document.createElement(`lmp-${key}`) as WidgetElement<Widget>
        const adapter = new ManualAdapter()
        widget.adapter = adapter
        widget.setAttribute(name, value)
        await fixture(html`<div lang="en">${widget}</div>`)
        const call = await adapter.call(0)
        expect(call.request.params, value).to.deep.equal(params)
        call.answer(data)
        expect(await widget.whenReady(), value).to.equal('ready')
        expect((part(widget, 'select') as HTMLSelectElement).value).to.equal(Reflect.get(data, name))
        expect(warnings.filter(text => text.includes(`"${value}"`))).to.have.lengthOf(1)
      }
    })
  }
})

describe('a right attribute', () => {
  it('is not spoken of', async () => {
    const widget = place('heading-level', '3')
    await fixture(html`<div lang="fr-CA">${widget}</div>`)
    await widget.whenReady()
    expect(warnings.filter(text => text.startsWith('[lmp-'))).to.deep.equal([])
  })
})
