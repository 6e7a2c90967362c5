import { expect } from '@open-wc/testing'
import '../new-partner-acquisition/define.js'
import { fixtures } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import { show } from '../testing/shown.js'
import { readChart, type Shape } from './drawing.js'

describe('the drawing of a chart', () => {
  const isText = (shape: Shape) => shape.kind === 'text'
  const boxOf = (mark: Element) => mark.getBoundingClientRect()

  it('has each bar and each word where it is on the page, and as large', async () => {
    const widget = await show('new-partner-acquisition', fixtures.ready)
    const { shapes } = readChart(widget)
    const plot = widget.shadowRoot!.querySelector('.plot')!
    const marks = (selector: string) =>
      [...plot.querySelectorAll(selector)].filter(mark => getComputedStyle(mark).visibility !== 'hidden')
    const { fill } = getComputedStyle(plot.querySelector('rect.current')!)
    const [, ...bars] = shapes.flatMap(shape => (shape.kind === 'rect' && shape.color === fill ? shape : []))
    const [first] = marks('rect.current').map(boxOf)
    const [right, down] = [bars[0]!.x - first!.x, bars[0]!.y - first!.y]
    const corner = boxOf(plot)
    expect(corner.x + right).to.be.closeTo(16, 0.01)
    expect(corner.y + down, 'under a heading').to.be.closeTo(44, 0.01)
    for (const [i, mark] of marks('rect.current').entries()) {
      const { height, width, x, y } = boxOf(mark)
      expect(bars[i]!.x, `${i}`).to.be.closeTo(x + right, 0.01)
      expect(bars[i]!.y, `${i}`).to.be.closeTo(y + down, 0.01)
      expect(bars[i]!.width).to.be.closeTo(width, 0.01)
      expect(bars[i]!.height).to.be.closeTo(height, 0.01)
    }
    const words = marks('text').filter(mark => mark.checkVisibility())
    expect(words.length).to.be.above(12)
    for (const mark of words) {
      const { height, width, x, y } = boxOf(mark)
      const text = mark.textContent!.trim()
      const same = shapes.filter(isText).filter(shape => shape.text === text)
      const isThere = same.some(
        shape =>
          Math.abs(shape.x - (x + width / 2 + right)) < 0.01 &&
          Math.abs(shape.y - (y + height / 2 + down)) < 0.01 &&
          !shape.bold,
      )
      expect(isThere, text).to.equal(true)
    }
  })

  it('has a heading and its years above the chart, and a caption below, all within its edges', async () => {
    const widget = await show('new-partner-acquisition', fixtures.ready)
    const { height, shapes, width } = readChart(widget)
    const chart = boxOf(widget.shadowRoot!.querySelector('.plot')!)
    const legend = widget.shadowRoot!.querySelectorAll('.legend > span')
    const texts = shapes.filter(isText)
    const [heading, year, before] = texts
    const caption = texts.at(-1)!
    expect([heading, year, before].map(shape => shape!.text)).to.deep.equal([
      'New partner acquisition',
      '2026',
      '2025',
    ])
    expect([heading, year, before].map(shape => shape!.bold)).to.deep.equal([true, false, false])
    expect(width).to.be.closeTo(chart.width + 32, 0.01)
    expect(height).to.be.closeTo(chart.height + 88, 0.01)
    expect(heading!.y).to.be.within(14, 24)
    expect(year!.y).to.be.within(heading!.y + 16, 40)
    expect(before!.y).to.equal(year!.y)
    expect(caption.y).to.be.within(44 + chart.height + 12, height - 12)
    for (const [i, mark] of [1, 2].entries()) {
      const squares = shapes.filter(
        shape => shape.kind === 'rect' && shape.width === 10 && shape.height === 10,
      )
      const square = squares[i] as Exclude<Shape, { kind: 'text' }>
      expect(square.y + 5).to.equal(texts[mark]!.y)
      const word = document.createRange()
      word.selectNode(legend[i]!.lastChild!)
      const { left, width: across } = word.getBoundingClientRect()
      expect(texts[mark]!.x).to.be.closeTo(left + across / 2 - chart.x + 16, 0.01)
      expect(square.x + 10).to.be.below(texts[mark]!.x - across / 2)
    }
  })
})
