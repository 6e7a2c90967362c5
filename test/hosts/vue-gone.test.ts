import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { EnabledCustomers, Provider } from '@lmp-widgets/elements'
import type { Browser } from 'playwright-core'
import { bundled, openBrowser } from '../support/bundled-page.js'
import { installed } from './install-host.js'

declare const said: { value: boolean }

describe('a template of Vue', () => {
  let browser: Browser

  before(async () => (browser = await openBrowser()))
  after(() => browser?.close())

  it('takes back by `.attr` what it has said: then it is as if it had never been', async () => {
    // With the compiler of templates.
    const alias = { vue: `${installed('vue')}/dist/vue.esm-bundler.js` }
    const page = await browser.newPage()
    await page.setContent('<!doctype html><html lang="en"><title>Vue</title><body></body></html>')
    await page.addScriptTag({ content: await bundled(new URL('vue-3/gone-page.js', import.meta.url), alias) })
    const stands = async () => ({
      ...(await page.locator('lmp-provider').evaluate(({ maxStale }: Provider) => ({ maxStale }))),
      ...(await page
        .locator('lmp-enabled-customers')
        .evaluate(({ 'customers-href': href, headingLevel, poll }: EnabledCustomers) => ({
          href,
          headingLevel,
          poll,
        }))),
    })
    assert.deepEqual(await stands(), { maxStale: 60, href: '/own', headingLevel: 4, poll: 5 })
    await page.evaluate(() => {
      said.value = false
    })
    assert.deepEqual(await stands(), { maxStale: null, href: null, headingLevel: null, poll: null })
  })

  it('turns a switch on by its name alone, and off by a value', async () => {
    const alias = { vue: `${installed('vue')}/dist/vue.esm-bundler.js` }
    const page = await browser.newPage()
    await page.setContent('<!doctype html><html lang="en"><title>Vue</title><body></body></html>')
    await page.addScriptTag({
      content: await bundled(new URL('vue-3/switch-page.js', import.meta.url), alias),
    })
    const announces = () =>
      page.locator('lmp-provider').evaluateAll(all => all.map(element => (element as Provider).announce))
    assert.deepEqual(await announces(), [true, true, false])
    await page.evaluate(() => {
      said.value = false
    })
    await page.locator('lmp-provider.off').waitFor({ state: 'attached' })
    assert.deepEqual(await announces(), [true, false, false])
  })
})
