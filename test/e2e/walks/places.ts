/** Back to a place that was left: to what it was, and to where it was read. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { dashboardReady, openDashboard, readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

/** Waits until a place is scrolled so far down, and remembers it. */
const isAt = (page: Page, path: string, top: number) =>
  page.waitForFunction(
    ([path, top]) => location.pathname === path && scrollY === top && history.state?.top === top,
    [path, top] as const,
    // A test may hold back the frames by which the page would be looked at else.
    { polling: 100 },
  )

export function places({ signedIn }: Stage): void {
  it('comes back to a list where it was left', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers?limit=100')
      await readList(page)
      const link = page.locator('tbody tr:nth-child(60) a').first()
      await link.scrollIntoViewIfNeeded()
      const top = await page.evaluate(() => scrollY)
      assert.ok(top > 0)
      await link.click()
      await readList(page)
      await page.goBack()
      await page.locator('tbody tr:nth-child(60)').waitFor()
      assert.equal(await page.evaluate(() => scrollY), top)
    })
  })

  it('comes back to where a list was read each time, however it was left, and when it is loaded anew', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const read = async (path: string, top: number) => {
        await page.evaluate(top => scrollTo(0, top), top)
        await isAt(page, path, top)
      }
      await page.goto('/customers?limit=100')
      await readList(page)
      await read('/customers', 700)
      await page.getByRole('link', { name: 'Partners', exact: true }).dispatchEvent('click')
      await readList(page)
      await read('/partners', 900)
      for (const _ of ['once', 'and once more']) {
        await page.goBack()
        await isAt(page, '/customers', 700)
        await page.goForward()
        await isAt(page, '/partners', 900)
      }
      await page.reload()
      await isAt(page, '/partners', 900)
    })
  })

  it('comes back to where the dashboard was read, also in a browser that does not do so by itself', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.addInitScript(() => (history.scrollRestoration = 'manual'))
      await page.setViewportSize({ width: 1300, height: 600 })
      await openDashboard(page)
      await page.evaluate(() => scrollTo(0, 400))
      await isAt(page, '/', 400)
      await page.locator('nav a[href="/partners"]').dispatchEvent('click')
      await readList(page)
      await page.goBack()
      await isAt(page, '/', 400)
      await page.reload()
      await isAt(page, '/', 400)
    })
  })

  it('comes back to where a list was read from a dashboard that was left before its next frame', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/customers?limit=100')
      await readList(page)
      await page.evaluate(() => scrollTo(0, 700))
      await isAt(page, '/customers', 700)
      await page.locator('nav a[href="/"]').dispatchEvent('click')
      await dashboardReady(page)
      const draw = await page.evaluateHandle(async () => {
        const frames: FrameRequestCallback[] = []
        window.requestAnimationFrame = frame => frames.push(frame)
        await document.querySelector('lmp-dashboard')!.refresh()
        return () => frames.splice(0).forEach(frame => frame(performance.now()))
      })
      let answer = () => {}
      const mayAnswer = new Promise<void>(resolve => (answer = resolve))
      await page.route(/api\/dashboard\/customers/, async route => {
        await mayAnswer
        await route.continue()
      })
      const asked = page.waitForRequest(/api\/dashboard\/customers/)
      await page.goBack()
      await asked
      await draw.evaluate(draw => draw())
      answer()
      await readList(page)
      await isAt(page, '/customers', 700)
    })
  })

  it('comes back to the dashboard with the month that was chosen in it, asks again, and speaks what was chosen since', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await openDashboard(page)
      const reports = page.locator('lmp-billing-report-status')
      const month = await reports.locator('option').nth(2).getAttribute('value')
      await reports.getByRole('combobox').selectOption(month!)
      await reports.locator(`a[href*="cycle=${month}"]`).first().click()
      await readList(page)
      await page.getByLabel('Language of the dashboard').selectOption('fr')
      await page.waitForFunction(() => document.documentElement.lang === 'fr')
      const asked = page.waitForRequest(
        request => /\/widgets\?/.test(request.url()) && request.url().includes(month!),
      )
      await page.goBack()
      await asked
      await page.getByRole('heading', { name: 'Tableau de bord' }).waitFor()
      await page.getByRole('heading', { name: 'Partenaires actifs' }).waitFor()
      assert.equal(await reports.getByRole('combobox').inputValue(), month)
      assert.equal(await page.locator(':focus').textContent(), 'Tableau de bord')
    })
  })

  it('goes back from a list to what was before it, however often it was asked for', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/service-plans')
      await page.getByRole('link', { name: 'Customers' }).click()
      await page.getByRole('link', { name: 'Customers', exact: true }).click()
      for (const press of [1, 2]) {
        await page.getByRole('button', { name: 'Apply' }).click()
        await readList(page)
        assert.equal(new URL(page.url()).pathname, '/customers', `after ${press}`)
      }
      await page.goBack()
      assert.equal(new URL(page.url()).pathname, '/service-plans')
    })
  })

  it('opens a list where the browser lets nobody write its history for a while, too', async () => {
    await signedIn('administrator@northwind.example', async page => {
      const problems: unknown[] = []
      page.on('pageerror', problem => problems.push(problem))
      await openDashboard(page)
      const number = page.locator('lmp-enabled-customers').getByRole('link')
      const rows = Number((await number.textContent())?.replaceAll(',', ''))
      await page.evaluate(() => {
        const refusing = {
          pushState() {
            throw new DOMException('too often', 'SecurityError')
          },
        }
        Object.assign(history, { ...refusing, replaceState: refusing.pushState })
        scrollTo(0, 100)
      })
      await number.click()
      await page.waitForURL(/\/customers\?status=enabled$/)
      assert.equal((await readList(page)).total, rows)
      assert.deepEqual(problems, [])
    })
  })
}
