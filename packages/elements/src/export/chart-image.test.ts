import { expect } from '@open-wc/testing'
import '../enabled-customers/define.js'
import { fixtures as count } from '../enabled-customers/enabled-customers.fixtures.js'
import '../new-partner-acquisition/define.js'
import { fixtures as acquisition } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import { show, type AnyWidget } from '../testing/shown.js'
import { chartToPNG, chartToSVG } from './export.js'

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
    expect(plain).not.to.deep.equal([])
    for (const style of ['transform: scale(0.5)', 'transform: scale(2, 3)', 'zoom: 1.5']) {
      widget.parentElement!.style.cssText = `width: 600px; ${style}`
      const off = places().map((each, i) => Math.abs(each - plain[i]!))
      expect(off, style).to.have.lengthOf(plain.length)
      expect(Math.max(...off), style).to.be.at.most(1)
    }
  })

  it('is refused in words where there is no chart', async () => {
    const widget = await show('enabled-customers', count.ready)
    for (const each of [widget, document.createElement('div')])
      expect(() => chartToSVG(each)).to.throw('shows no chart')
  })

  for (const style of ['display: none', 'content-visibility: hidden'])
    it(`is refused in words where the chart is hidden: ${style}`, async () => {
      const widget = await show('new-partner-acquisition', acquisition.ready)
      widget.parentElement!.style.cssText = `width: 600px; ${style}`
      expect(() => chartToSVG(widget)).to.throw('whether it is hidden')
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
