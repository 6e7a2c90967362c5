import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { percentages } from './percentages.js'

describe('percentages', () => {
  it('add up to 100, each within one of its share', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 60 }), values => {
        const total = values.reduce((sum, value) => sum + value, 0)
        fc.pre(total > 0)
        const whole = percentages(values)
        expect(whole.reduce((sum, value) => sum + value, 0)).to.equal(100)
        whole.forEach((value, i) => expect(Math.abs(value - (values[i]! / total) * 100)).to.be.below(1.001))
      }),
    )
  })

  it('give the odd point to the largest remainder', () => {
    expect(percentages([1, 1, 1])).to.deep.equal([34, 33, 33])
    expect(percentages([61, 38, 241, 6])).to.deep.equal([17, 11, 70, 2])
  })

  it('are all 0 when there is nothing', () => {
    expect(percentages([0, 0])).to.deep.equal([0, 0])
    expect(percentages([])).to.deep.equal([])
  })
})
