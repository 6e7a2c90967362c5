import 'axe-core'
import type axe from 'axe-core'

const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
// A card on a stage is not a page: it has no level-one heading and no landmarks around it.
const OF_PAGES = [
  'page-has-heading-one',
  'region',
  'landmark-one-main',
  'landmark-no-duplicate-main',
  'landmark-unique',
  'heading-order',
]

/** What axe finds wrong below these elements, a line each. */
export async function violationsOf(elements: Element[]): Promise<string[]> {
  const { axe: checker } = window as unknown as { axe: typeof axe }
  const rules = Object.fromEntries(OF_PAGES.map(rule => [rule, { enabled: false }]))
  const { violations } = await checker.run(elements, { ...RULES, rules, resultTypes: ['violations'] })
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.target.flat().join(' ')} ${nodes[0]?.failureSummary}`,
  )
}

/** Puts the page into a colour scheme; returns a function that undoes it. */
export function wear(scheme: 'light' | 'dark'): () => void {
  const { style } = document.documentElement
  style.colorScheme = scheme
  style.background = scheme === 'dark' ? '#0e1116' : '#f5f6f8'
  return () => document.documentElement.removeAttribute('style')
}
