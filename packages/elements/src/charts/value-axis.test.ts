import { expect } from '@open-wc/testing'
import { valueAxis } from './value-axis.js'

describe('valueAxis', () => {
  it('begins at 0 and ends at or above the greatest value', () => {
    for (const max of [0, 1, 2, 3, 5, 7, 8, 9, 41, 99, 100, 12_482, 2 ** 53 - 1]) {
      const ticks = valueAxis(max)
      expect(ticks[0]).to.equal(0)
      expect(ticks.at(-1)).to.be.at.least(max)
      expect(ticks.length).to.be.within(2, 9)
    }
  })

  it('has whole numbers only: there is no half partner', () => {
    expect(valueAxis(1)).to.deep.equal([0, 1])
    expect(valueAxis(2)).to.deep.equal([0, 1, 2])
    expect(valueAxis(3)).to.deep.equal([0, 1, 2, 3])
  })

  it('has few, evenly spaced lines', () => {
    expect(valueAxis(8)).to.deep.equal([0, 2, 4, 6, 8])
    expect(valueAxis(7)).to.deep.equal([0, 2, 4, 6, 8])
    expect(valueAxis(41)).to.deep.equal([0, 10, 20, 30, 40, 50])
  })

  it('has a line to stand on when there is nothing to draw', () => {
    expect(valueAxis(0)).to.deep.equal([0, 1])
  })
})
