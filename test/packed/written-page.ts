/** A page that a server has written, in a browser: before its script has run, and after. */
import type { Browser, Page } from 'playwright-core'
import type { Probe } from './written-probe.js'

declare const probe: Probe
declare const asked: string[] | undefined

/** What is on the screen. */
interface Look {
  picture: Buffer
  trees: string[]
}

/** What became of a page. */
export interface Written {
  page: Page
  before: Look
  after: Look
  /** Of the cards that the server has drawn. */
  cards: { all: number; kept: number }
  /** What its adapter was asked. */
  asked: readonly string[]
  violations: readonly string[]
  /** What the console said, and what was thrown. */
  said: readonly string[]
}

/** Opens a page and holds its script back until it has been looked at. */
export async function openWritten(browser: Browser, url: string): Promise<Written> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 2400 } })
  const said: string[] = []
  page.on('pageerror', error => said.push(String(error)))
  page.on('console', message => said.push(message.text()))
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  await page.route('**/page.js', async route => {
    await held
    await route.continue()
  })
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.readyState === 'interactive')
  await page.waitForFunction(
    () =>
      [...performance.getEntriesByType('resource')].some(({ name }) => name.endsWith('.css')) ||
      !document.querySelector('link'),
  )
  const before = await lookAt(page)
  await page.evaluate(() => probe.remember())
  release()
  await page.waitForFunction(() => typeof asked === 'object')
  await page.evaluate(() => probe.stands())
  const after = await lookAt(page)
  return { page, before, after, said, ...(await outcome(page)) }
}

const outcome = (page: Page) =>
  page.evaluate(() => ({ cards: probe.kept(), asked: asked!, violations: probe.violations }))

const lookAt = async (page: Page): Promise<Look> => ({
  trees: await page.evaluate(() => probe.trees()),
  picture: await page.screenshot(),
})
