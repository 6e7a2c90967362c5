import { expect } from '@open-wc/testing'
import type { Place } from '../base/place.js'
import { spans } from './spans.js'

const PLACES: readonly Place[] = ['bar', 'tile', 'list', 'chart', 'aside', 'table']
const repeat = (place: Place, times: number) => Array<Place>(times).fill(place)

describe('the columns of a dashboard', () => {
  it('are those of the picture for a distributor', () => {
    const places: Place[] = ['bar', ...repeat('tile', 4), ...repeat('list', 3), 'chart', 'aside', 'table']
    expect(spans(places, 4)).to.deep.equal([12, 3, 3, 3, 3, 4, 4, 4, 8, 4, 12])
  })

  it('are two where there is less room, and none is left alone in half a row', () => {
    expect(spans(['bar', ...repeat('list', 3), 'chart', 'aside'], 2)).to.deep.equal([12, 6, 6, 12, 12, 12])
  })

  it('leave no hole where a widget is missing', () => {
    expect(spans(repeat('tile', 1), 4)).to.deep.equal([12])
    expect(spans(repeat('tile', 3), 4)).to.deep.equal([4, 4, 4])
    expect(spans(repeat('list', 4), 4)).to.deep.equal([3, 3, 3, 3])
    expect(spans(['chart', 'table'], 4)).to.deep.equal([12, 12])
    expect(spans(['aside', 'table'], 4)).to.deep.equal([12, 12])
    expect(spans([], 4)).to.deep.equal([])
  })

  it('are all of a row for each that is neither a tile nor a list', () => {
    expect(spans(['table', 'table'], 4)).to.deep.equal([12, 12])
  })

  it('fill every row, however many there are', () => {
    for (const most of [2, 4] as const)
      for (let count = 1; count < 30; count++) {
        const sum = spans(repeat('tile', count), most).reduce((total, span) => total + span, 0)
        expect(sum % 12, String(count)).to.equal(0)
      }
  })

  it('are all twelve where there is less room, for a widget that is alone in its row where there is more', () => {
    for (let kinds = 0; kinds < 6 ** 4; kinds++) {
      const places = [0, 1, 2, 3].map(i => PLACES[Math.floor(kinds / 6 ** i) % 6]!)
      const medium = spans(places, 2)
      const alone = spans(places, 4).flatMap((span, i) => (span === 12 ? medium[i]! : []))
      expect(new Set([12, ...alone]), places.join()).to.have.property('size', 1)
    }
  })

  it('fill their rows where Array.from is that of Prototype.js', () => {
    const { from } = Array
    Array.from = ((list: ArrayLike<unknown>) => [].slice.call(list)) as typeof Array.from
    const found = spans(Array<'tile'>(5).fill('tile'), 4)
    Array.from = from
    expect(found).to.deep.equal([4, 4, 4, 6, 6])
  })
})
