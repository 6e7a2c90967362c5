/** The filters of a list: what is typed, what is offered, and the ways out. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Locator, Page, Route } from 'playwright-core'
import { openDashboard, readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function filters({ signedIn }: Stage): void {
  it('leaves what is typed into a filter alone, whatever comes meanwhile', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers')
      await readList(page)
      const field = (name: string) => page.locator(`[name=${name}]`)
      const [name, status, partner] = [field('name'), field('status'), field('partner')]
      await name.fill('a')
      await partner.pressSequentially('cotton')
      await page.locator('#partners-found option').first().waitFor({ state: 'attached' })
      assert.deepEqual([await name.inputValue(), await partner.inputValue()], ['a', 'cotton'])
      await page.goto('/customers?name=b&status=enabled')
      await page.getByRole('link', { name: 'Remove the filter Name' }).click()
      assert.deepEqual([await name.inputValue(), await status.inputValue()], ['', 'enabled'])
    })
  })

  it('applies a filter to what the list is already, from its first page', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const afterApply = async (status: string) => {
        await readList(page)
        await page.locator('[name=status]').selectOption(status)
        await page.getByRole('button', { name: 'Apply' }).click()
        await page.waitForURL(/status=/)
        await readList(page)
        return Object.fromEntries(new URL(page.url()).searchParams)
      }
      const decrease = await linkOfDecrease(page)
      await page.goto(`${decrease}&sort=-name`)
      const before = Object.fromEntries(new URL(page.url()).searchParams)
      assert.deepEqual(await afterApply('active'), { ...before, status: 'active' })

      await page.goto('/customers?limit=5&sort=-name')
      await page.getByRole('link', { name: 'Next' }).click()
      await page.waitForURL(/cursor=/)
      assert.deepEqual(await afterApply('enabled'), { limit: '5', sort: '-name', status: 'enabled' })
      assert.match((await page.locator('.pager > p').textContent()) ?? '', /^1–5 of /)
    })
  })

  it('says a decrease in words, shows how much it is, and takes it away as a whole', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const decrease = await linkOfDecrease(page)
      await page.goto(`${decrease}&sort=-name&status=active`)
      assert.ok((await readList(page)).rows > 0)
      const chips = page.locator('.chip bdi')
      await page.locator('.chip', { hasText: 'over 10%' }).waitFor()
      const [status, words] = await chips.allTextContents()
      assert.equal(status, 'Status: Active')
      assert.match(words ?? '', /^Decrease in \D+, \w{3} \d{4}, over 10%$/)
      const number = async (row: Locator, label: string) =>
        Number((await row.locator(`[data-label^="${label}"]`).innerText()).replace(/[,%]/g, ''))
      for (const row of await page.locator('tbody tr').all()) {
        const [units, left] = [await number(row, 'Units before'), await number(row, 'Units in')]
        assert.ok(units - left > units / 10)
        const change = ((units - left) / units) * 100
        assert.ok(Math.abs((await number(row, 'Change')) - change) <= 0.05, `${units} to ${left}`)
      }
      await page.getByRole('link', { name: 'Remove the filter Decrease' }).click()
      await readList(page)
      assert.equal(new URL(page.url()).search, '?sort=-name&status=active')
      await page.goto(`${decrease}&sort=-name&status=active`)
      await page.getByRole('link', { name: 'Clear all', exact: true }).click()
      await readList(page)
      assert.equal(new URL(page.url()).search, '?sort=-name')
      assert.equal(await chips.count(), 0)
    })
  })

  it('is told from another list of its screen by its name in tabs and in the history', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers')
      await readList(page)
      assert.equal(await page.title(), 'Customers – Northwind Distribution')
      await page.getByLabel('License status').selectOption({ label: 'Expired' })
      await page.getByRole('button', { name: 'Apply' }).click()
      await readList(page)
      assert.equal(await page.title(), 'Customers · License status: Expired – Northwind Distribution')
      await page.goBack()
      await readList(page)
      assert.equal(await page.title(), 'Customers – Northwind Distribution')
    })
  })

  it('takes for a partner only what it has offered', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers')
      await readList(page)
      const partner = page.locator('[name=partner]')
      const apply = page.getByRole('button', { name: 'Apply' })
      await partner.fill('Cotton (UK)')
      await apply.click()
      assert.equal(new URL(page.url()).search, '')
      await partner.fill('cotton')
      const offered = page.locator('#partners-found option').first()
      await offered.waitFor({ state: 'attached' })
      const text = (await offered.getAttribute('value')) ?? ''
      await partner.fill(text)
      await apply.click()
      await readList(page)
      assert.ok(text.endsWith(` (${new URL(page.url()).searchParams.get('partner')})`))
      // Its name is asked for beside the list.
      await page.locator(`[name=partner][value="${text}"]`).waitFor()
    })
  })

  it('calls no partner by the name of the one before, not even while its own is on its way', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const answer = await page.request.get('/api/dashboard/partners?limit=2')
      const [first, second] = ((await answer.json()) as { rows: { id: string; name: string }[] }).rows
      await page.goto(`/customers?partner=${first!.id}`)
      await readList(page)
      const field = page.locator('[name=partner]')
      await page.locator(`[name=partner][value^="${first!.name}"]`).waitFor()
      let send = () => {}
      const sent = new Promise<void>(resolve => (send = resolve))
      await page.route(/dashboard\/customers\?/, async route => {
        await sent
        await route.continue()
      })
      await page.route(/dashboard\/partners\?/, () => {})
      const follow = (path: string) =>
        page.evaluate(href => {
          const link = Object.assign(document.createElement('a'), { href })
          document.body.append(link)
          link.click()
          link.remove()
        }, path)
      // An address that cannot be followed has a filter all the same.
      await follow(`/customers?partner=${second!.id}&limit=x`)
      await page.getByRole('heading', { name: 'The number of rows cannot be' }).waitFor()
      assert.equal(await field.inputValue(), `${second!.id} (${second!.id})`)
      await follow(`/customers?partner=${second!.id}`)
      await page.getByText(`Partner: ${second!.id}`).waitFor()
      send()
      await readList(page)
      await page.getByText(`Partner: ${second!.name}`).waitFor()
      assert.equal(await field.inputValue(), `${second!.id} (${second!.id})`)
    })
  })

  it('goes on naming its partner while the same list is on its way in another order', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const answer = await page.request.get('/api/dashboard/partners?limit=1')
      const { id, name } = ((await answer.json()) as { rows: { id: string; name: string }[] }).rows[0]!
      await page.goto(`/customers?partner=${id}`)
      await readList(page)
      const field = page.locator(`[name=partner][value^="${name}"]`)
      await field.waitFor()
      await page.route('**/api/dashboard/*?**', () => {})
      await page.getByRole('link', { name: 'Created' }).click()
      await page.locator('table[aria-busy=true]').waitFor()
      assert.equal(await page.locator('.chip bdi').textContent(), `Partner: ${name}`)
      assert.equal(await field.count(), 1)
    })
  })

  it('keeps a partner in the filter, whatever its name is and whoever may choose one', async () => {
    const anyPartner = async (page: Page) => {
      const answer = await page.request.get('/api/dashboard/customers?limit=1')
      return ((await answer.json()) as { rows: { partnerId: string }[] }).rows[0]!.partnerId
    }
    const afterApply = async (page: Page, query: string) => {
      await page.goto(`/customers?${query}`)
      await readList(page)
      await page.locator('[name=status]').selectOption('enabled')
      await page.getByRole('button', { name: 'Apply' }).click()
      await page.waitForURL(/status=enabled/)
      return Object.fromEntries(new URL(page.url()).searchParams)
    }
    await signedIn('customer-account-manager@northwind.example', async page => {
      const partner = await anyPartner(page)
      assert.deepEqual(await afterApply(page, `partner=${partner}`), { partner, status: 'enabled' })
      // A product may have an id of any kind.
      assert.deepEqual(await afterApply(page, `product=+x`), { product: ' x', status: 'enabled' })
    })
    await signedIn('administrator@northwind.example', async page => {
      const partner = await anyPartner(page)
      const rename = async (route: Route) => {
        const response = await route.fetch()
        const { rows, ...rest } = (await response.json()) as { rows: object[] }
        const renamed = rows.map(row => ({ ...row, name: ' Cotton\nLtd' }))
        await route.fulfill({ response, json: { ...rest, rows: renamed } })
      }
      await page.route('**/api/dashboard/partners?**', rename, { times: 1 })
      await page.goto(`/customers?partner=${partner}`)
      await page.locator('[name=partner][value*="Cotton"]').waitFor()
      await page.locator('[name=status]').selectOption('enabled')
      await page.getByRole('button', { name: 'Apply' }).click()
      await readList(page)
      assert.deepEqual(Object.fromEntries(new URL(page.url()).searchParams), { partner, status: 'enabled' })
    })
  })

  it('names its partner in the filter while the products are still on their way', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const answer = await page.request.get('/api/dashboard/partners?limit=1')
      const { id, name } = ((await answer.json()) as { rows: { id: string; name: string }[] }).rows[0]!
      await page.route('**/api/dashboard/service-plans?**', () => {})
      await page.goto(`/customers?partner=${id}`)
      await page.locator(`[name=partner][value^="${name}"]`).waitFor()
    })
  })

  for (const [role, screen, list] of [
    ['administrator', '/customers', 'service-plans'],
    ['partner-account-manager', '/partners', 'partners'],
    ['reseller', '/customers', 'customers'],
  ] as const)
    it(`offers every product to its ${role}, also one that comes after all that a page of ${list} can hold`, async () => {
      await signedIn(`${role}@northwind.example`, async page => {
        const products = page.locator('[name=product] option')
        const offered = async () => {
          await page.goto(screen)
          await products.nth(1).waitFor({ state: 'attached' })
          return products.allTextContents()
        }
        const all = await offered()
        await page.route(`**/api/dashboard/${list}?**`, route =>
          route.continue({ url: route.request().url().replace('limit=1000', 'limit=2') }),
        )
        assert.deepEqual(await offered(), all)
      })
    })

  it('offers the months that the list knows, also on a page that was made before the last of them ended', async () => {
    await signedIn('administrator@northwind.example', async page => {
      let asOf = '2027-03-31T12:00:00Z'
      await page.route('**/api/dashboard/usage-reports?**', async route => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), asOf } })
      })
      await page.goto('/usage-reports?limit=10')
      await readList(page)
      const cycle = page.locator('[name=cycle]')
      assert.equal(await cycle.locator('option').nth(1).textContent(), 'Feb 2027')
      await page.locator('[name=status]').selectOption({ index: 1 })
      asOf = '2027-04-01T12:00:00Z'
      await page.getByRole('button', { name: 'Apply' }).click()
      await readList(page)
      assert.equal(await cycle.locator('option').nth(1).textContent(), 'Mar 2027')
    })
  })

  it('leaves the month that was chosen when the list brings a new one', async () => {
    await signedIn('administrator@northwind.example', async page => {
      let answer = () => {}
      const waits = new Promise<void>(resolve => (answer = resolve))
      const nextMonth = new Date(Date.now() + 31 * 86_400_000).toISOString()
      await page.route('**/api/dashboard/usage-reports?**', async route => {
        const response = await route.fetch()
        await waits
        await route.fulfill({ response, json: { ...(await response.json()), asOf: nextMonth } })
      })
      await page.goto('/usage-reports?limit=10')
      const cycle = page.locator('[name=cycle]')
      await cycle.selectOption({ index: 2 })
      const chosen = await cycle.inputValue()
      answer()
      await readList(page)
      assert.equal(await cycle.inputValue(), chosen)
    })
  })

  it('says a month of an old bookmark as all others', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/usage-reports?cycle=2021-03')
      await readList(page)
      const cycle = page.locator('[name=cycle]')
      assert.equal(await cycle.locator('option:checked').textContent(), 'Mar 2021')
      assert.equal(await cycle.inputValue(), '2021-03')
    })
  })
}

/** The list that a number of the decrease in units opens. */
async function linkOfDecrease(page: Page): Promise<string> {
  await openDashboard(page)
  return (
    (await page.locator('lmp-chargeable-unit-decrease').getByRole('link').first().getAttribute('href')) ?? ''
  )
}
