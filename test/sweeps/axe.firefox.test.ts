import '@lmp-widgets/elements'
import { WIDGETS, type Widget } from '@lmp-widgets/data-adapter'
import { expect } from '@open-wc/testing'
import { violationsOf, wear } from './accessible.js'
import { place, situationsOf } from './stage.js'

/** A widget in each of its states, one below the other: axe takes longer to begin than to look. */
async function lineUp(widget: Widget): Promise<HTMLElement[]> {
  const situations = await situationsOf(widget)
  return Promise.all(
    situations.map(async ({ arrange, name }) => {
      const element = place(widget)
      const card = element.parentElement!
      card.title = name
      await arrange(element)
      return card
    }),
  )
}

describe('every widget in every state is accessible', function () {
  this.timeout(240_000)

  for (const scheme of ['light', 'dark'] as const) {
    it(`in ${scheme}`, async () => {
      const undress = wear(scheme)
      const found: string[] = []
      for (const widget of WIDGETS) {
        const cards = await lineUp(widget)
        for (const violation of await violationsOf(cards)) found.push(`${widget}: ${violation}`)
        for (const card of cards) card.remove()
      }
      undress()
      expect(found).to.deep.equal([])
    })
  }
})
