/** What nobody may get: a screen closed to the role, a row of another account, a number of the next user. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import { dashboardReady } from '../numbers.js'
import { PASSWORD, type Stage } from '../portal-stage.js'
import { ACCOUNTS, SCREENS } from '../rights.js'

export function rights({ origin, signedIn, stranger, timed }: Stage): void {
  for (const { email, screens } of ACCOUNTS) {
    it(`gives ${email} nothing of a screen that it may not open, whatever the URL`, async () => {
      await signedIn(email, async (_, context) => {
        for (const screen of SCREENS.filter(screen => !screens.includes(screen)))
          for (const path of [`/${screen}`, `/api/dashboard/${screen}`, `/api/export/${screen}.csv`]) {
            const response = await context.request.get(path)
            assert.equal(response.status(), 403, path)
            assert.doesNotMatch(await response.text(), /"total"|"rows"/)
          }
      })
    })
  }

  it('answers a foreign id exactly as one that does not exist', async () => {
    let foreign = ''
    await signedIn('administrator@nordlys.example', async (_, context) => {
      const page = await (await context.request.get('/api/dashboard/partners?limit=1')).json()
      foreign = page.rows[0].id
    })
    assert.ok(foreign)
    await signedIn('administrator@northwind.example', async (_, context) => {
      for (const screen of ['customers', 'partners'] as const) {
        const name = screen === 'partners' ? 'id' : 'partner'
        const answers = await Promise.all(
          [foreign, 'nobody'].map(async id => {
            const { asOf, ...page } = await (
              await context.request.get(`/api/dashboard/${screen}?${name}=${id}`)
            ).json()
            assert.ok(asOf)
            return page
          }),
        )
        assert.deepEqual(answers[0], answers[1])
        assert.equal(answers[0].total, 0)
      }
    })
  })

  it('says of a list that the account does not have only what is true', async () => {
    const context = await stranger()
    const page = await context.newPage()
    await page.goto('/sign-in?return=/usage-reports')
    await page.getByRole('button', { name: 'administrator@harborfiber.example' }).click()
    await page.getByRole('heading', { name: 'Not open to you' }).waitFor()
    const said = await page.getByRole('main').innerText()
    assert.match(
      said,
      /As Administrator of Harbor Fiber you cannot open Usage Reports\.\s+Go to the dashboard$/,
    )
    await context.close()
  })

  it("shows nobody's numbers on a page of somebody else, who has signed in with the same browser since", async () => {
    const context = await stranger()
    const page = await context.newPage()
    await page.goto('/sign-in')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    await dashboardReady(page)
    // Their own page is not there yet: nobody has told this one.
    await context.request.post('/sign-in', {
      headers: { Origin: origin() },
      form: { email: 'administrator@nordlys.example', password: PASSWORD },
      maxRedirects: 0,
    })
    let arrive = () => {}
    const leaves = new Promise<void>(resolve => (arrive = resolve))
    await page.route('**/sign-in?**', async route => {
      await leaves
      await route.continue()
    })
    const shown = await page.locator('lmp-enabled-customers').evaluate(async element => {
      await (element as unknown as { refresh(): Promise<void> }).refresh()
      return element.shadowRoot?.textContent ?? ''
    })
    assert.doesNotMatch(shown, /\d/)
    arrive()
    await page.getByText('Nordlys', { exact: false }).first().waitFor()
    await context.close()
  })

  it('exports nothing from a page of somebody else, and takes no click on it for a use of the new session', async () => {
    await timed('/partners', async (page, context) => {
      await context.request.post('/sign-in', {
        headers: { Origin: origin() },
        form: { email: 'administrator@nordlys.example', password: PASSWORD },
        maxRedirects: 0,
      })
      const link = page.getByRole('link', { name: 'Export as CSV' })
      assert.equal((await context.request.get((await link.getAttribute('href'))!)).status(), 401)
      await page.clock.fastForward(60_000)
      const told = page.waitForResponse('**/api/session')
      await page.keyboard.press('Shift')
      assert.equal((await told).status(), 401)
    })
  })
}
