/** What another tab of the same browser does to a page, and a page to the other tabs. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { dashboardReady, readList, signInPath } from '../numbers.js'
import { PASSWORD, type Stage } from '../portal-stage.js'

export function otherTabs({ origin, stranger }: Stage): void {
  /** The dashboard and a list of one user, in two tabs. */
  async function twoTabs(use: (dashboard: Page, list: Page, context: BrowserContext) => Promise<void>) {
    const context = await stranger()
    try {
      const dashboard = await context.newPage()
      await dashboard.goto('/sign-in')
      await dashboard.getByRole('button', { name: 'administrator@northwind.example' }).click()
      await dashboardReady(dashboard)
      const list = await context.newPage()
      await list.goto('/customers?limit=5')
      await readList(list)
      await use(dashboard, list, context)
    } finally {
      await context.close()
    }
  }

  const post = (context: BrowserContext, path: string, form: Record<string, string> = {}) =>
    context.request.post(path, { headers: { Origin: origin() }, form, maxRedirects: 0 })

  it('leaves every page when one of them signs out, and leads back to each but that one', async () => {
    await twoTabs(async (dashboard, list) => {
      await dashboard.getByRole('button', { name: 'Sign out' }).click()
      assert.equal(await signInPath(dashboard), '/sign-in')
      assert.equal(await signInPath(list), '/sign-in?return=%2Fcustomers%3Flimit%3D5')
      assert.equal(await list.getByText('Your session has ended').count(), 0)
    })
  })

  it('shows no number of who has signed out in another tab, also before its page is gone', async () => {
    await twoTabs(async (dashboard, list) => {
      await dashboard.evaluate(() =>
        addEventListener('pagehide', () => {
          const widgets = document.querySelector('lmp-dashboard')?.shadowRoot
          const number = widgets?.querySelector('lmp-enabled-customers')?.shadowRoot
          sessionStorage.setItem('last', number?.textContent ?? '')
        }),
      )
      await list.getByRole('button', { name: 'Sign out' }).click()
      // From a reload, or from an answer that said that the session is over: whichever came first.
      assert.match(await signInPath(dashboard), /^\/sign-in(\?return=%2F)?$/)
      const last = await dashboard.evaluate(() => sessionStorage.getItem('last'))
      assert.doesNotMatch(last ?? '1: it was not written', /\d/)
    })
  })

  it('shows no row of who has signed out in another tab, also before its page is gone', async () => {
    await twoTabs(async (dashboard, list) => {
      await list.evaluate(() =>
        addEventListener('pagehide', () =>
          sessionStorage.setItem('last', `Seen: ${document.body.innerText}`),
        ),
      )
      await dashboard.getByRole('button', { name: 'Sign out' }).click()
      await signInPath(list)
      assert.equal(await list.evaluate(() => sessionStorage.getItem('last')), 'Seen: ')
    })
  })

  it('becomes in every tab the page of whoever signs in next', async () => {
    await twoTabs(async (_, list, context) => {
      await post(context, '/sign-in', { email: 'administrator@nordlys.example', password: PASSWORD })
      const next = await context.newPage()
      await next.goto('/service-plans')
      await list.locator('.user').getByText('Jonas Dahl').waitFor()
      await readList(list)
    })
  })

  it('asks who is there when it comes back from the cache of the browser', async () => {
    await twoTabs(async (_, list, context) => {
      await post(context, '/sign-out')
      await list.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
      assert.equal(await signInPath(list), '/sign-in?return=%2Fcustomers%3Flimit%3D5')
    })
  })

  it('leads to the sign-in page and back where a list is asked for after the end of the session', async () => {
    await twoTabs(async (_, list, context) => {
      await post(context, '/sign-out')
      await list.getByRole('link', { name: 'Created', exact: true }).click()
      assert.equal(await signInPath(list), '/sign-in?return=%2Fcustomers%3Flimit%3D5%26sort%3DcreatedOn')
    })
  })
}
