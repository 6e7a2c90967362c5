import { expect } from '@open-wc/testing'
import { until } from '../testing/until.js'
import '../languages/ar.js'
import { fixtures } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import type { NewPartnerAcquisition } from '../new-partner-acquisition/new-partner-acquisition.js'
import { barsOf, show } from '../testing/acquisition.js'
import { part } from '../testing/looks.js'

describe('new-partner-acquisition', () => {
  it('keeps that text within a narrow card also in December', async () => {
    const { buckets, ...year } = fixtures.wholeYear
    const widget = await show({
      ...year,
      through: '2025-12-24',
      buckets: buckets.map((bucket, i) => ({ ...bucket, partial: i === 11 })),
    })
    widget.messages = { through: day => `hasta el ${day}` }
    widget.style.width = '320px'
    await widget.updateComplete
    const [text] = [...widget.shadowRoot!.querySelectorAll('.plot text')].filter(
      each => each.textContent === 'hasta el Dec 24',
    )
    expect(text!.getBoundingClientRect().right).to.be.below(widget.getBoundingClientRect().right)
  })

  it('names every third month in a narrow card, and every quarter', async () => {
    const named = async (year: NewPartnerAcquisition['data']) => {
      const widget = await show(year)
      widget.style.width = '320px'
      const shown = [...widget.shadowRoot!.querySelectorAll('.plot g:has(> text)')].filter(
        group => getComputedStyle(group).display !== 'none',
      )
      const labels = shown.map(group => group.querySelector('text')!.textContent)
      return ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Q1', 'Q2', 'Q3', 'Q4'].filter(label =>
        labels.includes(label),
      )
    }
    expect(await named(fixtures.ready)).to.deep.equal(['Feb', 'May'])
    expect(await named(fixtures.quarterly)).to.deep.equal(['Q1', 'Q2', 'Q3', 'Q4'])
  })

  it('has room between the names of months, however long and narrow', async () => {
    const widget = await show(fixtures.ready)
    widget.lang = 'ar'
    await until(() => part(widget, '.card').lang === 'ar', 'it speaks Arabic')
    for (const [width, count] of [
      [272, 4],
      [560, 4],
      [640, 12],
    ] as const) {
      widget.style.width = `${width}px`
      const names = [...widget.shadowRoot!.querySelectorAll('.plot g:not(.bar):has(> text:not(.tick))')]
        .filter(group => getComputedStyle(group).display !== 'none')
        .map(group => group.querySelector('text')!.getBoundingClientRect())
        .sort((a, b) => a.left - b.left)
      expect(names.length, `${width} px`).to.equal(count)
      names.slice(1).forEach((name, i) => expect(name.left, `${width} px`).to.be.above(names[i]!.right + 2))
    }
  })

  it('draws a bar as high as its number, from 0', async () => {
    const widget = await show(fixtures.ready)
    const height = (bar: number, series: string) =>
      Number(barsOf(widget)[bar]!.querySelector(`.${series}`)!.getAttribute('height'))
    expect(height(0, 'previous') * 1.5).to.be.closeTo(height(1, 'current'), 0.01)
  })

  it('draws it from the line of 0 to the line of its number, on lines that are evenly apart', async () => {
    const widget = await show(fixtures.ready)
    const lines = [...widget.shadowRoot!.querySelectorAll('.plot line')].map(line =>
      Number(line.getAttribute('y1')),
    )
    const ticks = [...widget.shadowRoot!.querySelectorAll('.tick')].map(tick => Number(tick.textContent))
    expect(ticks).to.deep.equal([0, 2, 4, 6, 8])
    const [base, top] = [lines[0]!, lines.at(-1)!]
    expect(top)
      .to.be.above(0)
      .and.below(base - 100)
    for (const [i, line] of lines.entries()) expect(line).to.be.closeTo(base - (i * (base - top)) / 4, 0.01)
    for (const bar of barsOf(widget)) {
      const value = Number(bar.querySelector('text')!.textContent)
      const rect = bar.querySelector('.current, .previous')!
      const [y, height] = ['y', 'height'].map(name => Number(rect.getAttribute(name)))
      expect(y).to.be.closeTo(base - (value * (base - top)) / 8, 0.01)
      expect(y! + height!).to.be.closeTo(base, 0.01)
    }
  })

  it('draws the year before at the left of each pair, none over another, and each with all the room around it to hit', async () => {
    const widget = await show(fixtures.wholeYear)
    const ground = part(widget, '.plot line').getBoundingClientRect()
    const across = (selector: string) =>
      barsOf(widget).flatMap(bar =>
        [...bar.querySelectorAll(selector)].map(rect => rect.getBoundingClientRect()),
      )
    let end = ground.left
    for (const { left, right } of across('.current, .previous')) {
      expect(left).to.be.at.least(end)
      end = right
    }
    expect(end).to.be.below(ground.right)
    let reached = ground.left
    for (const { left, right } of across('.hit')) {
      expect(left).to.be.closeTo(reached, 0.5)
      reached = right
    }
    expect(reached).to.be.closeTo(ground.right, 0.5)
  })

  it('writes each number over the middle of its bar, and a long one within the plot', async () => {
    const boxOf = (bar: Element, selector: string) => bar.querySelector(selector)!.getBoundingClientRect()
    for (const bar of barsOf(await show(fixtures.ready))) {
      const [number, column] = [boxOf(bar, 'text'), boxOf(bar, '.current, .previous')]
      expect(number.bottom).to.be.at.most(column.top + 1)
      expect(number.left + number.width / 2).to.be.closeTo(column.left + column.width / 2, 1)
    }
    const widget = await show(fixtures.hugeNumbers)
    const { left, right } = part(widget, '.plot').getBoundingClientRect()
    for (const bar of barsOf(widget)) {
      expect(boxOf(bar, 'text').left).to.be.at.least(left)
      expect(boxOf(bar, 'text').right).to.be.at.most(right)
    }
  })
})
