/** How long one stays signed in, and what the page says of it. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Route } from 'playwright-core'
import { readList, signInPath } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

export function sessions({ origin, signedIn, stranger, timed }: Stage): void {
  it('tells once a minute at most that somebody uses it, and nothing while nobody does', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.clock.install()
      await page.goto('/customers')
      await readList(page)
      let told = 0
      page.on('request', request => (told += Number(request.method() === 'POST')))
      await page.clock.fastForward(120_000)
      assert.equal(told, 0)
      const telling = page.waitForResponse(response => response.request().method() === 'POST')
      await page.keyboard.press('Tab')
      assert.equal((await telling).status(), 200)
      await page.keyboard.press('Tab')
      assert.equal(told, 1)
      for (const use of [() => page.mouse.click(5, 500), () => page.mouse.wheel(0, 10)]) {
        await page.clock.fastForward(60_000)
        const again = page.waitForResponse(response => response.request().method() === 'POST')
        await use()
        assert.equal((await again).status(), 200)
      }
    })
  })

  it('says two minutes beforehand when a session ends that nobody uses, and stays signed in by one button', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.clock.install()
      await page.goto('/customers')
      await readList(page)
      const notice = page.getByText('You will be signed out')
      await page.route('**/api/session', route => route.fulfill({ json: { seconds: 120, canStay: true } }))
      await page.clock.fastForward('28:00')
      await notice.waitFor()
      assert.match(
        await page.getByRole('status').last().innerText(),
        /signed out in 2 minutes: nobody has used/,
      )
      await page.unroute('**/api/session')
      await page.getByRole('button', { name: 'Stay signed in' }).click()
      await notice.waitFor({ state: 'detached' })
    })
  })

  it('says so too when no use makes a session longer', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.clock.install()
      await page.goto('/customers')
      await readList(page)
      await page.route('**/api/session', route => route.fulfill({ json: { seconds: 60, canStay: false } }))
      await page.clock.fastForward('28:00')
      await page.getByText('everybody signs in again after 12 hours').waitFor()
      await page.keyboard.press('Tab')
      assert.equal(await page.getByRole('button', { name: 'Stay signed in' }).count(), 0)
    })
  })

  for (const [what, fail] of [
    ['the network', (route: Route) => route.abort()],
    ['a gateway', (route: Route) => route.fulfill({ status: 502, body: 'Out of order' })],
  ] as const)
    it(`says why ${what} could keep nobody signed in, and promises nothing that is past`, async () => {
      await timed('/customers', async page => {
        await page.route('**/api/session', route => route.fulfill({ json: { seconds: 120, canStay: true } }))
        await page.clock.fastForward('28:00')
        const stay = page.getByRole('button', { name: 'Stay signed in' })
        const notice = page.getByRole('status').last()
        await page.getByText('You will be signed out').waitFor()
        await page.route('**/api/session', fail)
        await stay.click()
        await page.getByText('the portal does not answer').waitFor()
        assert.match(await notice.innerText(), /^You will be signed out in 2 minutes: the portal/)
        await page.clock.fastForward('01:01')
        await page.getByText('You will be signed out within a minute').waitFor()
        await page.clock.fastForward('00:59')
        await page.getByText('Your session was to end by now').waitFor()
        assert.doesNotMatch(await notice.innerText(), /You will be/)
        assert.equal(await stay.count(), 0)
      })
    })

  it('asks after a sleep of the machine, which its timers have slept through, whether the session has ended', async () => {
    await timed('/customers', async (page, context) => {
      await context.request.post('/sign-out', { headers: { Origin: origin() }, maxRedirects: 0 })
      await page.clock.setSystemTime(Date.now() + 7_200_000)
      await page.clock.runFor(15_000)
      assert.equal(await signInPath(page), '/sign-in?return=%2Fcustomers')
    })
  })

  it('takes back that a session ends when another tab has kept it, as soon as it is looked at, or the network is back', async () => {
    await signedIn('administrator@northwind.example', async page => {
      for (const back of ['visibilitychange', 'online']) {
        await page.clock.install()
        await page.goto('/customers')
        await readList(page)
        await page.route('**/api/session', route => route.fulfill({ json: { seconds: 120, canStay: true } }))
        await page.clock.fastForward('28:00')
        const notice = page.getByText('You will be signed out')
        await notice.waitFor()
        await page.unroute('**/api/session')
        await page.evaluate(back => document.dispatchEvent(new Event(back, { bubbles: true })), back)
        await notice.waitFor({ state: 'detached' })
      }
    })
  })

  it('leaves a list whose session has ended to nobody', async () => {
    await timed('/customers', async (page, context) => {
      await context.request.post('/sign-out', { headers: { Origin: origin() }, maxRedirects: 0 })
      await page.clock.fastForward('30:00')
      assert.equal(await signInPath(page), '/sign-in?return=%2Fcustomers')
    })
  })

  it('hears in time that its session has ended where the clock of the machine is set back', async () => {
    await timed('/customers', async (page, context) => {
      await context.request.post('/sign-out', { headers: { Origin: origin() }, maxRedirects: 0 })
      await page.clock.setSystemTime(Date.now() - 7_200_000)
      await page.clock.fastForward('30:00')
      assert.equal(await signInPath(page), '/sign-in?return=%2Fcustomers')
    })
  })

  it('says so when nobody could be signed out', async () => {
    const context = await stranger()
    const page = await context.newPage()
    await page.route('**/sign-out', route => route.fulfill({ status: 502, body: 'Out of order' }))
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Out of order').waitFor()
    await context.close()
  })

  it('asks to sign in again when the session has ended before a partner is looked for', async () => {
    const context = await stranger()
    const page = await context.newPage()
    await page.goto('/sign-in?return=/customers')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    await readList(page)
    await context.request.post('/sign-out', { headers: { Origin: origin() }, maxRedirects: 0 })
    await page.locator('[name=partner]').pressSequentially('cotton')
    assert.equal(await signInPath(page), '/sign-in?return=%2Fcustomers')
    await context.close()
  })
}
