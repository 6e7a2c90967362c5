/** The portal while what it is made of is still on its way. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function firstVisit({ signedIn }: Stage): void {
  it('says what it is before its code has come, and says it once and in one place from then on', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers')
      for (const language of ['fr', 'ar']) {
        await page.getByLabel('Language of the dashboard').selectOption(language)
        await page.waitForFunction(language => document.documentElement.lang === language, language)
        let send = () => {}
        const sent = new Promise<void>(resolve => (send = resolve))
        await page.route(/\/assets\/app-.*\.js$/, async route => {
          await sent
          await route.continue()
        })
        await page.goto('/customers', { waitUntil: 'commit' })
        const brand = page.getByText('Licensing portal')
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
        const boxes = () => Promise.all([page.locator('.top'), brand].map(each => each.boundingBox()))
        const before = await boxes()
        send()
        await readList(page)
        await page.waitForFunction(language => document.documentElement.lang === language, language)
        assert.deepEqual(await boxes(), before, language)
        assert.equal(await brand.count(), 1)
        await page.unroute(/\/assets\/app-.*\.js$/)
      }
    })
  })

  it('moves nothing on a phone when the rows come', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.setViewportSize({ width: 360, height: 740 })
      let send = () => {}
      const sent = new Promise<void>(resolve => (send = resolve))
      await page.route(/\/api\/dashboard\/customers/, async route => {
        await sent
        await route.continue()
      })
      await page.goto('/customers')
      const filters = page.locator('.filters')
      const before = await filters.boundingBox()
      send()
      await readList(page)
      assert.deepEqual(await filters.boundingBox(), before)
    })
  })
}
