import '@lmp-widgets/elements'
import type { Widget } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import fc from 'fast-check'
import { fixturesOf } from '../support/fixtures.js'
import { answering, elementsBelow, place, textBelow } from './stage.js'

/** Those whose numbers need not add up to others. */
const FREE: readonly Widget[] = [
  'enabled-customers',
  'inactive-new-partners',
  'customer-license-status',
  'chargeable-unit-decrease',
]

const counts = fc.oneof(
  fc.maxSafeNat(),
  fc.nat(20),
  fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER),
)

/** The same data with other numbers. */
function counted(node: unknown, numbers: Iterator<number>): unknown {
  const next = () => numbers.next().value as number
  if (Array.isArray(node))
    return node.map(each => (typeof each === 'number' ? next() : counted(each, numbers)))
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === 'threshold' || key === 'drillDown' ? value : key === 'value' ? next() : counted(value, numbers),
    ]),
  )
}

const SIZES = new Set(['cx', 'cy', 'height', 'points', 'r', 'width', 'x', 'y'])

/** Whether a text is a number of pixels or percents that can be drawn. */
const isSize = (text: string): boolean => {
  const number = Number(text.replace('%', ''))
  return number >= 0 && number <= (text.endsWith('%') ? 100 : 1000)
}

function* endlessly(values: readonly number[]): Generator<number, never> {
  for (;;) yield* values
}

describe('whatever the numbers are', function () {
  this.timeout(60_000)

  for (const widget of FREE)
    it(`${widget} writes them in full and draws them within its card`, async () => {
      const { ready } = await fixturesOf(widget)
      const element = place(widget)
      element.lang = 'en'
      try {
        await fc.assert(
          fc.asyncProperty(fc.array(counts, { minLength: 1, maxLength: 12 }), async values => {
            const data = counted(ready, endlessly(values)) as object
            element.adapter = answering(widget, data)
            expect(await element.whenReady()).to.be.oneOf(['ready', 'empty'])
            expect(textBelow(element)).not.to.match(/NaN|Infinity|undefined|e[+-]\d|object Object/)
            for (const [, digits] of JSON.stringify(data).matchAll(/"value":(\d+),"drillDown"/g))
              expect(textBelow(element)).to.contain(Number(digits).toLocaleString('en'))
            const all = elementsBelow(element)
            const card = all.find(each => each.matches('.card'))!.getBoundingClientRect()
            for (const drawn of all.filter(each => each instanceof SVGElement)) {
              for (const { name, value } of drawn.attributes)
                if (SIZES.has(name))
                  expect(value.split(/[ ,]/).every(isSize), `${name}=${value}`).to.equal(true)
              const { left, right } = drawn.getBoundingClientRect()
              expect(left).to.be.at.least(card.left - 0.5)
              expect(right).to.be.at.most(card.right + 0.5)
            }
          }),
          { numRuns: 40 },
        )
      } finally {
        element.parentElement!.remove()
      }
    })
})
