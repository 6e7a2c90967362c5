/** Through the pages of a list. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function pages({ signedIn }: Stage): void {
  it('turns one page for a double click, and says which rows it shows only when it has them', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers?limit=5')
      await readList(page)
      const rows = page.locator('.pager > p')
      let send = () => {}
      const sent = new Promise<void>(resolve => (send = resolve))
      await page.route(/cursor=/, async route => {
        await sent
        await route.continue()
      })
      await page.getByRole('link', { name: 'Next' }).dblclick()
      assert.equal(await rows.textContent(), '')
      send()
      await readList(page)
      assert.match((await rows.textContent()) ?? '', /^6–10 of /)
    })
  })

  it('leads to the page before, and to the first, with the rows that were there', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers?limit=5&sort=-name')
      const said = page.locator('.pager > p')
      const step = (name: string) => page.getByRole('link', { name, exact: true })
      const rows = async () => {
        await readList(page)
        return page.locator('tbody th').allTextContents()
      }
      const shown = [await rows()]
      for (const range of [/^6–10 of /, /^11–15 of /]) {
        await step('Next').click()
        shown.push(await rows())
        assert.match((await said.textContent()) ?? '', range)
      }
      for (const [range, place] of [
        [/^6–10 of /, 1],
        [/^1–5 of /, 0],
      ] as const) {
        await step('Previous').click()
        assert.deepEqual(await rows(), shown[place])
        assert.match((await said.textContent()) ?? '', range)
      }
      for (const name of ['First', 'Previous'])
        assert.equal(await step(name).getAttribute('aria-disabled'), 'true')
      for (const name of ['Next', 'Next', 'First']) {
        await step(name).click()
        await rows()
      }
      assert.deepEqual(await rows(), shown[0])
      assert.equal(new URL(page.url()).search, '?limit=5&sort=-name')
    })
  })

  it('has as many rows as its address says, and offers that number beside the usual ones', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers?limit=7')
      assert.equal((await readList(page)).rows, 7)
      const limit = page.getByLabel('Rows')
      assert.equal(await limit.inputValue(), '7')
      assert.deepEqual(await limit.locator('option').allInnerTexts(), ['7', '25', '50', '100', '250'])
      await limit.selectOption('50')
      assert.equal((await readList(page)).rows, 50)
      assert.equal(new URL(page.url()).search, '')
    })
  })

  it('says of a page from an address alone how many rows it has, not which: nobody knows those before it', async () => {
    await signedIn('administrator@northwind.example', async (page, context) => {
      await page.goto('/customers?limit=5')
      const { total } = await readList(page)
      const next = await page.getByRole('link', { name: 'Next' }).getAttribute('href')
      const other = await context.newPage()
      await other.goto(next!)
      await readList(other)
      const said = total.toLocaleString('en')
      assert.equal(await other.locator('.pager > p').textContent(), `5 of ${said}`)
      const step = (name: string) => other.getByRole('link', { name, exact: true })
      assert.equal(await step('Previous').getAttribute('aria-disabled'), 'true')
      await step('First').click()
      await readList(other)
      assert.equal(await other.locator('.pager > p').textContent(), `1–5 of ${said}`)
    })
  })

  it('knows the pages before it when the head of the page is skipped', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers?limit=5')
      await page.getByRole('link', { name: 'Next' }).click()
      await readList(page)
      await page.getByRole('link', { name: 'Skip to the content' }).press('Enter')
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'main')
      assert.equal(new URL(page.url()).hash, '')
      assert.match((await page.locator('.pager > p').textContent()) ?? '', /^6–10 of /)
    })
  })

  it('numbers the rows of a page by what the list has now, not by what it had on the pages before', async () => {
    await signedIn('administrator@northwind.example', async page => {
      let now: object = {}
      await page.route(/cursor=/, async route => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), ...now } })
      })
      for (const [change, said] of [
        [{ total: 8, nextCursor: undefined }, '4–8 of 8'],
        [{ total: 12, nextCursor: undefined }, '8–12 of 12'],
        [{ total: 9 }, '4–8 of 9'],
      ] as const) {
        now = change
        await page.goto('/customers?limit=5')
        await page.getByRole('link', { name: 'Next' }).click()
        await readList(page)
        assert.equal(await page.locator('.pager > p').textContent(), said)
      }
    })
  })

  it('keeps the focus where keys go on: at the number of rows, and at the heading after another try', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const focused = page.locator(':focus')
      await page.goto('/customers')
      await readList(page)
      const limit = page.getByLabel('Rows')
      await limit.focus()
      for (const rows of ['100', '250']) {
        await limit.press('ArrowDown')
        await readList(page)
        assert.equal(await focused.inputValue(), rows)
      }
      await page.route(/dashboard\/service-plans/, route => route.fulfill({ json: {} }), { times: 1 })
      await page.getByRole('link', { name: 'Service Plans' }).click()
      await page.getByRole('button', { name: 'Try again' }).press('Enter')
      await readList(page)
      assert.equal(await focused.textContent(), 'Service Plans')
    })
  })

  it("lists the licenses of a row in the dashboard's order of their statuses", async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/partners?limit=250')
      await readList(page)
      const order = ['normal', 'expiring soon', 'in grace period', 'expired', 'exceeded allocation']
      const cells = await page
        .locator('.licenses')
        .evaluateAll(cells => cells.map(cell => [...cell.children].map(({ textContent }) => textContent!)))
      for (const lines of cells) {
        const ranks = lines.map(line => order.findIndex(words => line.includes(words)))
        assert.deepEqual(ranks, ranks.toSorted(), 'from best to worst')
      }
    })
  })
}
