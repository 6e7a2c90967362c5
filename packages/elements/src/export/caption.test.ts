import { AdapterError } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import '../dashboard/define.js'
import '../new-partner-acquisition/define.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import { show } from '../testing/shown.js'
import { answering } from '../testing/manual-adapter.js'
import { linesOf } from './caption.js'
import { chartToSVG } from './export.js'

describe('whatever an account is called', () => {
  const nameOn = async (name: string) => {
    const adapter = answering('new-partner-acquisition', acquisition.ready)
    adapter.granted = { widgets: ['new-partner-acquisition'], account: { id: 'a', name } }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    await dashboard.whenReady()
    const svg = chartToSVG(dashboard.shadowRoot!.querySelector('lmp-new-partner-acquisition')!)
    const image = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    const texts = [...image.querySelectorAll('text')].map(each => each.textContent!)
    return /^\u2068(.*)\u2069 · /.exec(texts.find(each => each.includes('·'))!)?.[1]
  }

  it('an SVG of its chart can be read', async () => {
    for (const name of ['a\u0000b\u001Fc', 'a\uFFFEb\uFFFFc'])
      expect(await nameOn(name), JSON.stringify(name)).to.equal('abc')
    expect(await nameOn('a\uD800b')).to.equal('a\uFFFDb')
    for (const name of ['Smith & Sons', '<b>Acme</b>', '"Acme" &amp; \'Co\''])
      expect(await nameOn(name)).to.equal(name)
  })

  it('it turns no letters around it, and has a direction of its own', async () => {
    expect(await nameOn('a\u202Eb')).to.equal('ab')
    expect(await nameOn('Acme (UK) Ltd.')).to.equal('Acme (UK) Ltd.')
  })
})

describe('under a chart', () => {
  const wordsOf = (svg: string) =>
    [...new DOMParser().parseFromString(svg, 'image/svg+xml').querySelectorAll('text[font-size="12"]')].map(
      text => [text.textContent!, Number(text.getAttribute('y'))] as const,
    )
  const below = (svg: string) => {
    const height = Number(/height="([\d.]+)"/.exec(svg)![1])
    const words = wordsOf(svg)
    for (const [, y] of words) expect(y).to.be.below(height - 16)
    return words.map(([text]) => text).join(' ')
  }

  it('stands for whom it was counted, and when, in the words of the dashboard', async () => {
    const adapter = answering('new-partner-acquisition', acquisition.ready)
    adapter.granted = { widgets: ['new-partner-acquisition'] }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard lang="en" .adapter=${adapter}></lmp-dashboard>`,
    )
    await dashboard.whenReady()
    const chart = dashboard.shadowRoot!.querySelector<HTMLElement>('lmp-new-partner-acquisition')!
    const head = dashboard.shadowRoot!.querySelector('.about')!.textContent!.replace(/\s+/g, ' ').trim()
    expect(head).to.match(/^Northwind Distribution · as of Nov 24, 2026/)
    const shown = below(chartToSVG(chart)).replace(/[\u2068\u2069]/g, '')
    expect(shown.replace(/\s+/g, ' ')).to.contain(head)
  })

  it('stands no date of data that the page brings', async () => {
    const widget = await fixture<HTMLElementTagNameMap['lmp-new-partner-acquisition']>(
      html`<lmp-new-partner-acquisition lang="en" .data=${acquisition.ready}></lmp-new-partner-acquisition>`,
    )
    await widget.whenReady()
    const svg = chartToSVG(widget)
    expect(below(svg)).not.to.contain('as of')
    expect(svg, 'an empty line').not.to.contain('></text>')
  })

  const FONT = '12px sans-serif'
  const widthOf = (text: string) => {
    const paper = document.createElement('canvas').getContext('2d')!
    paper.font = FONT
    return paper.measureText(text).width
  }

  it('no line is too long, or ends within a word or a time', () => {
    const caption = 'Northwind Distribution · as of Nov 24, 2026, 09:41 AM'
    for (let width = 120; width < 320; width += 10) {
      const lines = linesOf(caption, width, FONT)
      expect(lines.join(' '), `${width} px`).to.equal(caption)
      for (const line of lines) expect(widthOf(line), line).to.be.at.most(width)
    }
  })

  it('a line without spaces ends between two of its words', () => {
    const unspaced = '新規パートナーの獲得について数えたもの'.repeat(4)
    const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(unspaced)]
    const lines = linesOf(unspaced, 180, FONT)
    expect(lines.length).to.be.above(1)
    expect(lines.join('')).to.equal(unspaced)
    let end = 0
    for (const line of lines) {
      expect(widthOf(line), line).to.be.at.most(180)
      expect(words.map(({ index }) => index)).to.include(end)
      end += line.length
    }
  })

  it('stands the receipt in its own words, in as many lines as it needs, once there is one', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    const bare = Number(/height="([\d.]+)"/.exec(chartToSVG(widget))![1])
    await import('../receipt/define.js')
    await widget.updateComplete
    await widget.shadowRoot!.querySelector('lmp-receipt')!.updateComplete
    const svg = chartToSVG(widget)
    const words = below(svg)
    expect(words).to.match(/Counts: .*As of: Nov 24, 2026.*Contract: 1\.0/)
    expect(words, 'each value in its own direction').to.contain(
      'Filter: Acquired from \u2068Jan 1, 2026\u2069, Acquired before \u2068Nov 25, 2026\u2069',
    )
    expect(words).not.to.match(/Received|now|ago/)
    expect(Number(/height="([\d.]+)"/.exec(svg)![1])).to.be.above(bare + 30)
  })

  it('stands that asking again has failed, and not how long ago it was', async () => {
    await import('../receipt/define.js')
    const widget = await show('new-partner-acquisition', acquisition.ready)
    Object.assign(widget.adapter!, { load: () => Promise.reject(new AdapterError('not-found', 'Gone')) })
    await widget.refresh()
    await widget.shadowRoot!.querySelector('lmp-receipt')!.updateComplete
    expect(below(chartToSVG(widget))).to.contain(
      ' Received: Asking again has failed: this is the last good answer. Contract: 1.0',
    )
  })
})
