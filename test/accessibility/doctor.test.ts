/** The doctor beside a dashboard of which something is wrong, with real keys, in little room and with colours forced. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openBrowser, openPage } from '../support/bundled-page.js'
import { axeFaults } from './axe-faults.js'
import { look, NOTHING_LOST, show } from './stage.js'

const SCRIPT = new URL('doctor-page.ts', import.meta.url)

describe('a doctor', () => {
  let browser: Browser

  before(async () => (browser = await openBrowser()))
  after(() => browser?.close())

  async function opened(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(browser, SCRIPT, options)
    await show(page, 'lmp-dashboard', 'ready', { poll: 'often' })
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'light dark'
      document.body.replaceChildren(document.createElement('lmp-doctor'), ...document.body.children)
    })
    await page.getByText('poll="often"').waitFor()
    return page
  }

  it('is a region of that name, and its table and its buttons have theirs', async () => {
    const page = await opened()
    const doctor = page.getByRole('region', { name: 'Doctor' })
    const table = doctor.getByRole('table', { name: 'Elements' })
    assert.equal(await table.getByRole('columnheader').count(), 6)
    assert.equal(await table.getByRole('rowheader').count(), 13)
    assert.match(await doctor.getByRole('status').first().innerText(), /^0 ill, \d+ to look at, \d+ well$/)
    await page.keyboard.press('Tab')
    for (const name of ['Copy report', 'Download report']) {
      assert.equal(await page.getByRole('button', { name }).and(page.locator(':focus')).count(), 1)
      await page.keyboard.press('Tab')
    }
    await page.close()
  })

  it('has nothing that axe finds wrong, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await opened({ colorScheme })
      assert.deepEqual(await axeFaults(page, 'lmp-doctor'), [])
      await page.close()
    }
  })

  for (const [where, options] of Object.entries({
    'on a desk': {},
    'at 320 px': { viewport: { width: 320, height: 640 } },
    'with colours forced': { forcedColors: 'active' },
  } satisfies Record<string, BrowserContextOptions>))
    it(`stays within the page ${where}, with targets of 24 px and no text under 12`, async () => {
      const page = await opened(options)
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl'
        document.querySelector('lmp-dashboard')!.hidden = true
      })
      const { said, ...found } = await look(page)
      assert.ok(said.some(text => text.includes('Write the seconds between two refreshes')))
      assert.deepEqual(found, NOTHING_LOST)
      await page.close()
    })

  it('has its words below their mark or name in a narrow column, not letter by letter beside it', async () => {
    const page = await opened()
    const widths = await page.evaluate(() => {
      const doctor = document.querySelector('lmp-doctor')!
      doctor.style.width = '200px'
      const found = doctor.shadowRoot!.querySelectorAll('li > div, dd')
      return [...found].map(each => each.getBoundingClientRect().width)
    })
    assert.ok(widths.length > 4, String(widths.length))
    assert.ok(Math.min(...widths) > 120, String(widths))
    await page.close()
  })
})
