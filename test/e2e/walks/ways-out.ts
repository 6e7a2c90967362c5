/** A list that cannot be shown as its address says: why, and the way on. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function waysOut({ signedIn, timed }: Stage): void {
  it('has a way out of a filter that is not whole, and says of no rows only that they have come', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/partners?decrease-product=x&decrease-cycle=2026-10')
      await page.getByRole('link', { name: 'Clear this filter' }).click()
      await readList(page)
      assert.equal(new URL(page.url()).search, '')

      await page.goto('/customers?status=enabled&sort=nothing')
      await page.getByRole('link', { name: 'Clear all filters' }).click()
      await readList(page)
      assert.equal(new URL(page.url()).search, '')

      for (const [query, what, why, wayOut = 'Clear this filter'] of [
        ['status=', 'Status is empty', 'Without a value it selects nothing.'],
        ['status=enabled&status=disabled', 'Status is given more than once', 'which of them is meant'],
        ['name=', 'Name is empty', 'Without a value it selects nothing.'],
        ['sort=nothing', 'The order cannot be “nothing”', 'must be one of name', 'Show in the usual order'],
        ['limit=many', 'The number of rows cannot be “many”', 'from 1 to 1000', 'Show the usual number'],
      ]) {
        await page.goto(`/customers?${query}`)
        await page.getByRole('heading', { name: what }).waitFor()
        assert.ok((await page.locator('.message p').first().innerText()).includes(why!))
        assert.equal(await page.locator('.chip').count(), 0)
        assert.equal(await page.locator('.ways a').count(), 1, 'no second way that leads to the same')
        await page.getByRole('link', { name: wayOut }).click()
        await readList(page)
      }
      await page.goto('/partners?decrease-product=x')
      await page.getByRole('heading', { name: 'The cycle of the decrease is missing' }).waitFor()

      const main = page.getByRole('main')
      await page.goto('/customers?name=nobody-is-called-that&status=enabled')
      await main.getByText('Nothing meets all of these filters.').waitFor()
      await page.goto('/customers?name=nobody-is-called-that')
      await main.getByText('Nothing meets this filter.').waitFor()
      let send = () => {}
      const sent = new Promise<void>(resolve => (send = resolve))
      await page.route(/\/api\/dashboard\/customers/, async route => {
        await sent
        await route.continue()
      })
      await page.getByRole('link', { name: 'Show all customers' }).click()
      assert.equal(await page.locator('.message').count(), 0)
      send()
      assert.ok((await readList(page)).rows > 0)
    })
  })

  it('says which part of an address it does not know, shows the list without it, and leads to the address without it', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers?status=enabled')
      const { total } = await readList(page)
      await page.goto('/customers?status=enabled&colour=red&size=9')
      assert.equal((await readList(page)).total, total)
      await page.getByText('This list has no filter “colour”, “size”').waitFor()
      await page.getByRole('link', { name: 'Remove it from the address' }).click()
      assert.equal((await readList(page)).total, total)
      assert.equal(new URL(page.url()).search, '?status=enabled')
      assert.equal(await page.getByText('This list has no filter').count(), 0)
    })
  })

  it('says its moment in UTC to a browser that does not know the zone of the account', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.route('**/usage-reports', async route => {
        const response = await route.fetch()
        const body = (await response.text()).replace('America/New_York', 'America/Nowhere')
        await route.fulfill({ response, body })
      })
      await page.goto('/usage-reports')
      assert.ok((await readList(page)).rows > 0)
      assert.match(await page.getByRole('status').first().innerText(), /as of .* UTC/)
    })
  })

  it('says why an address that was cut short leads to no page, and leads to the first', async () => {
    await timed('/customers', async page => {
      await page.goto('/customers?cursor=cut')
      await page.getByText('Part of the address may have been lost on its way.').waitFor()
      await page.getByRole('link', { name: 'Show the first page' }).click()
      await readList(page)
      assert.equal(new URL(page.url()).search, '')
    })
  })

  it('leads from a page that has lost its rows to the first of the same list', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.route(/cursor=/, async route => {
        const response = await route.fetch()
        await route.fulfill({
          response,
          json: { ...(await response.json()), rows: [], nextCursor: undefined },
        })
      })
      await page.goto('/customers?status=enabled&limit=5')
      await page.getByRole('link', { name: 'Next' }).click()
      const message = page.locator('.message')
      await message.waitFor()
      assert.doesNotMatch((await message.textContent()) ?? '', /nothing/i)
      await message.getByRole('link').click()
      await readList(page)
      assert.equal(new URL(page.url()).search, '?status=enabled&limit=5')
    })
  })
}
