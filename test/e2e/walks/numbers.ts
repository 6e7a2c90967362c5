/** From a number of the dashboard to its list: as many rows as it says, for everybody. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { BrowserContext } from 'playwright-core'
import { linkedNumbers, dashboardReady, openDashboard, openList, plainNumbers, readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'
import { ACCOUNTS, OPENS, SCREENS } from '../rights.js'

const PAGE = 200

/** What the list says when only its rows are asked for. */
async function countList(context: BrowserContext, path: string): Promise<{ total: number; rows: number }> {
  const { total, rows } = await (await context.request.get(`/api/dashboard${path}`)).json()
  return { total, rows: rows.length }
}

/** Lists that were on the screen before, of a colleague: their rows are counted as they come. */
const walked = new Set<string>()

export function numbers({ signedIn, stranger }: Stage): void {
  for (const { email, screens, widgets } of ACCOUNTS) {
    it(`shows ${email} its widgets, and every number equals the rows of the list that it opens`, async () => {
      await signedIn(email, async (page, context) => {
        await openDashboard(page)
        const shown = await page
          .locator('lmp-dashboard')
          .evaluate(dashboard =>
            [...(dashboard.shadowRoot?.querySelectorAll('*') ?? [])]
              .map(element => element.localName)
              .filter(tag => tag.startsWith('lmp-')),
          )
        assert.deepEqual(shown.toSorted(), widgets.map(widget => `lmp-${widget}`).toSorted())

        const numbers = await linkedNumbers(page)
        const leading = new Set(numbers.map(({ widget }) => widget))
        for (const [widget, screen] of Object.entries(OPENS))
          if (shown.includes(`lmp-${widget}`) && screens.includes(screen))
            assert.ok(leading.has(`lmp-${widget}`), `${widget} has a number that leads to its list`)
        for (const { href } of numbers)
          assert.ok(
            screens.some(screen => href.startsWith(`/${screen}?`)),
            `${href} leads to a screen that ${email} may open`,
          )
        const plain = await plainNumbers(page)
        const lacksScreens = widgets.includes('usage-report-status') && screens.length < SCREENS.length
        assert.equal(plain.length > 0, lacksScreens, `plain numbers: ${plain.join(' ')}`)

        await page.goto(`/${screens[0]}`)
        for (const { href, rows, text, widget } of numbers) {
          const says = `${widget} says "${text}", the list at ${href} has`
          const seen = `${email.split('@')[1]} ${rows} ${href}`
          const path = `${href}&limit=${PAGE}`
          const list = walked.has(seen) ? await countList(context, path) : await openList(page, path)
          walked.add(seen)
          assert.equal(list.total, rows, `${says} ${list.total}`)
          assert.equal(list.rows, Math.min(rows, PAGE), `rows on the first page of ${href}`)
        }
      })
    })
  }

  it('follows a click on a number of each widget without loading the page anew, and back', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await openDashboard(page)
      const numbers = await linkedNumbers(page)
      await page.evaluate(() => Object.assign(window, { stayed: true }))
      for (const widget of Object.keys(OPENS).map(widget => `lmp-${widget}`)) {
        const first = numbers.find(number => number.widget === widget && number.rows > 0)
        assert.ok(first, `${widget} has a number that opens`)
        await page.locator(widget).locator(`a[href="${first.href}"]`).first().click()
        assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, first.href)
        assert.equal((await readList(page)).total, first.rows)
        await page.goBack()
        await dashboardReady(page)
      }
      assert.equal(await page.evaluate(() => 'stayed' in window), true)
    })
  })

  it('opens the list of a number also where the role has got its screen since the page was made', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.route('/', async route => {
        const response = await route.fetch()
        const made = (await response.text()).replace('&quot;customers&quot;,', '')
        assert.notEqual(made, await response.text())
        await route.fulfill({ response, body: made })
      })
      await openDashboard(page)
      const number = page.locator('lmp-enabled-customers #value')
      const said = Number((await number.textContent())?.replaceAll(',', ''))
      await number.click()
      await page.locator('portal-list-page tbody tr').first().waitFor()
      assert.equal((await readList(page)).total, said)
    })
  })

  it('exports as many rows as the number says', async () => {
    await signedIn('administrator@northwind.example', async (page, context) => {
      const widget = 'lmp-enabled-customers'
      await openDashboard(page)
      const number = (await linkedNumbers(page)).find(number => number.widget === widget)
      assert.ok(number)
      const csv = await context.request.get(number.href.replace('/customers', '/api/export/customers.csv'))
      const lines = (await csv.text()).trimEnd().split('\r\n')
      assert.equal(lines.length - 1, number.rows)
    })
  })

  it('exports all rows of the list that is shown, in its order, whatever else its address says', async () => {
    await signedIn('administrator@northwind.example', async (page, context) => {
      await page.goto('/customers?name=acorn&nothing=1&limit=2&sort=-name')
      const { total } = await readList(page)
      const first = await page.locator('tbody .name').first().innerText()
      await page.getByRole('link', { name: 'Next' }).click()
      await page.waitForURL(/cursor=/)
      await readList(page)
      const link = page.getByRole('link', { name: 'Export as CSV' })
      const csv = await context.request.get((await link.getAttribute('href'))!)
      assert.equal(csv.status(), 200)
      const [, ...lines] = (await csv.text()).trimEnd().split('\r\n')
      assert.equal(lines.length, total)
      assert.ok(lines[0]!.includes(`,${first},`))
    })
  })

  it('opens a list from its URL alone, and asks a stranger to sign in first', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers?license-status=expired&limit=10')
      const list = await readList(page)
      assert.equal(list.rows, Math.min(list.total, 10))
    })
    const context = await stranger()
    const page = await context.newPage()
    await page.goto('/customers?license-status=expired')
    assert.equal(new URL(page.url()).pathname, '/sign-in')
    await context.close()
  })
}
