/** The lists on paper. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function paper({ signedIn }: Stage): void {
  it('prints dark on white, and which of the rows it prints', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers?limit=5')
      await readList(page)
      await page.getByTitle('Dark').click()
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light')
      assert.match(await page.locator('.pager').innerText(), /^1–5 of [\d,]+$/)
    })
  })

  it('prints a list in columns on a sheet, without a ground, and says whose it is and by which filter', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.setViewportSize({ width: 718, height: 1000 })
      await page.goto('/partners?status=active')
      await readList(page)
      await page.emulateMedia({ media: 'print' })
      const [ground, row, overflow] = await page.evaluate(() => {
        const table = document.querySelector('.table')!
        return [
          getComputedStyle(document.body).backgroundColor,
          getComputedStyle(table.querySelector('tbody tr')!).display,
          table.scrollWidth - document.documentElement.clientWidth,
        ] as const
      })
      assert.deepEqual([ground, row], ['rgba(0, 0, 0, 0)', 'table-row'])
      assert.ok(overflow <= 0)
      assert.equal(await page.locator('.chips').innerText(), 'Status: Active')
      assert.match(await page.getByRole('main').innerText(), /^Northwind Distribution\s+Partners\s/)
    })
  })

  it('prints no way on from a list that is empty, or from an address that is not whole', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const main = page.getByRole('main')
      for (const query of ['name=nobody', 'status=none', 'nothing=1']) {
        await page.goto(`/customers?${query}`)
        await main.locator('.message, .notice').waitFor()
        await page.emulateMedia({ media: 'print' })
        assert.equal(await main.locator(':is(.message, .notice) :is(a, button):visible').count(), 0)
        await page.emulateMedia({ media: null })
      }
    })
  })
}
