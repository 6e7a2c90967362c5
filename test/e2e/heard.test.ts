/** The portal for those who listen to it, and for those who read it in large text. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chromium, type Browser, type Page } from 'playwright-core'
import { engineTree } from '../accessibility/engine-tree.js'
import { CHROMIUM_ARGS, findHeadless } from '../support/browsers.js'
import { brokenWords } from './broken-words.js'
import { openDashboard, readList } from './numbers.js'
import { embeddedPortal, type Portal } from './portal.js'

describe('the portal, heard and in large text', () => {
  let portal: Portal
  let browser: Browser
  let page: Page

  before(async () => {
    portal = await embeddedPortal()
    browser = await chromium.launch({ executablePath: await findHeadless(), args: CHROMIUM_ARGS })
    const context = await browser.newContext({
      baseURL: portal.origin,
      viewport: { width: 1300, height: 900 },
    })
    page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    await openDashboard(page)
  })

  after(async () => {
    await browser?.close()
  })

  /** The way to the partners with a decrease: the list with the most columns. */
  async function decreases() {
    await openDashboard(page)
    return page.locator('lmp-chargeable-unit-decrease').getByRole('link').first()
  }

  it('goes on after a failed sign-in where the password is typed, and says there why it failed', async () => {
    const stranger = await browser.newContext({ baseURL: portal.origin })
    const page = await stranger.newPage()
    await page.goto('/sign-in')
    assert.equal(await page.locator(':focus').count(), 0, 'who comes anew begins with the heading')
    await page.getByLabel('E-mail address').fill('administrator@northwind.example')
    await page.getByLabel('Password').fill('wrong')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await page.getByRole('alert').waitFor()
    const focused = page.locator(':focus')
    assert.equal(await focused.getAttribute('type'), 'password')
    const why = page.locator(`#${await focused.getAttribute('aria-describedby')}`)
    assert.match((await why.textContent()) ?? '', /do not belong together/)
    await stranger.close()
  })

  it('says what it needs where no script runs, under a heading, and lets who is signed in go', async () => {
    const still = await browser.newContext({ baseURL: portal.origin, javaScriptEnabled: false })
    const page = await still.newPage()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    const main = page.getByRole('main')
    assert.equal(await main.getByRole('heading', { level: 1 }).textContent(), 'Licensing portal')
    assert.match((await main.textContent()) ?? '', /need JavaScript/)
    await main.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    await still.close()
  })

  it('reads a cell word by word, and which way a number has gone', async () => {
    await (await decreases()).click()
    await readList(page)
    const cells = (await engineTree(page)).split('\n').filter(line => /^ *cell /.test(line))
    assert.ok(
      cells.some(cell => /"Down \d+(\.\d)?%"/.test(cell)),
      cells.join('\n'),
    )
    assert.ok(
      cells.some(cell => /"\d+ normal\b/.test(cell)),
      cells.join('\n'),
    )
  })

  it('goes on at the heading where the rows go, and the link that was followed with them', async () => {
    await page.goto('/customers')
    await readList(page)
    await page.route(/dashboard\/customers/, route => route.fulfill({ status: 403, body: '' }))
    await page.getByRole('link', { name: 'Created', exact: true }).press('Enter')
    await page.getByRole('alert').waitFor()
    assert.equal(await page.locator(':focus').textContent(), 'Customers')
    await page.unroute(/dashboard\/customers/)
  })

  it('asks for a list that the network has kept back as soon as it is there again, and stays at its heading', async () => {
    await openDashboard(page)
    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'Customers', exact: true }).click()
    await page.getByRole('button', { name: 'Try again' }).focus()
    await page.context().setOffline(false)
    assert.ok((await readList(page)).rows > 0)
    assert.equal(await page.locator(':focus').textContent(), 'Customers')
  })

  it('says how long to wait as one says it, second by second for those who look, and when it is over', async () => {
    // A context of its own, whose clock stands, however long the test takes from one second to the next.
    const storageState = await page.context().storageState()
    const context = await browser.newContext({ baseURL: portal.origin, storageState })
    const waiting = await context.newPage()
    await waiting.clock.install()
    await waiting.clock.pauseAt(Date.now() + 1000)
    await waiting.route(/dashboard\/customers/, route =>
      route.fulfill({ status: 429, headers: { 'Retry-After': '20' }, body: '' }),
    )
    await waiting.goto('/customers')
    const alert = waiting.getByRole('alert')
    const timer = alert.getByRole('timer')
    await timer.getByText('Try again in 20 seconds.').waitFor()
    // A clock that is set right meanwhile.
    await waiting.clock.setSystemTime(Date.now() - 3_600_000)
    await waiting.clock.runFor(19_000)
    await timer.getByText('Try again in a second.').waitFor()
    await waiting.clock.runFor(1000)
    await alert.getByText('You can try again now.').waitFor()
    assert.equal(await timer.count(), 0, 'a timer says nothing by itself')
    await context.close()
  })

  it('says in which order the rows are once they are sorted, and which they are on the next page', async () => {
    const heard = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
    await page.goto('/customers?limit=5')
    await readList(page)
    assert.doesNotMatch((await page.getByRole('status').first().textContent()) ?? '', /ascending/)
    const created = page.getByRole('link', { name: 'Created', exact: true })
    await created.press('Enter')
    await heard(/by Created, ascending/)
    await created.press('Enter')
    await heard(/by Created, descending/)
    await page.getByRole('link', { name: 'Next' }).press('Enter')
    await heard(/^6–10 of /)
  })

  it('breaks no usual word of a name, and cuts off no date and no column, in text of twice the size', async () => {
    const most = (await (await decreases()).getAttribute('href')) ?? ''
    for (const path of ['/partners?name=Technologies', '/customers?limit=100', most]) {
      await page.goto(path)
      await readList(page)
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      assert.deepEqual(await brokenWords(page.locator('.table')), [], path)
      const cut = await page.locator('.table, input[type=date]').evaluateAll(
        boxes =>
          boxes.filter(box => {
            const { width } = box.getBoundingClientRect()
            if (!(box instanceof HTMLInputElement)) return box.scrollWidth > box.clientWidth
            // As wide as the browser would have it.
            box.style.width = 'max-content'
            const wanted = box.getBoundingClientRect().width
            box.style.width = ''
            return wanted > width
          }).length,
      )
      assert.equal(cut, 0, path)
    }
  })

  it('scrolls a list of many columns on a tablet rather than to break the names in it', async () => {
    const most = (await (await decreases()).getAttribute('href')) ?? ''
    await page.setViewportSize({ width: 860, height: 900 })
    await page.goto(most)
    await readList(page)
    assert.deepEqual(await brokenWords(page.locator('.table')), [])
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 860)
    await page.setViewportSize({ width: 1300, height: 900 })
  })
})
