/** Several tabs of one user, as a real browser has them: they ask as one, and end as one. */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../support/browsers.js'
import { serveSite, type Site } from './connected-site.js'

declare global {
  interface Window {
    connection: { reset(): void }
    /** When the numbers were counted that the page has shown. */
    seen: string[]
    persisted: boolean
  }
}

/** Seconds between two refreshes. */
const POLL = 2

/** A tab that is not in front draws no frame, by which the page would be looked at else. */
const OFTEN = { polling: 100 }

describe('a dashboard that stays connected', () => {
  let browser: Browser
  let site: Site
  let context: BrowserContext

  before(async () => {
    browser = await chromium.launch({
      // Only the whole browser has a back-forward cache.
      executablePath: await findChromium(),
      args: CHROMIUM_ARGS,
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    })
  })
  after(() => browser?.close())
  beforeEach(async () => {
    site = await serveSite(POLL)
    context = await browser.newContext({ baseURL: site.origin })
    context.setDefaultTimeout(20_000)
  })
  afterEach(async () => {
    await context.close()
    await site.close()
  })

  /** A tab with twelve numbers on it. */
  async function open(): Promise<Page> {
    const tab = await context.newPage()
    await tab.goto('/')
    await tab.waitForFunction(
      () => {
        const widgets = [
          ...(document.querySelector('lmp-dashboard')?.shadowRoot?.querySelectorAll('*') ?? []),
        ]
        const shown = widgets.filter(each => each.localName.startsWith('lmp-'))
        return (
          shown.length === 12 && shown.every(each => !['loading', 'error'].includes((each as never)['state']))
        )
      },
      undefined,
      OFTEN,
    )
    return tab
  }

  const seenBy = (tab: Page) => tab.evaluate(() => window.seen)
  const textOf = (tab: Page) =>
    tab.locator('lmp-dashboard').evaluate(dashboard => {
      const roots = [dashboard, ...dashboard.shadowRoot!.querySelectorAll('*')].map(each => each.shadowRoot)
      return roots.map(root => root?.textContent ?? '').join(' ')
    })

  /** The next batches that all these tabs have shown: of those that were asked meanwhile, one in an interval. */
  async function refreshes(tabs: Page[], count: number) {
    const start = site.batches.length
    const began = performance.now()
    for (const tab of tabs) {
      const had = (await seenBy(tab)).length
      await tab.waitForFunction(least => window.seen.length >= least, had + count, OFTEN)
    }
    const asked = site.batches.slice(start)
    const seen = await Promise.all(tabs.map(seenBy))
    // The clock only loosens it: on a slow machine fewer are asked. A tab that was busy passes a batch over.
    const most = Math.ceil((performance.now() - began) / (1000 * POLL)) + 1
    assert.ok(asked.length <= most, `${asked.length} were asked in the time of ${most}`)
    return { shared: asked.filter(batch => seen.every(times => times.includes(batch))) }
  }

  it('asks once in each interval for three tabs of twelve widgets, also after the leading tab is closed', async () => {
    const tabs = [await open(), await open(), await open()]
    // The first refresh brings them into step.
    await refreshes(tabs, 1)
    const three = await refreshes(tabs, 3)
    assert.ok(three.shared.length >= 2)

    await tabs.shift()!.close()
    await refreshes(tabs, 1)
    const two = await refreshes(tabs, 2)
    assert.ok(two.shared.length >= 1)
  })

  it('leaves nothing of the user in any tab when one of them signs out', async () => {
    const tabs = [await open(), await open(), await open()]
    await tabs[1]!.evaluate(() => window.connection.reset())
    for (const tab of tabs)
      await tab.waitForFunction(
        () => document.querySelector('lmp-dashboard')!.shadowRoot!.querySelector('#retry'),
        undefined,
        OFTEN,
      )
    for (const tab of tabs) {
      assert.doesNotMatch(await textOf(tab), /\d|Northwind/)
      const kept = await tab.evaluate(async () => [
        ...(await navigator.locks.query()).held!.map(({ name }) => name),
        ...Object.keys(localStorage),
        ...Object.keys(sessionStorage),
        ...(await caches.keys()),
        ...(await indexedDB.databases()).map(({ name }) => name),
      ])
      assert.deepEqual(kept, [])
    }
    await site.streamsAre(0)
  })

  it('shows a change to all tabs at once', async () => {
    const tabs = [await open(), await open()]
    await site.streamsAre(2)
    const had = await Promise.all(tabs.map(async tab => (await seenBy(tab)).length))
    site.change('enabled-customers')
    for (const [i, tab] of tabs.entries()) {
      await tab.waitForFunction(least => window.seen.length > least, had[i]!, OFTEN)
    }
  })

  it('comes back from the back-forward cache with its numbers, asks again, and holds one stream', async () => {
    const tab = await open()
    await site.streamsAre(1)
    const number = await tab.locator('lmp-enabled-customers #value').textContent()
    await tab.goto('/elsewhere')
    await site.streamsAre(0)
    const asked = site.batches.length
    await tab.goBack({ waitUntil: 'commit' })
    assert.equal(await tab.evaluate(() => window.persisted), true)
    assert.equal(await tab.locator('lmp-enabled-customers #value').textContent(), number)
    await tab.waitForFunction(last => window.seen.at(-1) !== last, (await seenBy(tab)).at(-1), OFTEN)
    assert.ok(site.batches.length > asked)
    await site.streamsAre(1)
  })
})
