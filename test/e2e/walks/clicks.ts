/** What a click does: it goes on in the page, or leaves it alone. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function clicks({ signedIn }: Stage): void {
  it('opens in another tab or window what is clicked with the key for it, and stays itself', async () => {
    await signedIn('administrator@northwind.example', async (page, context) => {
      await page.goto('/customers?limit=5')
      await readList(page)
      const url = page.url()
      for (const [name, path] of [
        ['Partners', '/partners'],
        ['Next', '/customers'],
      ] as const)
        for (const key of ['ControlOrMeta', 'Shift'] as const) {
          const opened = context.waitForEvent('page')
          await page.getByRole('link', { name, exact: true }).click({ modifiers: [key] })
          const other = await opened
          await other.waitForURL(address => address.pathname === path)
          await readList(other)
          assert.equal(page.url(), url, `${key} and ${name}`)
          await other.close()
        }
    })
  })

  it('leaves to the browser a file, a link to a place on the page, and one for another tab', async () => {
    await signedIn('administrator@northwind.example', async (page, context) => {
      await page.goto('/customers?limit=5')
      await readList(page)
      const file = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Export as CSV' }).click()
      assert.match((await file).suggestedFilename(), /^customers-\d{4}-\d\d-\d\d\.csv$/)
      const follow = (link: { href: string; target?: string }) =>
        page.evaluate(link => {
          const added = Object.assign(document.createElement('a'), link)
          document.body.append(added)
          added.click()
        }, link)
      await follow({ href: '/customers?limit=5#main' })
      assert.equal(await page.locator('#main:target').count(), 1)
      const opened = context.waitForEvent('page')
      await follow({ href: '/partners', target: '_blank' })
      await readList(await opened)
      assert.equal(new URL(page.url()).pathname, '/customers')
    })
  })

  it('begins another page at its top, and sorts a list where it is read', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.setViewportSize({ width: 1300, height: 700 })
      await page.goto('/customers?limit=100')
      await readList(page)
      const isAt = (path: string, top: number) =>
        page.waitForFunction(
          ([path, top]) => location.href.endsWith(path) && scrollY === top && history.state?.top === top,
          [path, top] as const,
        )
      const created = page.getByRole('link', { name: 'Created', exact: true })
      await created.focus()
      await page.evaluate(() => scrollTo(0, 150))
      await isAt('/customers?limit=100', 150)
      await created.press('Enter')
      await isAt('/customers?limit=100&sort=createdOn', 150)
      assert.equal(await page.locator(':focus').innerText(), 'Created')
      await page.getByRole('link', { name: 'Partners', exact: true }).dispatchEvent('click')
      await isAt('/partners', 0)
      assert.equal(await page.locator(':focus').innerText(), 'Partners')
    })
  })
}
