import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { WIDGETS } from '@lmp-widgets/data-adapter'
import type { Dashboard } from '@lmp-widgets/elements'
import type { Browser } from 'playwright-core'
import { bundled, openBrowser } from '../support/bundled-page.js'

describe('a directive from the root of Angular', () => {
  let browser: Browser

  before(async () => (browser = await openBrowser()))
  after(() => browser?.close())

  /** A page of a host of Angular, and which widgets it has loaded. */
  async function open(script: string) {
    const page = await browser.newPage()
    await page.setContent('<!doctype html><html lang="en"><title>Angular</title><body></body></html>')
    await page.addScriptTag({ content: await bundled(new URL(`angular/${script}`, import.meta.url)) })
    const loaded = await page.evaluate(
      widgets => widgets.filter(widget => customElements.get(`lmp-${widget}`)),
      WIDGETS,
    )
    return { page, loaded }
  }

  it('brings its own widget alone', async () => {
    const { page, loaded } = await open('alone-page.js')
    await page.getByRole('heading', { name: 'Enabled customers' }).waitFor()
    assert.deepEqual(loaded, ['enabled-customers'])
  })

  it("brings all of them, if it is the dashboard's, and hands on what a template binds", async () => {
    const { page, loaded } = await open('all-page.js')
    assert.deepEqual(loaded, WIDGETS)
    const dashboard = page.locator('lmp-dashboard')
    await dashboard.evaluate((element: Dashboard) => element.whenReady())
    await page.getByRole('heading', { name: 'Dashboard', level: 2 }).waitFor()
    await page.getByRole('link', { name: /^Enabled customers/ }).waitFor()
  })
})
