/** How the dashboard comes, and what it speaks. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { dashboardReady, openDashboard } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function dashboard({ signedIn, stranger }: Stage): void {
  it('asks once for the whole dashboard after the manifest, and moves nothing when the numbers come', async () => {
    await signedIn('administrator@northwind.example', async (_, context) => {
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', request => {
        const { pathname } = new URL(request.url())
        if (pathname.startsWith('/api/')) asked.push(pathname)
      })
      await page.addInitScript(() => {
        interface Shift extends PerformanceEntry {
          value: number
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[]
        }
        const moved: string[] = []
        Object.assign(window, { moved })
        new PerformanceObserver(list => {
          for (const { sources, value } of list.getEntries() as Shift[])
            for (const { currentRect, node, previousRect } of sources)
              moved.push(
                `${value}: ${node?.nodeName} "${node?.textContent}" ${JSON.stringify([previousRect, currentRect])}`,
              )
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await openDashboard(page)
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
      const stream = '/api/dashboard/changes'
      assert.deepEqual(
        asked.filter(path => path !== stream),
        ['/api/dashboard/manifest', '/api/dashboard/widgets'],
      )
      assert.ok(asked.filter(path => path === stream).length <= 1, 'one stream of changes')
      assert.deepEqual(await page.evaluate(() => (window as unknown as { moved: string[] }).moved), [])
    })
  })

  it('speaks the language that was chosen last, whichever comes last', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await openDashboard(page)
      let send = () => {}
      const sent = new Promise<void>(resolve => (send = resolve))
      const files: string[] = []
      await page.route(/assets\/fr-/, async route => {
        files.push(route.request().url())
        await sent
        await route.continue()
      })
      const choice = page.getByLabel('Language of the dashboard')
      await choice.selectOption('fr')
      await choice.selectOption('de')
      await page.getByRole('heading', { name: 'Aktive Partner' }).waitFor()
      send()
      await page.evaluate(files => Promise.all(files.map(file => import(file))), files)
      await page.reload()
      await page.getByRole('heading', { name: 'Aktive Partner' }).waitFor()
      assert.equal(await choice.inputValue(), 'de')
    })
  })

  it('reads Arabic from right to left, what a number counts too, and English from left to right again', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await openDashboard(page)
      const isMirrored = () =>
        page.locator('.brand').evaluate(brand => brand.getBoundingClientRect().left > 600)
      const choice = page.getByLabel('Language of the dashboard')
      assert.equal(await isMirrored(), false)
      await choice.selectOption('ar')
      await page.getByRole('heading', { name: 'الشركاء النشطون' }).waitFor()
      await page.getByRole('button', { name: 'حول هذه الأرقام: الشركاء النشطون' }).waitFor()
      assert.equal(await isMirrored(), true)
      await choice.selectOption('en-GB')
      await page.getByRole('heading', { name: 'Active partners' }).waitFor()
      assert.equal(await isMirrored(), false)
    })
  })

  it('is English, from left to right, where the file of its language does not come', async () => {
    const context = await stranger()
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    await page.getByLabel('Language of the dashboard').selectOption('ar')
    await page.waitForFunction(() => document.documentElement.dir === 'rtl')
    await page.route(/assets\/ar-/, route => route.abort())
    await page.reload()
    await page.waitForFunction(() => document.documentElement.dir === 'ltr')
    await page.getByRole('heading', { name: 'Active partners' }).waitFor()
    assert.equal(await page.getByLabel('Language of the dashboard').inputValue(), 'en-GB')
    await context.close()
  })

  it('speaks a language whose file was lost, too, as soon as the portal answers', async () => {
    const context = await stranger()
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    await dashboardReady(page)
    const choice = page.getByLabel('Language of the dashboard')
    let isAway = true
    const lost = new Set<string>()
    await page.route(/healthz|assets\/fr-/, route => {
      const url = route.request().url()
      if (!isAway && (url.endsWith('healthz') || lost.has(url))) return route.continue()
      lost.add(url)
      return route.abort()
    })
    const asked = page.waitForEvent('requestfailed', request => request.url().endsWith('healthz'))
    await choice.selectOption('fr')
    await asked
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('select.language')?.value === 'en-GB',
    )
    isAway = false
    lost.clear()
    await choice.selectOption('fr')
    await page.getByRole('heading', { name: 'Partenaires actifs' }).waitFor()
    await context.close()
  })
}
