import '@lmp-widgets/elements'
import { expect } from '@open-wc/testing'
import 'axe-core'
import type axe from 'axe-core'
import { allSituations, show, type AnyWidget } from './stage.js'

const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
// A card on a stage is no page: it has no level-one heading and no landmarks around it.
const OF_PAGES = ['page-has-heading-one', 'region', 'landmark-one-main', 'heading-order']

async function violationsOf(element: AnyWidget): Promise<string[]> {
  const rules = Object.fromEntries(OF_PAGES.map(rule => [rule, { enabled: false }]))
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(element, {
    ...RULES,
    rules,
    resultTypes: ['violations'],
  })
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.target.flat().join(' ')} ${nodes[0]?.failureSummary}`,
  )
}

describe('every widget in every state is accessible', function () {
  this.timeout(120_000)

  for (const scheme of ['light', 'dark']) {
    it(`in ${scheme}`, async () => {
      const root = document.documentElement
      root.style.colorScheme = scheme
      root.style.background = scheme === 'dark' ? '#111318' : '#ffffff'
      const found: string[] = []
      for (const situation of await allSituations()) {
        const violations = await show(situation, violationsOf)
        found.push(...violations.map(violation => `${situation.name}: ${violation}`))
      }
      root.removeAttribute('style')
      expect(found).to.deep.equal([])
    })
  }
})
