/** Little room, large text, other media: nothing is lost. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/bundled-page.js'
import { LARGE_TEXT, WIDE_TEXT } from './reader-styles.js'
import { look, NOTHING_LOST, NOT_ON_PAPER, openStage, putOnPaper, show, wear } from './stage.js'

describe('the dashboard loses nothing', () => {
  let browser: Browser
  let inFull: string[]

  before(async () => {
    browser = await openBrowser()
    inFull = (await seen({})).said
    assert.ok(inFull.length > 100)
  })
  after(() => browser?.close())

  async function seen(options: Parameters<typeof openStage>[1], css = '', attributes = {}) {
    const page = await openStage(browser, options)
    await show(page, 'lmp-dashboard', 'ready', attributes)
    await wear(page, css)
    const found = await look(page)
    await page.close()
    return found
  }

  const holds = async (...question: Parameters<typeof seen>) => {
    const { said, ...found } = await seen(...question)
    assert.deepEqual(found, NOTHING_LOST)
    assert.deepEqual(said, inFull)
  }

  it('on a desk, where each target is 24 px and no text under 12', () => holds({}))

  it('at 320 px', () => holds({ viewport: { width: 320, height: 640 } }))

  it('at 400 %, which is 320 by 256', () =>
    holds({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }))

  it('with the text spacing of WCAG', () => holds({ viewport: { width: 320, height: 640 } }, WIDE_TEXT))

  it('where each card is as narrow, denser', () =>
    holds({ viewport: { width: 320, height: 640 } }, '', { density: 'compact' }))

  it('with motion reduced', () => holds({ reducedMotion: 'reduce' }))

  it('with colours forced', () => holds({ forcedColors: 'active' }))

  it('with more contrast', () => holds({ contrast: 'more' }))

  it('with text twice as large', () => holds({ viewport: { width: 640, height: 512 } }, LARGE_TEXT))

  it('on paper, but for the buttons and the search: it says whose numbers they are, and when they were counted', async () => {
    const page = await openStage(browser, { viewport: { width: 794, height: 1123 } })
    await show(page, 'lmp-dashboard')
    await putOnPaper(page)
    const { outside, said, scrolls } = await look(page)
    assert.deepEqual({ outside, scrolls }, { outside: [], scrolls: false })
    assert.deepEqual(
      said,
      inFull.filter(words => !NOT_ON_PAPER.includes(words)),
    )
    assert.equal(said.join(' ').match(/as of Nov 24, 2026, 09:41\s.M Acme Distribution/g)?.length, 1)
    await page.close()
  })

  it('on paper it is dark on light, whatever it is on the screen', async () => {
    const page = await openStage(browser, { colorScheme: 'dark' }, ':root { color-scheme: light dark }')
    await page.emulateMedia({ media: 'print' })
    for (const attributes of [{}, { scheme: 'dark' }] as Record<string, string>[]) {
      await show(page, 'lmp-dashboard', 'ready', attributes)
      const grounds = await page.evaluate(() => {
        const dashboard = document.querySelector('lmp-dashboard')!
        const widgets = [...dashboard.shadowRoot!.querySelectorAll('[part~=widget]')]
        const cards = widgets.map(widget => widget.shadowRoot!.querySelector('.card')!)
        return cards.map(card => getComputedStyle(card).backgroundColor)
      })
      assert.deepEqual([...new Set(grounds)], ['rgb(255, 255, 255)'])
    }
    await page.close()
  })
})

describe('each widget on its own, without a dashboard around it, loses nothing', () => {
  let browser: Browser
  let page: Page
  let inFull: string[]

  before(async () => {
    browser = await openBrowser()
    page = await openStage(browser)
    await show(page, 'all')
    const { said, ...found } = await look(page)
    assert.deepEqual(found, NOTHING_LOST)
    inFull = said
    assert.ok(inFull.length > 100)
  })
  after(() => browser?.close())

  for (const [name, width, css] of [
    ['at 320 by 256', 320, ''],
    ['at 320 by 256 with the text spacing of WCAG', 320, WIDE_TEXT],
    ['with text twice as large, in 640 px', 640, LARGE_TEXT],
    ['with all spaces taken away', 960, ':host { --lmp-space-scale: 0 } body { margin: 8px }'],
    ['with text twice as large and with the text spacing of WCAG, in 640 px', 640, LARGE_TEXT + WIDE_TEXT],
  ] as const) {
    it(name, async () => {
      await page.setViewportSize({ width, height: 256 })
      await show(page, 'all')
      await wear(page, css)
      const { said, ...found } = await look(page)
      await page.evaluate(() => void (document.adoptedStyleSheets = []))
      assert.deepEqual(found, NOTHING_LOST)
      assert.deepEqual(said, inFull)
    })
  }

  it('on paper, where each with a number says when it was counted', async () => {
    const page = await openStage(browser, { viewport: { width: 794, height: 1123 } })
    await show(page, 'all')
    await putOnPaper(page)
    const { outside, said, scrolls } = await look(page)
    await page.close()
    assert.deepEqual({ outside, scrolls }, { outside: [], scrolls: false })
    const stamps = said.flatMap((words, i) => (words === 'as of' ? [said[i - 1]!] : []))
    // Nobody searches on paper.
    assert.equal(stamps.length, 11)
    for (const stamp of stamps) assert.match(stamp, /^Nov 24, 2026, 09:41\sAM$/)
  })

  it('which would be seen', async () => {
    for (const [harm, css] of [
      ['clipped', '.row { min-height: 0; height: 9px; overflow: hidden }'],
      ['covered', 'li { margin-block: -30px }'],
      ['outside', '#heading { white-space: nowrap; overflow-wrap: normal; font-size: 90px }'],
      ['small', 'button { min-height: 9px; height: 9px; padding: 0 }'],
    ] as const) {
      await show(page, 'all')
      await wear(page, css)
      assert.notDeepEqual((await look(page))[harm], [], harm)
      await page.evaluate(() => void (document.adoptedStyleSheets = []))
    }
  })
})
