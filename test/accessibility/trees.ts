/** `trees.txt`: what a screen reader gets, a section for each situation. */
import { WIDGETS } from '@lmp-widgets/data-adapter'
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { show } from './stage.js'

const FILE = new URL('trees.txt', import.meta.url)

/** An element, the fixture it shows, its attributes, and what is done to it first. */
interface Situation {
  title: string
  tag: string
  fixture?: string
  attributes?: Record<string, string>
  act?: (page: Page) => Promise<unknown>
}

/** Every widget as it mostly is; then what differs between the kinds of them. */
export const SITUATIONS: Situation[] = [
  ...WIDGETS.map(widget => ({ title: widget, tag: `lmp-${widget}` })),
  {
    title: 'enabled-customers, which may not be opened',
    tag: 'lmp-enabled-customers',
    fixture: 'noDrillDown',
  },
  {
    title: 'customer-license-status, which may not be opened',
    tag: 'lmp-customer-license-status',
    fixture: 'noDrillDowns',
  },
  {
    title: 'new-partner-acquisition, which may not be opened',
    tag: 'lmp-new-partner-acquisition',
    fixture: 'noDrillDowns',
  },
  {
    title: 'new-partner-acquisition, as a table',
    tag: 'lmp-new-partner-acquisition',
    act: page => page.getByRole('button', { name: 'Show as table' }).click(),
  },
  { title: 'enabled-customers, whose answer cannot be read', tag: 'lmp-enabled-customers', fixture: 'none' },
  {
    title: 'account-search, with suggestions',
    tag: 'lmp-account-search',
    act: async page => {
      await page.getByRole('combobox', { name: 'Search a company name' }).fill('summit')
      await page.getByRole('option', { name: 'Boise' }).waitFor()
      await page.keyboard.press('ArrowDown')
    },
  },
  { title: 'chargeable-unit-decrease, empty', tag: 'lmp-chargeable-unit-decrease', fixture: 'empty' },
  { title: 'new-partner-overview, empty', tag: 'lmp-new-partner-overview', fixture: 'empty' },
  {
    title: 'enabled-customers, at another level',
    tag: 'lmp-enabled-customers',
    attributes: { 'heading-level': '4' },
  },
]

/** Shows a situation on the stage. */
export async function arrange(page: Page, { act, attributes, fixture, tag }: Situation): Promise<void> {
  await show(page, tag, fixture, attributes)
  await act?.(page)
}

/** What is expected, by title. */
export async function readTrees(): Promise<Record<string, string>> {
  const sections = (await readFile(FILE, 'utf8')).split(/^# /m).slice(1)
  return Object.fromEntries(
    sections.map(section => {
      const [title = '', ...lines] = section.split('\n')
      return [title, lines.join('\n').trim()]
    }),
  )
}

export const writeTrees = (trees: Record<string, string>): Promise<void> =>
  writeFile(
    FILE,
    `${Object.entries(trees)
      .map(([title, tree]) => `# ${title}\n${tree}\n`)
      .join('\n')}`,
  )
