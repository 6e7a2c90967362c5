/** Every header line of the documentation is sent with all widgets, in all states, and refuses nothing that they do. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { bundled, openBrowser } from '../support/bundled-page.js'
import type { CspReport } from '../sweeps/strict-csp-page.js'
import { serve, type Served } from '../verify/serve.js'
import { SAMPLES } from './read-samples.js'

const SCRIPT = new URL('../sweeps/strict-csp-page.ts', import.meta.url)
const PAGES = ['docs/policies.md', 'docs/cdn.md']

const headersIn = (text: string): Record<string, string> =>
  Object.fromEntries(text.split('\n').map(line => line.split(/: (.*)/s).slice(0, 2) as [string, string]))

describe('under the header lines of', () => {
  let browser: Browser
  let served: Served
  let script: string
  let headers: Record<string, string> = {}

  before(async () => {
    script = await bundled(SCRIPT)
    browser = await openBrowser()
    served = await serve(({ url }) => {
      const { pathname } = new URL(url)
      if (pathname !== '/')
        return new Response(pathname === '/page.js' ? script : '', {
          headers: { 'content-type': 'text/javascript' },
        })
      const policy = headers['Content-Security-Policy']!
      const [, nonce = ''] = /'nonce-([^']+)'/.exec(policy) ?? []
      const [, cdn = '/'] = /script-src (https:\S+\/)/.exec(policy) ?? []
      const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>All widgets</title>
        <body><script nonce="${nonce}" crossorigin src="${cdn}page.js"></script></body></html>`
      return new Response(page, { headers: { 'content-type': 'text/html', ...headers } })
    })
  })
  after(async () => {
    await browser?.close()
    await served?.close()
  })

  for (const { page, where, text } of SAMPLES.filter(({ language }) => language === 'http'))
    it(`${where} every widget is drawn, styled and exported`, async () => {
      assert.ok(
        PAGES.includes(page),
        'headers of answers stand in the specification, where they are asked for',
      )
      headers = headersIn(text)
      const tab = await browser.newPage()
      await tab.route('https://cdn.example/**', route =>
        route.fulfill({
          body: script,
          contentType: 'text/javascript',
          headers: { 'access-control-allow-origin': '*' },
        }),
      )
      await tab.goto(new URL('/', served.url).href)
      const seen = await tab.evaluate(async () => {
        const { exported, ...report } = await (window as unknown as { report: Promise<CspReport> }).report
        return { ...report, exported: [...exported].sort() }
      })
      assert.deepEqual(seen, {
        ...{ violations: [], unstyled: [], refused: true, exported: ['csv', 'png', 'svg'] },
        told: ['style-src-attr has refused inline'],
      })
      await tab.close()
    })

  it('both pages that have them', () => {
    for (const path of PAGES)
      assert.ok(SAMPLES.some(({ language, page }) => page === path && language === 'http'))
  })
})
