import type { Page } from 'playwright-core'

/** What a reader sees who presses "Show code" on the page. */
export async function shownCode(page: Page): Promise<string> {
  await page.locator('.sbdocs').getByText('Show code').click()
  // Storybook draws the block empty, and its code in a later turn.
  return page.locator('.sbdocs pre.prismjs').filter({ hasText: /\S/ }).first().innerText()
}
