import { WIDGETS } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import type { CopiesReport } from './two-copies-page.js'

describe('two copies on one page, each with its own lit, under a strict policy', function () {
  this.timeout(60_000)
  let report: CopiesReport

  before(async () => {
    const frame = document.createElement('iframe')
    frame.width = '800'
    frame.src = new URL('./two-copies.html', import.meta.url).href
    const loaded = new Promise(resolve => frame.addEventListener('load', resolve))
    document.body.append(frame)
    await loaded
    report = await (frame.contentWindow as unknown as { report: Promise<CopiesReport> }).report
    frame.remove()
  })

  it('show the same numbers, and one gives to the widgets of the other', () => {
    const [first, second, given] = report.shown
    expect(first).to.contain('12,482')
    expect(second).to.equal(first)
    expect(given).to.contain('12,482')
  })

  it('say once of each tag that it is taken, with both versions, and nothing else', () => {
    const tags = ['provider', 'dashboard', ...WIDGETS].map(key => `lmp-${key}`)
    expect(report.warned.map(text => /<(\S+)>/.exec(text)?.[1]).sort()).to.deep.equal(tags.sort())
    for (const text of report.warned)
      expect(text).to.match(/^\[lmp-taken\] <\S+> \d\S* is not used, \d\S* is defined already$/)
  })

  it('violate no policy', () => expect(report.violations).to.deep.equal([]))
})
