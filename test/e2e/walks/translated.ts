/** The portal in a browser that translates pages. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openList, readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function translated({ signedIn }: Stage): void {
  it('still shows the rows and the total of every list when a translator has been at the page', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers')
      const all = await readList(page)
      const { translatePage } = await import('../../../packages/elements/src/testing/translate-page.js')
      await page.evaluate(translatePage, await page.evaluateHandle(() => document))
      const found = await openList(page, '/customers?name=acorn')
      assert.ok(found.total > 0 && found.total < all.total, `${found.total} of ${all.total}`)
      assert.match(await page.locator('tbody .name').first().innerText(), /acorn/i)
      const partners = await openList(page, '/partners')
      assert.notEqual(partners.total, found.total)
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Partners')
    })
  })
}
