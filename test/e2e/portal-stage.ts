/** One portal on its own database, and a browser: all the walks of a run share them. */
import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { CHROMIUM_ARGS, findHeadless } from '../support/browsers.js'
import { dashboardReady, readList } from './numbers.js'
import { embeddedPortal, startPortal, type Portal } from './portal.js'

export const PASSWORD = 'demonstration'

/** A database that runs until it is stopped. */
interface Database {
  url: string
  stop(): Promise<void>
}

export type Stage = ReturnType<typeof portalStage>

/** A portal for the tests of the present `describe`: on a database of its own, or on the embedded one. */
export function portalStage(open?: () => Promise<Database>) {
  let database: Database | undefined
  let portal: Portal
  let browser: Browser

  before(async () => {
    database = await open?.()
    portal = database ? await startPortal(database.url) : await embeddedPortal()
    browser = await chromium.launch({ executablePath: await findHeadless(), args: CHROMIUM_ARGS })
  })

  after(async () => {
    await browser?.close()
    if (!database) return
    await portal?.stop()
    await database.stop()
  })

  const origin = () => portal.origin
  const databaseUrl = () => database!.url

  /** A browser that nobody has signed in with. */
  const stranger = (baseURL = portal.origin) => browser.newContext({ baseURL })

  /** The session of each user who has signed in: the form is filled once. */
  const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>()

  /** A window of that user's own; every message on its console fails the test. */
  async function signedIn(email: string, use: (page: Page, context: BrowserContext) => Promise<void>) {
    const context = await browser.newContext({
      baseURL: portal.origin,
      viewport: { width: 1300, height: 1400 },
      storageState: sessions.get(email),
    })
    context.setDefaultTimeout(20_000)
    const said: string[] = []
    context.on('console', message => said.push(message.text()))
    context.on('weberror', error => said.push(String(error.error())))
    try {
      const page = await context.newPage()
      if (!sessions.has(email)) {
        await page.goto('/sign-in')
        await page.getByLabel('E-mail address').fill(email)
        await page.getByLabel('Password').fill(PASSWORD)
        await page.getByRole('button', { name: 'Sign in', exact: true }).click()
        await dashboardReady(page)
        sessions.set(email, await context.storageState())
      }
      await use(page, context)
      assert.deepEqual(said, [], 'nothing is said on the console')
    } finally {
      await context.close()
    }
  }

  /** A list in a window whose clock the test sets, of a session that it may end: then the console may say so. */
  async function timed(path: string, use: (page: Page, context: BrowserContext) => Promise<void>) {
    const context = await stranger()
    try {
      const page = await context.newPage()
      await page.clock.install()
      await page.goto(`/sign-in?return=${path}`)
      await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
      await readList(page)
      await use(page, context)
    } finally {
      await context.close()
    }
  }

  return { databaseUrl, origin, signedIn, stranger, timed }
}
