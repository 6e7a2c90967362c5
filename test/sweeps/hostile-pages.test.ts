import { WIDGETS, type Widget } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { ASKED_AT, fixturesOf, MANIFEST } from '../support/fixtures.js'
import type { HostileReport } from './hostile-page.js'

/** The report of a page that has done this to itself. */
async function reportOf(deed: string): Promise<HostileReport> {
  const frame = document.createElement('iframe')
  frame.width = '800'
  frame.src = new URL(`/test/sweeps/hostile-page.html?${deed}`, import.meta.url).href
  const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
  document.body.append(frame)
  try {
    await loaded
    const page = frame.contentWindow as unknown as { done?: string; report: Promise<HostileReport> }
    expect(page.done, 'what the page has done to itself').to.equal(deed)
    return await page.report
  } finally {
    frame.remove()
  }
}

describe('in a page that is against them, widgets are right, or an error, and never wrong:', function () {
  this.timeout(60_000)
  let clean: HostileReport

  before(async () => {
    const answers: Partial<Record<Widget | 'manifest', string>> = { manifest: JSON.stringify(MANIFEST) }
    for (const widget of WIDGETS) {
      const { ready: data } = await fixturesOf(widget)
      answers[widget] = JSON.stringify({ widget, state: 'ready', asOf: ASKED_AT, data })
    }
    Object.assign(window, { answers })
    clean = await reportOf('nothing')
    for (const widget of WIDGETS) expect(clean.shown[widget]![0].state, widget).to.equal('ready')
    expect(Object.keys(clean.dashboard)).to.deep.equal([
      'lmp-dashboard',
      ...WIDGETS.map(widget => `lmp-${widget}`),
    ])
  })

  /** Whether all that is shown there is what is shown in a page of no harm. */
  async function same(deed: string): Promise<void> {
    const { dashboard, overHttp, shown } = await reportOf(deed)
    for (const widget of WIDGETS)
      for (const [i, found] of shown[widget]!.entries())
        expect({ widget, ...found }).to.deep.equal({ widget, ...clean.shown[widget]![i] })
    for (const [tag, looks] of Object.entries(clean.dashboard))
      for (const [i, look] of looks.entries())
        expect({ tag, ...dashboard[tag]?.[i] }).to.deep.equal({ tag, ...look })
    expect(overHttp.text).not.to.match(/\d/)
  }

  it('a style sheet that takes every style away', () => same('style'))
  it('Prototype.js', () => same('prototypeJs'))
  it('prototypes with more in them, for every loop to find', () => same('enumerable'))
  it('frozen prototypes', () => same('frozen'))
  it('another Promise', () => same('promise'))
  it('a JSON that writes nothing', () => same('json'))

  it('a fetch that answers as none does', async () => {
    const { overHttp } = await reportOf('fetch')
    expect(overHttp.state).not.to.equal('ready')
    expect(overHttp.text).not.to.match(/\d/)
  })

  it('an observer that takes out what is drawn', async () => {
    const { dashboard, shown } = await reportOf('observer')
    for (const widget of WIDGETS)
      for (const [i, { text }] of shown[widget]!.entries())
        expect(['', clean.shown[widget]![i]!.text], widget).to.include(text)
    for (const [tag, looks] of Object.entries(dashboard))
      for (const { text } of looks)
        expect(['', ...clean.dashboard[tag]!.map(look => look.text)], tag).to.include(text)
  })
})
