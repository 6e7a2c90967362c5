import '@lmp-widgets/elements'
import { expect } from '@open-wc/testing'
import { violationsOf, wear } from './accessible.js'
import { allSituations, show } from './stage.js'

describe('every widget in every state is accessible', function () {
  this.timeout(240_000)

  for (const scheme of ['light', 'dark'] as const) {
    it(`in ${scheme}`, async () => {
      const undress = wear(scheme)
      const found: string[] = []
      for (const situation of await allSituations()) {
        const violations = await show(situation, violationsOf)
        found.push(...violations.map(violation => `${situation.name}: ${violation}`))
      }
      undress()
      expect(found).to.deep.equal([])
    })
  }
})
