/** What every framework must do with the dashboard, as its user sees it. In this order, on one page. */
import assert from 'node:assert/strict'
import type { Dashboard } from '@lmp-widgets/elements'
import type { Page } from 'playwright-core'

export interface Visit {
  page: Page
  origin: string
  /** What the console has said. */
  said: readonly string[]
  /** Whether each URL is a separate page. */
  pages: boolean
}

const enabledCustomers = (page: Page) => page.getByRole('link', { name: /^Enabled customers/ })

async function openList({ page, pages }: Visit): Promise<void> {
  const link = enabledCustomers(page)
  const number = (await link.textContent())!.replace(/\D/g, '')
  await page.evaluate(() => document.documentElement.setAttribute('data-same-page', ''))
  await link.click()
  await page.getByRole('heading', { name: `${number} customers`, exact: true }).waitFor()
  const { pathname, search } = new URL(page.url())
  assert.equal(pathname + search, '/customers?status=enabled')
  assert.equal(await page.locator('html[data-same-page]').count(), pages ? 0 : 1)
  assert.equal(await page.locator('lmp-dashboard').count(), 0)
}

/** Where what a newcomer has written is a page of its own. */
export async function openStart(
  { page, origin }: Pick<Visit, 'origin' | 'page'>,
  path = '/start',
): Promise<void> {
  await page.goto(`${origin}${path}`)
  await enabledCustomers(page).waitFor()
}

/** The server draws the page again, otherwise, while it stays: by now the element has its own numbers. */
async function keepsItsNumbers(page: Page, origin: string): Promise<void> {
  const dashboard = await page.locator('lmp-dashboard').elementHandle()
  const shown = await enabledCustomers(page).textContent()
  await page.context().addCookies([{ name: 'fails', value: 'active-partners', url: origin }])
  // What Next has for its own tools.
  await page.evaluate('next.router.refresh()')
  await page.getByText('Asked with fails=active-partners').waitFor()
  await page.context().clearCookies()
  assert.equal(await dashboard!.evaluate(element => element.isConnected), true)
  assert.equal(await enabledCustomers(page).textContent(), shown)
}

export const BEHAVIOURS: Readonly<Record<string, (visit: Visit) => Promise<void>>> = {
  'shows the dashboard': async ({ page, origin }) => {
    await page.goto(origin)
    await page.getByText('Northwind Distribution').waitFor()
    await enabledCustomers(page).waitFor()
  },

  'passes an adapter as a property': async ({ page }) => {
    const dashboard = page.locator('lmp-dashboard')
    assert.equal(await dashboard.evaluate((element: Dashboard) => typeof element.adapter?.load), 'function')
    assert.equal(await dashboard.getAttribute('adapter'), null)
  },

  'routes a drill-down to a list of as many rows': openList,

  'unmounts and mounts again': async visit => {
    await visit.page.goBack()
    await enabledCustomers(visit.page).waitFor()
    const entries = await visit.page.evaluate(() => history.length)
    await openList(visit)
    assert.equal(await visit.page.evaluate(() => history.length), entries, 'it is routed once')
    await visit.page.goBack()
  },

  'reacts to a changed property': async ({ page }) => {
    await page.getByText('Northwind Distribution').waitFor()
    await page.getByRole('button', { name: 'Other account' }).click()
    await page.getByText('Nordlys Distribusjon').waitFor()
    await enabledCustomers(page).waitFor()
    assert.equal(await page.getByText('Northwind Distribution').count(), 0)
  },

  'leaves the console silent under a strict policy, with Trusted Types': async ({ page, origin, said }) => {
    const { 'content-security-policy': policy } = (await page.goto(origin))!.headers()
    assert.match(policy!, /^default-src 'none'.*require-trusted-types-for 'script'/)
    assert.doesNotMatch(policy!, /unsafe/)
    await enabledCustomers(page).waitFor()
    assert.deepEqual(said, [])
  },
}

/** Before these, on the same page, of a host whose server has drawn the dashboard. */
export const WRITTEN: typeof BEHAVIOURS = {
  'has its numbers in the HTML of its server': async ({ page, origin }) => {
    const context = await page.context().browser()!.newContext({ javaScriptEnabled: false })
    const still = await context.newPage()
    await still.goto(origin)
    const link = enabledCustomers(still)
    assert.match((await link.textContent())!, /\d/)
    assert.equal(await link.getAttribute('href'), '/customers?status=enabled')
    const drawnWhere = async (fails: string) => {
      await context.addCookies([{ name: 'fails', value: fails, url: origin }])
      assert.equal((await still.goto(origin))!.status(), 200)
      return [await still.locator('lmp-dashboard').count(), await enabledCustomers(still).count()]
    }
    // Asked with the user's own cookie, and nothing that fails takes the page along.
    assert.deepEqual(await drawnWhere('active-partners'), [1, 1])
    assert.deepEqual(await drawnWhere('enabled-customers'), [1, 0])
    assert.deepEqual(await drawnWhere('manifest'), [1, 0])
    await context.close()
  },

  'takes them over and asks for none again': async ({ page, origin }) => {
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    await page.goto(origin)
    await page.waitForFunction(() => document.querySelector<Dashboard>('lmp-dashboard')?.adapter)
    await page.locator('lmp-dashboard').evaluate((dashboard: Dashboard) => dashboard.whenReady())
    assert.equal(await page.locator('lmp-dashboard[answer], lmp-dashboard [answer]').count(), 0)
    assert.deepEqual(
      asked.filter(path => path.startsWith('/api/')),
      [],
    )
    await keepsItsNumbers(page, origin)
  },
}
