import { expect } from '@open-wc/testing'
import { enter, leave, type Drawn } from '../messages/language.js'
import { inTurn } from './turns.js'

const turn = () => new Promise(resolve => setTimeout(resolve))
const numbers = (count: number) => [...Array(count).keys()]

describe('in one turn of the page', () => {
  let clock = 0
  beforeEach(async () => {
    Object.defineProperty(performance, 'now', { configurable: true, value: () => clock })
    await turn()
  })
  afterEach(() => Reflect.deleteProperty(performance, 'now'))

  it('thirty are drawn; the others are asked for at once, and drawn in their order, thirty in each turn', async () => {
    const [drawn, asked]: [number[], number[]] = [[], []]
    const draw = (i: number) => {
      clock += 1
      drawn.push(i)
    }
    const waiting = numbers(70).map(i =>
      inTurn(
        () => draw(i),
        () => void asked.push(i),
      ),
    )
    expect(drawn).to.deep.equal(numbers(30))
    expect(asked).to.deep.equal(numbers(70).slice(30))
    await turn()
    expect(drawn).to.deep.equal(numbers(60))
    await Promise.all(waiting)
    expect(drawn).to.deep.equal(numbers(70))
    expect(asked.length, 'none is asked for again').to.equal(40)
  })

  it('more are drawn while they are quick', async () => {
    const drawn: number[] = []
    const draw = (i: number) => {
      clock += 0.125
      drawn.push(i)
    }
    const waiting = numbers(230).map(i => inTurn(() => draw(i)))
    expect(drawn).to.deep.equal(numbers(160))
    await Promise.all(waiting)
    expect(drawn).to.deep.equal(numbers(230))
  })

  it('there is as much room again in the next', async () => {
    for (let round = 0; round < 2; round++) {
      const drawn = numbers(30).filter(() => inTurn(() => void (clock += 1), expect.fail) === undefined)
      expect(drawn.length).to.equal(30)
      await turn()
    }
  })

  it('that a host fills with more, none is drawn or asked for; in the next all are asked for', async () => {
    const elements = numbers(31).map(() => document.createElement('div') as unknown as Drawn)
    elements.forEach(enter)
    try {
      const [drawn, asked]: [number[], number[]] = [[], []]
      const draw = (i: number) => {
        clock += 1
        drawn.push(i)
      }
      const waiting = numbers(31).map(i =>
        inTurn(
          () => draw(i),
          () => void asked.push(i),
        ),
      )
      expect([drawn, asked]).to.deep.equal([[], []])
      await turn()
      expect(drawn).to.deep.equal(numbers(30))
      expect(asked).to.deep.equal([30])
      await Promise.all(waiting)
      expect(drawn).to.deep.equal(numbers(31))
    } finally {
      elements.forEach(leave)
    }
  })
})
