/** A card that a host makes narrower than any window is. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/bundled-page.js'
import { openStage, show } from './stage.js'

describe('a card of 200 px', () => {
  let browser: Browser

  before(async () => void (browser = await openBrowser()))
  after(() => browser?.close())

  it('has the code of a failure, and the button beside it, in one line each', async () => {
    const page = await openStage(browser, { viewport: { width: 200, height: 400 } })
    await show(page, 'lmp-enabled-customers', 'none')
    const lines = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('lmp-enabled-customers')!
      return [...shadowRoot!.querySelectorAll('.retry > *')].map(each => {
        const words = document.createRange()
        words.selectNodeContents(each)
        const tops = [...words.getClientRects()].map(({ top }) => top)
        return [each.textContent!.trim(), new Set(tops).size]
      })
    })
    await page.close()
    assert.deepEqual(lines, [
      ['Try again', 1],
      ['invalid-answer', 1],
    ])
  })
})
