/** The receipt behind the numbers, with real keys, in little room, with forced colours and on paper. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser, openPage } from '../support/bundled-page.js'
import { axeFaults } from './axe-faults.js'
import { look, NOTHING_LOST, putOnPaper, show } from './stage.js'

const SCRIPT = new URL('receipt-page.ts', import.meta.url)

/** As wide in CSS pixels as a page with its margins. */
const A4 = { width: 720, height: 1040 }

describe('a receipt', () => {
  let browser: Browser

  before(async () => (browser = await openBrowser()))
  after(() => browser?.close())

  async function opened(widget: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(browser, SCRIPT, options)
    await show(page, widget)
    await page.getByRole('button', { name: /^About these numbers/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Close' }).and(page.locator(':focus')).waitFor()
    return page
  }

  it('opens by Enter, is walked through by Tab, closes by Escape, and gives the focus back', async () => {
    const page = await opened('lmp-enabled-customers')
    const dialog = page.getByRole('dialog', { name: 'About these numbers: Enabled customers' })
    assert.match((await dialog.innerText()).replace(/\s+/g, ' '), /Filter Status Enabled/)
    await page.keyboard.press('Tab')
    assert.equal(
      await page.getByRole('button', { name: 'Copy as JSON' }).and(page.locator(':focus')).count(),
      1,
    )
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    const mark = page.getByRole('button', { name: 'About these numbers: Enabled customers' })
    assert.equal(await mark.and(page.locator(':focus')).count(), 1)
    await page.close()
  })

  it('has nothing that axe finds wrong, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened('lmp-usage-report-status', { colorScheme })
      await page.evaluate(() => {
        document.documentElement.style.colorScheme = 'light dark'
      })
      assert.deepEqual(await axeFaults(page, 'lmp-usage-report-status'), [])
      await page.close()
    }
  })

  for (const [where, options] of Object.entries({
    'on a desk': {},
    'at 320 px': { viewport: { width: 320, height: 640 } },
    'at 400 %': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    'with colours forced': { forcedColors: 'active' },
  } satisfies Record<string, BrowserContextOptions>))
    it(`stays within the page ${where}, with targets of 24 px and no text under 12`, async () => {
      const page = await opened('lmp-chargeable-unit-decrease', options)
      const { said, ...found } = await look(page)
      assert.ok(said.some(text => text.includes('fell by more than the threshold')))
      // It stands on the card, which is what a dialog is for.
      assert.deepEqual({ ...found, covered: [] }, NOTHING_LOST)
      const box = (await page.getByRole('dialog').boundingBox())!
      const { height, width } = page.viewportSize()!
      assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height)
      await page.close()
    })

  it('stands under the heading on paper, in every widget with a number', async () => {
    const page = await openPage(browser, SCRIPT)
    await show(page, 'lmp-dashboard')
    await putOnPaper(page)
    const { said } = await look(page)
    assert.equal(said.filter(text => text === 'Contract').length, 11)
    assert.equal(said.filter(text => text === 'As of').length, 11)
    assert.equal(await page.locator('[part=as-of]').count(), 0)
    assert.ok(said.includes('Customers that are enabled.'))
    assert.ok(!said.some(text => /Copy as JSON|Received/.test(text)))
    await page.setViewportSize(A4)
    const broken = await page.locator('lmp-receipt dt').evaluateAll(terms =>
      terms.filter(term => {
        const range = document.createRange()
        range.selectNodeContents(term)
        return range.getClientRects().length > 1
      }),
    )
    assert.equal(broken.length, 0)
    await page.close()
  })
})
