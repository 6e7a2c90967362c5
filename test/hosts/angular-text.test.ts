import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { EnabledCustomers, Provider } from '@lmp-widgets/elements'
import type { Browser } from 'playwright-core'
import { bundled, openBrowser } from '../support/bundled-page.js'

declare const seconds: { set: (seconds: number) => void }

describe('a directive of Angular', () => {
  let browser: Browser

  before(async () => (browser = await openBrowser()))
  after(() => browser?.close())

  it('takes a text with a value in it, as the same attribute would be, and follows the value', async () => {
    const page = await browser.newPage()
    await page.setContent('<!doctype html><html lang="en"><title>Angular</title><body></body></html>')
    await page.addScriptTag({ content: await bundled(new URL('angular/text-page.js', import.meta.url)) })
    const provider = page.locator('lmp-provider')
    const widget = page.locator('lmp-enabled-customers')
    const said = async () => ({
      ...(await provider.evaluate(({ maxStale }: Provider) => ({ maxStale }))),
      ...(await widget.evaluate(({ headingLevel, poll }: EnabledCustomers) => ({ headingLevel, poll }))),
      own: await widget.getAttribute('max-stale'),
    })
    await widget.waitFor()
    assert.deepEqual(await said(), { maxStale: 30, headingLevel: 3, poll: 30, own: '30' })
    await page.evaluate(() => seconds.set(60))
    await page.locator('lmp-enabled-customers[max-stale="60"]').waitFor()
    assert.deepEqual(await said(), { maxStale: 60, headingLevel: 3, poll: 60, own: '60' })
  })
})
