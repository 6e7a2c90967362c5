import { expect } from '@open-wc/testing'
import '../new-partner-acquisition/define.js'
import { fixtures } from '../new-partner-acquisition/new-partner-acquisition.fixtures.js'
import { show } from '../testing/shown.js'
import { chartToSVG } from './chart-image.js'
import { readChart } from './drawing.js'

describe('a month that is still running, as SVG', () => {
  it('has slanted stripes over all of its bars, and none beside them', async () => {
    const widget = await show('new-partner-acquisition', fixtures.ready)
    const hatched = readChart(widget).shapes.flatMap(shape => (shape.kind === 'hatch' ? shape : []))
    const image = new DOMParser().parseFromString(chartToSVG(widget), 'image/svg+xml')
    const paths = [...image.querySelectorAll('path')].map(path => path.getAttribute('d')!)
    expect(paths.length).to.equal(2)
    for (const [i, { height, width, x, y }] of hatched.entries()) {
      const stripes = [...paths[i]!.matchAll(/M(\S+) (\S+)L(\S+) ([^M]+)/g)].map(([, ...ends]) =>
        ends.map(Number),
      )
      expect(stripes.length).to.equal(Math.ceil((width + height) / 5) - 1)
      for (const [at, [x1, y1, x2, y2]] of stripes.entries()) {
        const far = 5 * (at + 1)
        for (const [left, top] of [
          [x1! - x, y1! - y],
          [x2! - x, y2! - y],
        ] as const) {
          expect(left).to.be.within(-0.01, width + 0.01)
          expect(top).to.be.within(-0.01, height + 0.01)
          expect(left + top, 'on one slanted line').to.be.closeTo(far, 0.01)
        }
        const edges = [x1! - x, y1! - y].some(each => Math.abs(each) < 0.01 || Math.abs(each - width) < 0.01)
        expect(edges, 'from an edge').to.equal(true)
      }
    }
  })
})
