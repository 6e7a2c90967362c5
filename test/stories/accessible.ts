import type { Page } from 'playwright-core'
import { ROOT } from '../check/command.js'

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** A card on a stage is not a page: it has no heading of the first level and no landmarks around it. */
const OF_PAGES = ['page-has-heading-one', 'region', 'landmark-one-main', 'heading-order']

/** What axe finds wrong on a page, a line each. */
export async function violationsOn(page: Page, type: 'docs' | 'story'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window)))
    await page.addScriptTag({ path: `${ROOT}node_modules/axe-core/axe.min.js` })
  const without = type === 'docs' ? [] : OF_PAGES
  const options = {
    runOnly: STANDARD,
    rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  }
  return page.evaluate(async options => {
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    const { violations } = await axe.run(options)
    return violations.map(
      ({ id, nodes }) =>
        `${id} (${nodes.length}): ${nodes[0]!.target.flat().join(' ')} ${nodes[0]!.failureSummary}`,
    )
  }, options)
}

interface Violation {
  id: string
  nodes: { target: unknown[]; failureSummary: string }[]
}
