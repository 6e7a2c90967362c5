import type { Page } from 'playwright-core'

/** What a reader sees who presses "Show code" on the page. */
export async function shownCode(page: Page): Promise<string> {
  await page.locator('.sbdocs').getByText('Show code').click()
  return page.locator('.sbdocs pre.prismjs').first().innerText()
}
