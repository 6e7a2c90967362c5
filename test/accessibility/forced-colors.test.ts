/** Forced colours in Chromium; `firefox.test.ts` has those of Firefox. */
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/bundled-page.js'
import { openStage, show } from './stage.js'
import { assertSystemColors } from './assert-system-colors.js'

describe('in forced colours', () => {
  let browser: Browser

  before(async () => {
    browser = await openBrowser()
  })
  after(() => browser?.close())

  it('every mark is drawn in a system colour, whatever the host has set', async () => {
    const page = await openStage(
      browser,
      { forcedColors: 'active' },
      ':root { --lmp-color-accent: red; --lmp-color-good: lime } ::part(button) { background: green }',
    )
    await show(page, 'all')
    await assertSystemColors(expression => page.evaluate(expression))
  })
})
