/** What changes in a database that says so. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import pg from 'pg'
import { openDashboard } from '../numbers.js'
import { startPortal } from '../portal.js'
import type { Stage } from '../portal-stage.js'

export function changes({ databaseUrl, signedIn, stranger }: Stage): void {
  it('shows what changes in the database on a dashboard that is open, and asks for nothing else', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await openDashboard(page)
      const client = new pg.Client({ connectionString: databaseUrl() })
      await client.connect()
      const rename = (from: string, to: string) =>
        client.query('update lmp.service_plans set status = $2 where status = $1', [from, to])
      const plans = page.locator('lmp-enabled-service-plans #value')
      const before = await plans.textContent()
      await page.evaluate(() => Object.assign(window, { isSamePage: true }))
      const asked: string[] = []
      page.on('request', request => asked.push(request.url()))
      try {
        await rename('enabled', 'retired')
        await page.waitForFunction(text => {
          const dashboard = document.querySelector('lmp-dashboard')?.shadowRoot
          const plans = dashboard?.querySelector('lmp-enabled-service-plans')?.shadowRoot
          return plans?.querySelector('#value')?.textContent !== text
        }, before)
        assert.equal(await plans.textContent(), '0')
        assert.ok(await page.evaluate(() => 'isSamePage' in window))
        const widgets = asked.flatMap(url => new URL(url).searchParams.getAll('widget'))
        assert.ok(!widgets.some(widget => widget.startsWith('billing-report-status')), asked.join('\n'))
      } finally {
        await rename('retired', 'enabled')
        await client.end()
      }
    })
  })

  it('stops without waiting for those who listen to its changes', async () => {
    const other = await startPortal(databaseUrl())
    const context = await stranger(other.origin)
    const page = await context.newPage()
    await page.goto('/sign-in')
    const listens = page.waitForResponse('**/api/dashboard/changes')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    await listens
    assert.doesNotMatch(await other.stop(), /broken off/)
    await context.close()
  })
}
