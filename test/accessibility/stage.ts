/** A page on which the tests put widgets. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openPage } from '../support/bundled-page.js'
import type { Look } from './look.js'

const SCRIPT = new URL('stage-page.ts', import.meta.url)

/** An empty page that knows every widget; `css` is the host's. */
export const openStage = (browser: Browser, options?: BrowserContextOptions, css?: string): Promise<Page> =>
  openPage(browser, SCRIPT, options, css)

/** Puts an element on the stage; see the script of the page. */
export const show = (page: Page, tag: string, fixture = 'ready', attributes: Record<string, string> = {}) =>
  page.evaluate(
    ([tag, fixture, attributes]) => (globalThis as unknown as StagePage).stage.show(tag, fixture, attributes),
    [tag, fixture, attributes] as const,
  )

/** What is in sight, and what is wrong with it. */
export const look = (page: Page) => page.evaluate(() => (globalThis as unknown as StagePage).stage.look())

/** What a look finds wrong on a page where all can be read and hit. */
export const NOTHING_LOST: Omit<Look, 'said'> = {
  scrolls: false,
  outside: [],
  clipped: [],
  covered: [],
  small: [],
  tiny: [],
  moving: [],
}

/** Parts that nobody needs on paper. */
export const NOT_ON_PAPER = ['Search', 'Show as table', 'Find a company', 'Search a company name']

/** Sets the text as a reader may have it set. */
export const wear = (page: Page, css: string) =>
  page.evaluate(css => (globalThis as unknown as StagePage).stage.wear(css), css)

/** Shows the page as it is printed: what the browser says before, and the styles of print. */
export async function putOnPaper(page: Page): Promise<void> {
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
}

interface StagePage {
  stage: {
    show(tag: string, fixture: string, attributes: Record<string, string>): Promise<void>
    look(): Look
    wear(css: string): void
  }
}
