/** The pages of all samples, a back end, and the host's own list screens. */
import { createDashboardHandler } from '@lmp-widgets/server'
import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
import { TINY_NOW, tinyBook } from '@lmp-widgets/data-adapter/testing'
import type { Browser, Page } from 'playwright-core'
import { serve } from '../verify/serve.js'
import { bundleEntries, bundleForCdn } from './bundled-entries.js'
import { isProgram, type Sample } from './read-samples.js'
import { CDN, pageOf } from './sample-page.js'

/** A page that runs a sample, and all that its console has said. */
export interface Opened {
  page: Page
  said: string[]
  /** Elements without numbers: `lmp-dashboard: error`. */
  without: string[]
}

export interface SampleSite {
  /** Runs a sample to its end, with all numbers on the page; `before` may change what the network answers. */
  open(sample: Sample, before?: (page: Page) => Promise<unknown>): Promise<Opened>
  close(): Promise<void>
}

export async function openSite(browser: Browser): Promise<SampleSite> {
  const [modules, cdn] = await Promise.all([bundleEntries(), bundleForCdn()])
  const basePath = '/api/dashboard'
  // It tells of changes, of which there are none.
  const viewer = { accountId: 'northwind', role: 'administrator' } as const
  const memory = new MemoryAdapter(tinyBook(), viewer, { now: () => new Date(TINY_NOW) })
  const adapter = Object.assign(memory, { subscribe: () => () => {} })
  const handle = createDashboardHandler({ adapterFor: () => adapter, basePath })
  const html = (body: string) =>
    new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  let shown = ''
  const served = await serve(request => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith(`${basePath}/`)) return handle(request)
    const script = modules.files.get(pathname)
    if (script !== undefined) return new Response(script, { headers: { 'content-type': 'text/javascript' } })
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 })
    return html(pathname === '/' ? shown : `<!doctype html><title>${pathname}</title>`)
  })
  const { origin } = new URL(served.url)
  // One for all samples: to open one takes longer than to run a sample on it.
  const page = await browser.newPage()

  return {
    async open(sample, before) {
      shown = await pageOf(sample, modules, cdn)
      const said: string[] = []
      await page.goto('about:blank')
      await page.unrouteAll()
      page.removeAllListeners()
      page.on('console', message => said.push(message.text()))
      page.on('pageerror', error => said.push(String(error)))
      await page.route(`${CDN}**`, route =>
        route.fulfill({
          body: cdn,
          contentType: 'text/javascript',
          headers: { 'access-control-allow-origin': '*' },
        }),
      )
      await before?.(page)
      await page.goto(origin)
      if (isProgram(sample))
        await page.waitForFunction(() => 'ended' in globalThis, undefined, { timeout: 10_000 })
      const without = await page.evaluate(() =>
        (globalThis as unknown as { settled(): Promise<string[]> }).settled(),
      )
      return { page, said, without }
    },
    close: () => served.close(),
  }
}
