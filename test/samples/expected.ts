import type { Page } from 'playwright-core'

/** What a sample does beside running: what there is before it, and what a user sees after it. */
export interface Expected {
  before?: (page: Page) => Promise<unknown>
  sees: (page: Page) => Promise<unknown>
}

/** By page, heading and language. Every other sample leaves all elements with their numbers. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'docs/staying-connected.md, Staying connected, ts': {
    sees: page => page.getByText('Signed out').first().waitFor(),
  },
  'docs/languages.md, Your own words, ts': {
    sees: page => page.getByRole('link', { name: /^Our customers/ }).waitFor(),
  },
}
