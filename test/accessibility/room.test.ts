/** Little room, large text, other media: nothing is lost. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/bundled-page.js'
import { look, openStage, show } from './stage.js'

/** WCAG 1.4.12: what a reader may set. */
const WIDE_TEXT =
  'body { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em } p { margin-bottom: 2em }'

const NOTHING = { scrolls: false, outside: [], small: [], tiny: [], moving: [] }

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
    const page = await openStage(browser, options, css)
    await show(page, 'lmp-dashboard', 'ready', attributes)
    const found = await look(page)
    await page.close()
    return found
  }

  const holds = async (...question: Parameters<typeof seen>) => {
    const { said, ...found } = await seen(...question)
    assert.deepEqual(found, NOTHING)
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

  it('on paper, but for the buttons: it says whose numbers they are, and when they were counted', async () => {
    const page = await openStage(browser, { viewport: { width: 794, height: 1123 } })
    await show(page, 'lmp-dashboard')
    await page.emulateMedia({ media: 'print' })
    const { outside, said, scrolls } = await look(page)
    const buttons = ['Search', 'Show as table']
    assert.deepEqual({ outside, scrolls }, { outside: [], scrolls: false })
    assert.deepEqual(
      said,
      inFull.filter(words => !buttons.includes(words)),
    )
    assert.match(said.join(' '), /as of Nov 24, 2026, 09:41\s.M Acme Distribution/)
    await page.close()
  })
})
