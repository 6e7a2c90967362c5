import assert from 'node:assert/strict'
import type { Dashboard } from '@lmp-widgets/elements'
import type { Page } from 'playwright-core'

/** What a sample does beside running: what there is before it, and what a user sees after it. */
export interface Expected {
  before?: (page: Page) => Promise<unknown>
  sees: (page: Page) => Promise<unknown>
}

const anyNumber = (page: Page) => page.getByRole('link', { name: /^Enabled customers/ })

/** A list that comes when the reader has gone back is not shown in place of what is there now. */
async function isBackBeforeItsList(page: Page) {
  let release = () => {}
  const held = new Promise<void>(resolve => (release = resolve))
  let come = (_: void) => {}
  const came = new Promise<void>(resolve => (come = resolve))
  await page.route('**/api/dashboard/customers?*', async route => {
    const response = await route.fetch()
    await held
    await route.fulfill({ response })
    come()
  })
  await anyNumber(page).click()
  await page.goBack()
  release()
  await came
  // Another answer, all of it, is behind it.
  await page.evaluate(async () => (await fetch('/api/dashboard/manifest')).text())
  assert.ok(await anyNumber(page).isVisible())
}

const isSignedOut = (page: Page) => page.waitForURL('**/sign-in*')

/** By page, heading and language. Every other sample leaves all elements with their numbers. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'docs/staying-connected.md, Staying connected, ts': {
    sees: page => page.getByText('Signed out').first().waitFor(),
  },
  'docs/languages.md, Your own words, ts': {
    sees: page => page.getByRole('link', { name: /^Our customers/ }).waitFor(),
  },
  'docs/sign-in.md, Cookies, ts': {
    before: page =>
      page.route('https://api.example/**', async route => {
        const { pathname, search } = new URL(route.request().url())
        const response = await route.fetch({ url: `${new URL(page.url()).origin}/api${pathname}${search}` })
        const { origin } = await route.request().allHeaders()
        const cors = { 'access-control-allow-origin': origin!, 'access-control-allow-credentials': 'true' }
        await route.fulfill({ response, headers: { ...response.headers(), ...cors } })
      }),
    sees: page => anyNumber(page).waitFor(),
  },
  'docs/sign-in.md, Tokens, html': {
    before: async page => {
      await page.route('**/token', route => route.fulfill({ json: { token: 'one-of-mine' } }))
      await page.route('**/api/**', async route => {
        assert.equal((await route.request().allHeaders()).authorization, 'Bearer one-of-mine')
        await route.continue()
      })
    },
    sees: page => anyNumber(page).waitFor(),
  },
  'docs/sign-in.md, When the session is over, ts': {
    sees: async page => {
      await page.route('**/api/**', route => route.fulfill({ status: 401 }))
      await page.evaluate(() => void document.querySelector<Dashboard>('lmp-dashboard')!.refresh())
      await isSignedOut(page)
    },
  },
  'docs/sign-in.md, Signing out, html': {
    sees: async page => {
      const asked = page.waitForRequest('**/sign-out')
      await anyNumber(page).waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await asked
      await isSignedOut(page)
    },
  },
  'docs/drill-down.md, Links, html': {
    sees: async page => {
      const leadsTo = (name: RegExp) => page.getByRole('link', { name }).first().getAttribute('href')
      assert.equal(await leadsTo(/^Enabled customers/), '/customers?status=enabled')
      assert.equal(await leadsTo(/^Active partners/), '/partners?tab=list&status=active')
      assert.equal(await leadsTo(/^Enabled service plans/), '/service-plans?status=enabled#top')
    },
  },
  'docs/drill-down.md, Another form of URL, ts': {
    sees: async page =>
      assert.equal(await anyNumber(page).getAttribute('href'), '/app#/lists/customers?status=enabled'),
  },
  'docs/drill-down.md, Without a framework, html': {
    sees: async page => {
      const number = (await anyNumber(page).textContent())!.replace(/\D/g, '')
      await anyNumber(page).click()
      await page.getByRole('heading', { name: `${number} customers`, exact: true }).waitFor()
      assert.ok((await page.getByRole('listitem').count()) > 0)
      await page.goBack()
      await anyNumber(page).waitFor()
      await isBackBeforeItsList(page)
    },
  },
  'docs/policies.md, In a frame, html': {
    sees: async page => {
      if ((await page.locator('iframe').count()) > 0) return
      await anyNumber(page).click()
      await page.waitForURL('**/customers?status=enabled')
    },
  },
}
