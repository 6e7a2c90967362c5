import { AdapterError, type Widget, type WidgetData } from '@lmp-widgets/data-adapter'
import { expect, fixture, html } from '@open-wc/testing'
import '../account-search/define.js'
import { fixtures as search } from '../account-search/account-search.fixtures.js'
import '../billing-report-status/define.js'
import { fixtures as reports } from '../billing-report-status/billing-report-status.fixtures.js'
import '../chargeable-unit-decrease/define.js'
import { fixtures as decrease } from '../chargeable-unit-decrease/chargeable-unit-decrease.fixtures.js'
import '../customer-license-status/define.js'
import { fixtures as licenses } from '../customer-license-status/customer-license-status.fixtures.js'
import '../dashboard/define.js'
import '../enabled-customers/define.js'
import { fixtures as count } from '../enabled-customers/enabled-customers.fixtures.js'
import '../inactive-new-partners/define.js'
import { fixtures as inactive } from '../inactive-new-partners/inactive-new-partners.fixtures.js'
import '../new-partner-acquisition/define.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import '../new-partner-overview/define.js'
import { fixtures as partners } from '../new-partner-overview/new-partner-overview.fixtures.js'
import type { WidgetElement } from '../base/widget-element.js'
import { answering, ManualAdapter } from '../testing/manual-adapter.js'
import { linesOf as captionLinesOf } from './caption.js'
import { cell } from './cell.js'
import { chartToPNG, chartToSVG, toCSV } from './export.js'

type AnyWidget = WidgetElement<Widget>

async function show<W extends Widget>(widget: W, data: WidgetData[W], dir = 'ltr'): Promise<AnyWidget> {
  const home = await fixture(html`<div dir=${dir} style="width: 600px"></div>`)
  const element = document.createElement(`lmp-${widget}`) as unknown as AnyWidget
  element.adapter = answering(widget, data)
  element.lang = 'en'
  home.append(element)
  await element.whenReady()
  return element
}

const linesOf = (csv: string) => csv.split('\r\n')

describe('a widget as CSV', () => {
  it('is its number, the list behind it, and when it was counted', async () => {
    expect(linesOf(toCSV(await show('enabled-customers', count.ready)))).to.deep.equal([
      'widget,value,filter,as of,account,source,contract',
      'enabled-customers,12482,customers?status=enabled,2026-11-24T14:41:00Z,,,1.0',
      '',
    ])
  })

  it('is a row for each status and kind, and the total', async () => {
    const lines = linesOf(toCSV(await show('billing-report-status', reports.ready)))
    expect(lines[0]).to.equal('widget,cycle,status,kind,value,filter,as of,account,source,contract')
    expect(lines[2]).to.match(/^billing-report-status,2026-10,under-review,,38,billing-reports\?/)
    expect(lines[3]).to.match(/^billing-report-status,2026-10,under-review,automatic-without-penalties,21,/)
    expect(lines.at(-2)).to.match(/^billing-report-status,2026-10,total,,346,/)
  })

  it('has no cycle and no total of licenses: one customer may be in several statuses', async () => {
    const lines = linesOf(toCSV(await show('customer-license-status', licenses.ready)))
    expect(lines[0]).to.equal('widget,status,kind,value,filter,as of,account,source,contract')
    expect(lines[1]).to.match(/^customer-license-status,normal,,11204,customers\?license-status=normal,/)
    expect(lines.length).to.equal(1 + licenses.ready.statuses.length + 1)
  })

  it('calls a status and its kind as the back end does', async () => {
    const [, second] = reports.ready.statuses
    const kinds = second!.kinds!.map(kind => ({ ...kind, label: 'Rush, late' }))
    const named = { ...second!, label: 'In Prüfung', kinds }
    const statuses = reports.ready.statuses.map(each => (each === second ? named : each))
    const lines = linesOf(toCSV(await show('billing-report-status', { ...reports.ready, statuses })))
    expect(lines[2]).to.match(/^billing-report-status,2026-10,In Prüfung,,38,/)
    expect(lines[3]).to.match(/^billing-report-status,2026-10,In Prüfung,"Rush, late",21,/)
  })

  it('is a row for each product with its cycle and the threshold', async () => {
    const lines = linesOf(toCSV(await show('chargeable-unit-decrease', decrease.ready)))
    expect(lines[0]).to.equal('widget,cycle,threshold,product,value,filter,as of,account,source,contract')
    expect(lines[1]).to.match(/^chargeable-unit-decrease,2026-10,10-percent,Endpoint Security,14,partners\?/)
  })

  it('says of how many days a window is, and of how many partners it speaks, also where no list may be opened', async () => {
    expect(linesOf(toCSV(await show('inactive-new-partners', inactive.noDrillDown)))).to.deep.equal([
      'widget,window days,of,value,filter,as of,account,source,contract',
      'inactive-new-partners,90,12,7,,2026-11-24T14:41:00Z,,,1.0',
      '',
    ])
  })

  it('is a row for each company that a search has found', async () => {
    const lines = linesOf(toCSV(await show('account-search', search.matches as WidgetData['account-search'])))
    expect(lines[0]).to.equal('widget,company,city,state,filter,as of,account,source,contract')
    expect(lines[1]).to.match(/^account-search,Summit Computing,Austin,TX,customers\?id=c1,/)
    expect(toCSV(await show('account-search', search.ready as WidgetData['account-search']))).to.equal('')
  })

  it('is a row for each bar of the chart, with the day to which it is counted', async () => {
    const lines = linesOf(toCSV(await show('new-partner-acquisition', acquisition.ready)))
    expect(lines.length).to.equal(1 + 23 + 1)
    expect(lines[1]).to.match(/^new-partner-acquisition,2025,2025-01-01,,2,partners\?/)
    expect(lines[2]).to.match(/^new-partner-acquisition,2026,2026-01-01,,3,partners\?/)
    expect(lines[21]).to.match(/^new-partner-acquisition,2025,2025-11-01,2025-11-24,3,partners\?/)
    expect(lines[22]).to.match(/^new-partner-acquisition,2026,2026-11-01,2026-11-24,5,partners\?/)
  })

  it('is counted to a day that there is, also a year before 29 February', async () => {
    const data = { ...acquisition.ready, period: '2024', through: '2024-02-29' }
    const csv = toCSV(await show('new-partner-acquisition', data))
    expect(csv).to.contain(',2024-02-29,').and.to.contain(',2023-02-28,')
  })

  it('is counted to the end of February a year before the 28th, also where that was the 29th', async () => {
    const data = { ...acquisition.ready, period: '2025', through: '2025-02-28' }
    const csv = toCSV(await show('new-partner-acquisition', data))
    expect(csv).to.contain(',2025-02-28,').and.to.contain(',2024-02-29,')
  })

  it('is a row for each partner, and how many there are in all', async () => {
    const lines = linesOf(toCSV(await show('new-partner-overview', partners.more)))
    expect(lines[1]).to.equal(
      'new-partner-overview,30,Blue Heron IT,Leeds,West Yorkshire,msp,2026-11-21,3,2,1,48,,partners?id=p1,2026-11-24T14:41:00Z,,,1.0',
    )
    expect(lines.at(-2)).to.equal(
      'new-partner-overview,30,total,,,,,,,,,57,partners?acquired-before=2026-11-25&acquired-from=2026-10-26,2026-11-24T14:41:00Z,,,1.0',
    )
  })

  it('is how many partners there are where it is not said which, in the same columns', async () => {
    const [named] = linesOf(toCSV(await show('new-partner-overview', partners.more)))
    const [header, ...rows] = linesOf(toCSV(await show('new-partner-overview', partners.withheld)))
    expect(header).to.equal(named)
    expect(rows).to.deep.equal(['new-partner-overview,30,total,,,,,,,,,57,,2026-11-24T14:41:00Z,,,1.0', ''])
  })

  it('has no filter where the list may not be opened', async () => {
    expect(toCSV(await show('enabled-customers', count.noDrillDown))).to.contain('12482,,2026')
  })

  it('names the account of its dashboard', async () => {
    const adapter = new ManualAdapter()
    adapter.granted = { widgets: ['enabled-customers'], account: { id: 'a', name: '@Home, Ltd.' } }
    const dashboard = await fixture<HTMLElementTagNameMap['lmp-dashboard']>(
      html`<lmp-dashboard .adapter=${adapter}></lmp-dashboard>`,
    )
    ;(await adapter.call(0)).answer(count.ready)
    await dashboard.whenReady()
    const widget = dashboard.shadowRoot!.querySelector('lmp-enabled-customers')!
    expect(toCSV(widget as unknown as AnyWidget)).to.contain(`2026-11-24T14:41:00Z,"'@Home, Ltd."`)
  })

  it('is empty while there is no answer, and once it was withdrawn', async () => {
    const adapter = new ManualAdapter()
    const widget = await fixture<AnyWidget>(
      html`<lmp-enabled-customers .adapter=${adapter}></lmp-enabled-customers>`,
    )
    expect(toCSV(widget)).to.equal('')
    ;(await adapter.call(0)).answer(count.ready)
    await widget.whenReady()
    expect(toCSV(widget)).to.contain('12482')
    const refreshed = widget.refresh()
    ;(await adapter.call(1)).fail('forbidden')
    await refreshed
    expect(toCSV(widget)).to.equal('')
  })

  it('holds nothing that a spreadsheet would take for a formula', () => {
    const begins = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠1']
    for (const text of begins) expect(cell(text).replace(/^"/, '')[0], JSON.stringify(text)).to.equal("'")
    expect(cell('=HYPERLINK("http://a.example")')).to.equal(`"'=HYPERLINK(""http://a.example"")"`)
    expect(cell('Acme, "Ltd."\nLeeds')).to.equal('"Acme, ""Ltd.""\nLeeds"')
    expect(cell('a;b')).to.equal('"a;b"')
    expect(cell(-5)).to.equal('-5')
    expect(cell('Łódź')).to.equal('Łódź')
    expect(cell('\u202E=1'), 'what turns the letters around it').to.equal("'=1")
  })
})

describe('a chart as SVG', () => {
  const read = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const barsOf = (image: Element, color: string) =>
    [...image.querySelectorAll('rect')].filter(rect => rect.getAttribute('fill') === color)
  const colorOf = (widget: AnyWidget, selector: string) =>
    getComputedStyle(widget.shadowRoot!.querySelector(selector)!).fill

  it('has every bar and a mark for its year in one colour, what is partial hatched, and says what it shows', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    const image = read(chartToSVG(widget))
    expect(image.localName).to.equal('svg')
    expect(barsOf(image, colorOf(widget, 'rect.current')).length).to.equal(11 + 1)
    expect(barsOf(image, colorOf(widget, 'rect.previous')).length).to.equal(12 + 1)
    expect(image.querySelectorAll('path').length).to.equal(2)
    expect(image.querySelector('title')!.textContent).to.contain('56 new partners in 2026 to Nov 24')
    const words = [...image.querySelectorAll('text')].map(text => text.textContent)
    expect(words).to.include.members(['New partner acquisition', '2026', '2025', 'Jan', 'Dec'])
    const { stroke } = getComputedStyle(widget.shadowRoot!.querySelectorAll('.plot line')[1]!)
    expect(barsOf(image, stroke).length, 'lines of the axis but its ground').to.equal(4)
    expect(words.at(-1)).to.match(/^as of Nov 24, 2026, 0?2:41\sPM UTC$/)
  })

  it('has all of it within its edges, in the order of the page', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    const image = read(chartToSVG(widget))
    const of = (name: string, from: Element = image) => Number(from.getAttribute(name))
    const [, ...rects] = image.querySelectorAll('rect')
    for (const rect of rects) {
      expect(of('x', rect)).to.be.at.least(0)
      expect(of('y', rect)).to.be.at.least(0)
      expect(of('x', rect) + of('width', rect)).to.be.at.most(of('width'))
      expect(of('y', rect) + of('height', rect)).to.be.at.most(of('height'))
    }
    const apart = (xs: number[]) => xs.slice(1).map((x, i) => Math.round(x - xs[i]!))
    const drawn = barsOf(image, colorOf(widget, 'rect.previous')).slice(1)
    const shown = [...widget.shadowRoot!.querySelectorAll('rect.previous')]
    expect(apart(drawn.map(bar => of('x', bar)))).to.deep.equal(
      apart(shown.map(bar => bar.getBoundingClientRect().x)),
    )
  })

  it('has the edge of a bar that has one, as where the system forces its colours', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('rect.current { fill: rgb(4, 5, 6); stroke: rgb(1, 2, 3) }')
    widget.shadowRoot!.adoptedStyleSheets.push(sheet)
    const image = read(chartToSVG(widget))
    const edges = barsOf(image, 'rgb(1, 2, 3)')
    expect(edges.length).to.equal(11)
    for (const edge of edges) {
      const within = edge.nextElementSibling!
      expect(within.getAttribute('fill')).to.equal('rgb(4, 5, 6)')
      const smaller = ['x', 'y', 'width', 'height'].map(
        name => Number(within.getAttribute(name)) - Number(edge.getAttribute(name)),
      )
      expect(smaller.map(Math.round)).to.deep.equal([1, 1, -2, -2])
    }
  })

  it('has the words that are seen, and no others, where the card is narrow', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    widget.parentElement!.style.width = '300px'
    const words = [...widget.shadowRoot!.querySelectorAll('.plot text')]
    const seen = words.filter(word => word.checkVisibility({ visibilityProperty: true }))
    expect(seen.length).to.be.below(words.length)
    const [, , , ...drawn] = [...read(chartToSVG(widget)).querySelectorAll('text')].map(
      text => text.textContent,
    )
    expect(drawn.slice(0, seen.length)).to.deep.equal(seen.map(word => word.textContent!.trim()))
    expect(drawn[seen.length]).to.contain('as of')
  })

  it('needs nothing from elsewhere: no style, no reference, no script', async () => {
    const svg = chartToSVG(await show('new-partner-acquisition', acquisition.ready))
    expect(svg).not.to.match(/style|class=|href|url\(|script|var\(|currentColor|NaN|undefined/)
    expect(svg, 'nothing that is not seen').not.to.match(/fill="(none|transparent|rgba\(0, 0, 0, 0\))"/)
  })

  it('says its finding without the words of its legend', async () => {
    const image = read(chartToSVG(await show('new-partner-acquisition', acquisition.ready)))
    expect(image.querySelector('title')!.textContent).to.equal(
      'New partner acquisition: 56 new partners in 2026 to Nov 24, ▲ up 36.6% vs 41 in the same days of 2025',
    )
  })

  it('has colours and lines of text that a viewer knows which is no browser', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    widget.style.setProperty('--lmp-color-card', 'color-mix(in srgb, white, rgb(255, 0, 0) 20%)')
    widget.style.setProperty('--lmp-color-accent', 'oklch(1 0 0)')
    const svg = chartToSVG(widget)
    const colors = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, color]) => color)
    for (const color of colors) expect(color).to.match(/^rgba?\([\d., ]+\)$/)
    expect(colors).to.include.members(['rgba(255, 204, 204, 1)', 'rgba(255, 255, 255, 1)'])
    expect(svg).not.to.contain('dominant-baseline')
  })

  it('is an image', async () => {
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(chartToSVG(await show('new-partner-acquisition', acquisition.ready)))}`
    await image.decode()
    expect(image.naturalWidth).to.be.above(500)
  })

  it('is mirrored where the page reads from the right', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready, 'rtl')
    const image = read(chartToSVG(widget))
    const xs = barsOf(image, colorOf(widget, 'rect.current')).map(bar => Number(bar.getAttribute('x')))
    expect(xs[1]).to.be.above(xs.at(-1)!)
    expect(image.getAttribute('direction')).to.equal('rtl')
  })

  it('is the same where the page around it is zoomed, or drawn larger or smaller', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    const places = () =>
      [...chartToSVG(widget).matchAll(/ (?:x|y|width|height)="([\d.]+)"/g)].map(([, at]) => Number(at))
    const plain = places()
    for (const style of ['transform: scale(0.5)', 'transform: scale(2, 3)', 'zoom: 1.5']) {
      widget.parentElement!.style.cssText = `width: 600px; ${style}`
      const off = places().map((each, i) => Math.abs(each - plain[i]!))
      expect(Math.max(...off), style).to.be.at.most(1)
    }
  })

  it('is refused in words where there is no chart', async () => {
    const widget = await show('enabled-customers', count.ready)
    for (const each of [widget, document.createElement('div')])
      expect(() => chartToSVG(each)).to.throw('shows no chart')
  })
})

describe('a chart as PNG', () => {
  it('is as large as asked for, on the ground of the card, with bars in their colours', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    widget.style.setProperty('--lmp-color-card', 'rgb(255, 250, 240)')
    widget.style.setProperty('--lmp-color-accent', 'rgb(200, 0, 100)')
    const blob = await chartToPNG(widget, 3)
    expect(blob.type).to.equal('image/png')
    const bitmap = await createImageBitmap(blob)
    const svgWidth = Number(/width="([\d.]+)"/.exec(chartToSVG(widget))![1])
    expect(bitmap.width).to.equal(Math.ceil(svgWidth * 3))
    const canvas = Object.assign(document.createElement('canvas'), {
      width: bitmap.width,
      height: bitmap.height,
    })
    const paper = canvas.getContext('2d')!
    paper.drawImage(bitmap, 0, 0)
    const { data } = paper.getImageData(0, 0, bitmap.width, bitmap.height)
    const pixels = new Set<string>()
    for (let at = 0; at < data.length; at += 4) pixels.add([data[at], data[at + 1], data[at + 2]].join())
    expect([data[0], data[1], data[2]].join()).to.equal('255,250,240')
    expect([...data.slice(-4, -1)].join(), 'to its last corner').to.equal('255,250,240')
    expect(pixels.has('200,0,100')).to.equal(true)
    const [x, y] = [0.7 * bitmap.width, 0.5 * bitmap.height].map(Math.floor)
    const right = paper.getImageData(x!, y!, bitmap.width - x!, bitmap.height - y!).data
    const bar = right.findIndex((_, at) => at % 4 === 0 && right[at] === 200 && right[at + 2] === 100)
    expect(bar, 'a bar of November').to.be.above(-1)
  })

  it('is refused in words where it would be larger than the browser can make it', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    const failed = await chartToPNG(widget, 1000).catch((error: Error) => error.message)
    expect(failed).to.contain('choose a smaller scale')
  })

  it('looks as the SVG does: bars, hatches and words', async () => {
    const widget = await show('new-partner-acquisition', acquisition.ready)
    const image = new Image()
    image.src = `data:image/svg+xml,${encodeURIComponent(chartToSVG(widget))}`
    await image.decode()
    const { naturalHeight: height, naturalWidth: width } = image
    /** Its brightness in squares of eight pixels: letters are not placed to the exact pixel. */
    const squaresOf = (picture: CanvasImageSource) => {
      const paper = Object.assign(document.createElement('canvas'), { height, width }).getContext('2d')!
      paper.drawImage(picture, 0, 0)
      const squares: number[] = []
      for (let y = 0; y < height - 8; y += 8)
        for (let x = 0; x < width - 8; x += 8) {
          const { data } = paper.getImageData(x, y, 8, 8)
          squares.push(data.reduce((sum, value) => sum + value) / data.length)
        }
      return squares
    }
    const svg = squaresOf(image)
    const png = squaresOf(await createImageBitmap(await chartToPNG(widget, 1)))
    const apart = png.map((square, at) => Math.abs(square - svg[at]!))
    expect(Math.max(...apart)).to.be.below(24)
  })
})

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
      const lines = captionLinesOf(caption, width, FONT)
      expect(lines.join(' '), `${width} px`).to.equal(caption)
      for (const line of lines) expect(widthOf(line), line).to.be.at.most(width)
    }
  })

  it('a line without spaces ends between two of its words', () => {
    const unspaced = '新規パートナーの獲得について数えたもの'.repeat(4)
    const words = [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(unspaced)]
    const lines = captionLinesOf(unspaced, 180, FONT)
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
