import '@lmp-widgets/elements'
import type { Widget } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { fixturesOf } from '../support/fixtures.js'
import { answering, place, TILES } from './stage.js'

/** What is hit to open the list of a number: its tile, or its row. */
const TARGETS: Partial<Record<Widget, string>> = {
  ...Object.fromEntries(TILES.map(widget => [widget, '.card'])),
  'customer-license-status': '.row',
  'partner-license-status': '.row',
  'usage-report-status': '.row',
  'billing-report-status': '.row',
  'chargeable-unit-decrease': 'li',
}

/** Pixels from an edge: a corner is round. */
const INSIDE = 6

/** What is hit in the four corners of a box. */
function hitIn(root: ShadowRoot, box: Element): (Element | null | undefined)[] {
  box.scrollIntoView({ block: 'center' })
  const { bottom, left, right, top } = box.getBoundingClientRect()
  return [left + INSIDE, right - INSIDE].flatMap(x =>
    [top + INSIDE, bottom - INSIDE].map(y => root.elementFromPoint(x, y)?.closest('a')),
  )
}

describe('a number that opens its list is hit', () => {
  for (const [widget, target] of Object.entries(TARGETS) as [Widget, string][])
    it(`anywhere in its ${target === '.card' ? 'tile' : 'row'}: ${widget}`, async () => {
      const element = place(widget)
      try {
        element.adapter = answering(widget, (await fixturesOf(widget)).ready)
        await element.whenReady()
        const boxes = [...element.shadowRoot!.querySelectorAll(target)]
        expect(boxes).not.to.deep.equal([])
        for (const box of boxes) {
          const link = box.querySelector('a[href]')!
          for (const hit of hitIn(element.shadowRoot!, box))
            expect(hit === link, `${link.textContent}: ${hit?.textContent}`).to.equal(true)
        }
      } finally {
        element.parentElement!.remove()
      }
    })
})
