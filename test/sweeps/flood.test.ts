import '@lmp-widgets/elements'
import { WIDGETS } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { fixturesOf } from '../support/fixtures.js'
import { answering, elementsBelow, place, TILES } from './stage.js'

const MANY = 10_000
const MOST_ELEMENTS = 250

/** Lists whose length the contract bounds. */
const BOUNDED = new Set(['trend', 'buckets'])

/** The same data with one of its lists, at whatever depth, made long; one after the other. */
function* flooded(data: object): Generator<[name: string, data: object]> {
  for (const path of listsIn(data)) {
    const copy = structuredClone(data)
    const last = path.at(-1)!
    let node = copy as Record<string, unknown>
    for (const key of path.slice(0, -1)) node = node[key] as Record<string, unknown>
    const list = node[last] as unknown[]
    node[last] = Array.from({ length: MANY }, (_, i) => list[i] ?? countless(list[i % list.length]))
    yield [path.join('.'), copy]
  }
}

/** The same without a number of its own: the parts of a whole still add up to it. */
const countless = (item: unknown): unknown =>
  typeof item === 'object' && 'value' in item! ? { ...item, value: 0, kinds: undefined } : item

function listsIn(node: unknown, path: string[] = []): string[][] {
  if (typeof node !== 'object' || node === null) return []
  const below = Object.entries(node).flatMap(([key, value]) => listsIn(value, [...path, key]))
  const isList = Array.isArray(node) && node.length > 0 && !BOUNDED.has(path.at(-1)!)
  return isList ? [path, ...below.filter(each => each[path.length] === '0')] : below
}

describe('ten thousand where some are expected', function () {
  this.timeout(60_000)

  // A tile has no list that could be long.
  for (const widget of WIDGETS.filter(each => !TILES.some(tile => tile === each))) {
    it(`leave ${widget} small`, async () => {
      const { ready } = await fixturesOf(widget)
      const floods = [...flooded(ready!)]
      expect(floods).not.to.deep.equal([])
      for (const [name, data] of floods) {
        const element = place(widget)
        try {
          element.adapter = answering(widget, data)
          const state = await element.whenReady()
          expect(state, name).to.equal('ready')
          expect(elementsBelow(element).length, name).to.be.at.most(MOST_ELEMENTS)
        } finally {
          element.parentElement!.remove()
        }
      }
    })
  }
})
