import type { Page } from 'playwright-core'

/** How a page of prose with a dashboard in it is printed. */
export interface Paper {
  /** The ground of the page. */
  page: string
  /** The ground of a card. */
  card: string
  /** The text of the page. */
  ink: string
}

/** How much of the story on a page of reference is cut off on a sheet of A4, in pixels: no script runs between layout and print. */
export async function cutOnPaper(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' })
  const cut = await page.evaluate(() => {
    const sheet = document.querySelector<HTMLElement>('.sbdocs-content')!
    sheet.style.maxInlineSize = '640px'
    const frame = sheet.querySelector('.docs-story')!.getBoundingClientRect()
    const story = sheet.querySelector('.docs-story .stage')!.getBoundingClientRect()
    sheet.style.maxInlineSize = ''
    return Math.max(0, story.bottom - frame.bottom)
  })
  await page.emulateMedia({ media: null })
  return cut
}

/** Resolves to how the page that is open is printed: as soon as it is as expected, or as it still is after a while. */
export const paperOf = (page: Page, expected: Paper): Promise<Paper> =>
  page.evaluate(async expected => {
    const deadline = performance.now() + 4_000
    for (;;) {
      const dashboard = document.querySelector('.sbdocs .stage lmp-dashboard')!
      const widget = dashboard.shadowRoot!.querySelector('[part=widget].tile')!
      const paper: Paper = {
        page: getComputedStyle(document.querySelector('.sbdocs-wrapper')!).backgroundColor,
        card: getComputedStyle(widget.shadowRoot!.querySelector('[part=card]')!).backgroundColor,
        ink: getComputedStyle(document.querySelector('.sbdocs-content h1')!).color,
      }
      const names = Object.keys(expected) as (keyof Paper)[]
      if (names.every(name => paper[name] === expected[name]) || performance.now() > deadline) return paper
      await new Promise(requestAnimationFrame)
    }
  }, expected)
