import { WIDGETS, type Widget } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { ASKED_AT, fixturesOf, MANIFEST } from '../support/fixtures.js'
import type { Answers, SandboxReport } from './sandboxed-page.js'

describe('in a frame with sandbox="allow-scripts"', function () {
  this.timeout(60_000)
  let report: SandboxReport

  before(async () => {
    const widgets: Partial<Answers['widgets']> = {}
    for (const widget of WIDGETS) widgets[widget] = await answerOf(widget)
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.width = '800'
    const script = new URL('/test/sweeps/sandboxed-page.ts', import.meta.url).href
    frame.srcdoc = `<!doctype html><html lang="en"><title>Sandbox</title><body><script src="${script}"></script>`
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    const told = new Promise<SandboxReport>(resolve =>
      addEventListener('message', ({ data, source }) => {
        if (source === frame.contentWindow) resolve(data as SandboxReport)
      }),
    )
    frame.contentWindow!.postMessage({ manifest: MANIFEST, widgets }, '*')
    report = await told
    frame.remove()
  })

  async function answerOf(widget: Widget): Promise<object> {
    const { ready: data } = await fixturesOf(widget)
    return { widget, state: 'ready', asOf: ASKED_AT, data }
  }

  it('a page has no origin, may keep nothing, and holds no lock', () => {
    expect(report.origin).to.equal('null')
    expect(report.refused).to.include.members(['localStorage', 'sessionStorage', 'locks'])
  })

  it('every widget of a dashboard that stays connected shows its numbers', () => {
    expect(report.states).to.deep.equal(WIDGETS.map(widget => `${widget}: ready`))
    expect(report.text).to.contain('12,482')
  })

  it('the tab asks for itself, once in each interval', () => {
    const { atFirst, afterTwoIntervals } = report.batches
    expect(afterTwoIntervals - atFirst).to.equal(2)
  })

  it('nothing of the user is left after the end of the session, and nothing is asked', () => {
    expect(report.textAfterSignOut).not.to.match(/\d|Acme/)
    expect(report.batches.afterSignOut).to.equal(report.batches.afterTwoIntervals)
  })

  it('not a word is said of it', () => {
    expect(report.said).to.deep.equal([])
  })
})
