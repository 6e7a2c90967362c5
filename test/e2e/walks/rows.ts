/** What the rows of a list say, and lead to. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

interface LicensedRow {
  licenses: { product: string; productName: string; licenses: number }[]
}

export function rows({ signedIn }: Stage): void {
  it('names the partner of a row to everybody, and leads to it those who may open Partners', async () => {
    for (const [email, leads] of [
      ['administrator@northwind.example', true],
      ['customer-account-manager@northwind.example', false],
    ] as const)
      await signedIn(email, async page => {
        await page.goto('/customers?limit=5')
        const { rows } = await readList(page)
        const partners = page.locator('[data-label=Partner]')
        for (const name of await partners.allInnerTexts()) assert.notEqual(name.trim(), '')
        assert.equal(await partners.getByRole('link').count(), leads ? rows : 0, email)
      })
  })

  it('shows a name that would turn its letters as it is written, as the dashboard does', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/partners?name=reversed')
      await readList(page)
      assert.equal(await page.locator('tbody .name').first().textContent(), 'dnuop eulB Reversed')
      await page.getByRole('cell').getByRole('link').first().click()
      await page.waitForURL(/customers/)
      await readList(page)
      await page.locator('.chip', { hasText: 'Reversed' }).waitFor()
      await page.locator('[name=partner][value*=Reversed]').waitFor()
      const said = [await page.title(), await page.locator('main').innerHTML()].join()
      assert.ok(said.includes('Partner: dnuop eulB Reversed'))
      assert.doesNotMatch(said, /[\u202A-\u202E\u2066-\u2069]/)
    })
  })

  it('stands a company without a state with its city alone', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.route('**/api/dashboard/customers?**', async route => {
        const response = await route.fetch()
        const { rows, ...rest } = (await response.json()) as { rows: object[] }
        const stateless = rows.map(row => ({ ...row, city: 'Singapore', state: '' }))
        await route.fulfill({ response, json: { ...rest, rows: stateless } })
      })
      await page.goto('/customers?limit=1')
      await readList(page)
      assert.equal(await page.locator('tbody .place').innerText(), 'Singapore')
    })
  })

  it('counts in a list of one product the licenses of that product alone', async () => {
    await signedIn('administrator@northwind.example', async (page, context) => {
      for (const screen of ['partners', 'customers'] as const) {
        await page.goto(`/${screen}`)
        await readList(page)
        const option = page.locator('[name=product] option').nth(1)
        await option.waitFor({ state: 'attached' })
        const product = (await option.getAttribute('value'))!
        // Of a list that is filtered by it already, the option has its name only when the names have come.
        const known = await option.innerText()
        const query = `product=${product}&limit=100`
        const answer = await (await context.request.get(`/api/dashboard/${screen}?${query}`)).json()
        const expected = (answer.rows as LicensedRow[]).map(({ licenses }) =>
          licenses.reduce((sum, each) => sum + (each.product === product ? each.licenses : 0), 0),
        )
        await page.goto(`/${screen}?${query}`)
        await readList(page)
        const cells = await page.locator('.licenses').allInnerTexts()
        const shown = cells.map(text =>
          [...text.matchAll(/^([\d,]+) /gm)].reduce((sum, [, n]) => sum + Number(n!.replaceAll(',', '')), 0),
        )
        assert.deepEqual(shown, expected, screen)
        const names = await page.locator('.products').allInnerTexts()
        assert.deepEqual([...new Set(names)], screen === 'customers' ? [known] : [])
      }
    })
  })

  it('offers each product once, by name, to everybody who can filter by one', async () => {
    for (const [email, path] of [
      ['administrator@northwind.example', '/service-plans'],
      ['partner-account-manager@northwind.example', '/partners'],
      ['reseller@northwind.example', '/customers'],
    ] as const)
      await signedIn(email, async page => {
        await page.goto(path)
        await page.locator('[name=product] option').nth(1).waitFor({ state: 'attached' })
        const [any, ...names] = await page.locator('[name=product] option').allInnerTexts()
        assert.equal(any, 'Any')
        assert.deepEqual(names, [...new Set(names)].sort(new Intl.Collator('en').compare), email)
      })
  })

  it('marks each status in the colour that it has on the dashboard', async () => {
    const COLORS = {
      '/partners?status=active': ['Active', 'good'],
      '/partners?status=suspended': ['Suspended', 'warning'],
      '/partners?status=canceled': ['Canceled', 'bad'],
      '/customers?status=enabled': ['Enabled', 'good'],
      '/customers?status=disabled': ['Disabled', 'neutral'],
      '/usage-reports?status=msp-preparing': ['MSP preparing', 'neutral'],
      '/usage-reports?status=approved': ['Approved', 'good'],
      '/usage-reports?status=rejected': ['Rejected', 'bad'],
      '/billing-reports?status=under-review': ['Under review', 'warning'],
      '/billing-reports?status=submitted-to-vendor': ['Submitted to vendor', 'info'],
    }
    await signedIn('administrator@northwind.example', async page => {
      for (const [path, [words, tone]] of Object.entries(COLORS)) {
        await page.goto(`${path}&limit=5`)
        await readList(page)
        const status = page.locator('[data-label=Status] .status').first()
        assert.equal(await status.innerText(), words)
        const [color, expected] = await status.evaluate((element, tone) => {
          const probe = document.body.appendChild(document.createElement('i'))
          probe.style.setProperty('color', `var(--lmp-color-${tone})`)
          return [element.querySelector('svg')!, probe].map(each => getComputedStyle(each).color)
        }, tone!)
        assert.equal(color, expected, path)
      }
    })
  })
}
