import { expect } from '@open-wc/testing'
import { inTurn } from './turns.js'

const turn = () => new Promise(resolve => setTimeout(resolve))
const numbers = (count: number) => [...Array(count).keys()]

describe('in one turn of the page', () => {
  beforeEach(turn)

  it('a hundred are drawn; the others in their order, each in a turn of its own, and asked for at once', async () => {
    const [drawn, asked]: number[][] = [[], []]
    const turns: number[] = []
    const later = numbers(130).map(i => {
      const drawing = inTurn(
        () => void drawn!.push(i),
        () => void asked!.push(i),
      )
      // A turn that was asked for after this one begins after it.
      if (drawing) void turn().then(() => turns.push(drawn!.length))
      return drawing
    })
    expect(drawn).to.deep.equal(numbers(100))
    expect(asked).to.deep.equal(numbers(130).slice(100))
    await Promise.all(later)
    await turn()
    expect(drawn).to.deep.equal(numbers(130))
    expect(turns).to.deep.equal(numbers(131).slice(101))
  })

  it('there is as much room again in the next', async () => {
    for (let round = 0; round < 2; round++) {
      const drawn = numbers(100).filter(() => inTurn(() => {}, expect.fail) === undefined)
      expect(drawn.length).to.equal(100)
      await turn()
    }
  })
})
