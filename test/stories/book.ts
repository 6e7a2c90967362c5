import type { Browser } from 'playwright-core'
import { ROOT } from '../check/command.js'
import { serveFolder } from '../support/static-server.js'
import { violationsOn } from './accessible.js'
import { statesMissing } from './states.js'
import { controlsOf, emptyControl } from './controls.js'
import { emptyColumnsOn } from './empty-columns.js'
import { likenessOf } from './likeness.js'
import { cutOnPaper, paperOf, type Paper } from './paper.js'
import { ringsIn } from './rings.js'
import { shownCode } from './shown-code.js'
import { choose, chosenOn, lookOf, menusOf, widthsOf, type Look } from './toolbar.js'
import { turnTo, type Entry } from './turn-page.js'
import { wear } from './wear.js'

/** Opens the built book below a path of a server on this machine: turning a page costs less than reopening it. */
export async function openBook(browser: Browser) {
  const { origin, stop } = await serveFolder(`${ROOT}stories/dist`)
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('pageerror', error => faults.push(`error: ${error.stack}`))
  page.on('console', each => {
    if (['error', 'warning'].includes(each.type())) faults.push(`console: ${each.text()}`)
  })
  page.on('request', request => {
    if (request.url().startsWith('http') && !request.url().startsWith(origin))
      faults.push(`fetched ${request.url()}`)
  })
  // Its own panel need not ask axe as well.
  await page.goto(`${origin}/book/iframe.html?globals=a11y.manual:!true`)
  await page.waitForFunction(() => '__STORYBOOK_PREVIEW__' in window)

  return {
    close: stop,
    /** Plays a page, and says what is wrong with it, a line each: on a light system, and when that turns dark. */
    async faultsOf(entry: Entry): Promise<string[]> {
      faults.length = 0
      await wear(page, 'light')
      faults.push(...(await turnTo(page, entry)))
      if (entry.name === 'States') faults.push(...(await statesMissing(page, entry.title.split('/').at(-1)!)))
      for (const colorScheme of ['light', 'dark'] as const) {
        await wear(page, colorScheme)
        const violations = await violationsOn(page, entry.type)
        faults.push(...violations.map(violation => `${colorScheme}: ${violation}`))
      }
      return [...faults]
    },
    /** Turns to a page of the dashboard, and resolves to how it is laid out. */
    async widthsOf(entry: Entry) {
      await turnTo(page, entry)
      return widthsOf(page)
    },
    /** What the page says that a host has opened; undefined where there is nothing to be seen of it. */
    saidOpened: () =>
      page.evaluate(() => {
        const list = document.querySelector('.stage book-opened-list')!
        return list.checkVisibility() ? list.shadowRoot!.textContent!.replace(/\s+/g, ' ').trim() : undefined
      }),
    /** The state of whatever loads on a page, after a reader has looked at it for a minute. */
    async loadingAfterAMinute({ id }: Entry) {
      const watched = await browser.newPage()
      await watched.clock.install()
      await watched.goto(`${origin}/book/iframe.html?id=${id}&viewMode=story`)
      const loading = watched.locator('[data-state=loading]')
      await loading.waitFor()
      await watched.clock.runFor(60_000)
      const state = await loading.evaluate(element => (element as HTMLElement & { state: string }).state)
      await watched.close()
      return state
    },
    /** Whose each control of a story is said to be, by attribute. */
    controlsOf: ({ id }: Entry) => controlsOf(page, id),
    /** Turns to a page of prose. */
    turnTo: (entry: Entry) => turnTo(page, entry),
    /** Chooses in the toolbar, whatever page is open. */
    choose: (chosen: Record<string, string>) => choose(page, chosen),
    /** The columns of its tables of reference that have nothing but a head. */
    async emptyColumns(entry: Entry) {
      await turnTo(page, entry)
      return emptyColumnsOn(page)
    },
    /** What "Show code" shows on the page. */
    shownCode: () => shownCode(page),
    /** What the receipt on the page says. */
    receipt: () =>
      page.evaluate(() => {
        const widget = document.querySelector('.stage lmp-usage-report-status')!
        return widget.shadowRoot!.querySelector('lmp-receipt')!.shadowRoot!.querySelector('[role=dialog]')!
          .textContent!
      }),
    /** How many receipts are on the page. */
    receipts: () => page.locator('lmp-receipt').count(),
    /** Forces colours on a light system, and resolves to what the page then looks like. */
    async forcedColors() {
      await choose(page, { scheme: 'forced' })
      await page.waitForSelector(':root.forced')
      await wear(page, 'light')
      return likenessOf(page)
    },
    /** Chooses in the toolbar, and resolves to the grounds and the ink of a page of prose as it is printed. */
    async onPaper(chosen: Record<string, string>, expected: Paper) {
      await choose(page, chosen)
      await page.emulateMedia({ media: 'print' })
      const looks = await paperOf(page, expected)
      await page.emulateMedia({ media: null })
      return looks
    },
    /** How much of the story on a page of reference is cut off where the page is printed, in pixels. */
    async cutOnPaper(entry: Entry) {
      await turnTo(page, entry)
      return cutOnPaper(page)
    },
    /** How wide the rings of the links in a part of the page are. */
    ringsIn: (place: string) => ringsIn(page, place),
    /** How many pixels are between the live element of the page and what is written below it. */
    roomBelow: () =>
      page.evaluate(() => {
        const live = document.querySelector('.live')!
        const below = live.parentElement!.nextElementSibling!
        return below.getBoundingClientRect().top - live.getBoundingClientRect().bottom
      }),
    /** What is chosen on a page that was opened by its link. */
    async chosenByLink(id: string, chosen: Record<string, string>) {
      const opened = await browser.newPage()
      const globals = Object.entries(chosen).map(([menu, choice]) => `${menu}:${choice}`)
      await opened.goto(`${origin}/book/iframe.html?id=${id}&viewMode=docs&globals=${globals.join(';')}`)
      await opened.locator('.stage').first().waitFor({ state: 'attached' })
      const found = await chosenOn(opened)
      await opened.close()
      return found
    },
    /** Chooses in the toolbar, and resolves when the page shows these words. */
    async showsWith(chosen: Record<string, string>, words: string) {
      await choose(page, chosen)
      await page.locator('.stage:visible').getByText(words).first().waitFor({ timeout: 8_000 })
    },
    /** Empties a control of a story. */
    emptyControl: ({ id }: Entry, name: string) => emptyControl(page, id, name),
    /** What the toolbar offers, by menu. */
    menus: () => menusOf(page),
    /** Chooses in the toolbar, and resolves to how the dashboard then looks: as expected, or as it does after a while. */
    async lookWith(chosen: Record<string, string>, expected: Partial<Look>): Promise<Look> {
      await choose(page, chosen)
      return lookOf(page, expected)
    },
  }
}
