/** What a server writes, as a browser shows it: without its scripts, and when they take it over. */
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, describe, it } from 'node:test'
import { chromium, type Browser } from 'playwright-core'
import type * as React from 'react'
import type * as ReactServer from 'react-dom/server'
import { differenceOf } from '../pictures/difference.js'
import { CHROMIUM_ARGS, findHeadless } from '../support/browsers.js'
import type { Dashboard } from '@lmp-widgets/elements'
import { buildAll } from './tarballs.js'
import { openWritten } from './written-page.js'
import type * as WrittenSite from './written-site.js'

describe('what a server has written', () => {
  let browser: Browser
  let written: typeof WrittenSite
  let site: Awaited<ReturnType<typeof written.openSite>>

  before(async () => {
    await buildAll()
    written = await import('./written-site.js')
    site = await written.openSite()
    browser = await chromium.launch({ executablePath: await findHeadless(), args: CHROMIUM_ARGS })
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })

  /** Every widget on its own, below one provider. */
  async function widgets(stylesheets?: string): Promise<string> {
    const { answers, SCREENS, server } = written
    const options = {
      attributes: { ...SCREENS, 'time-zone': 'UTC' },
      ...(stylesheets ? { stylesheets } : {}),
    }
    const html = await Promise.all(answers.map(answer => server.renderWidget(answer, options)))
    return `<lmp-provider time-zone="UTC">${html.join('\n')}</lmp-provider>`
  }

  async function dashboard(stylesheets?: string): Promise<string> {
    const { answers, manifest, SCREENS, server } = written
    const options = { attributes: SCREENS, ...(stylesheets ? { stylesheets } : {}) }
    return server.renderDashboard(manifest, answers, options)
  }

  it('shows its numbers and leads to their lists with scripts off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(await site.write(await dashboard('/lmp')))
    await context.route('**/customers?*', route => route.fulfill({ body: 'the list' }))
    const link = page.getByRole('link', { name: 'Enabled customers 12,482' })
    assert.equal(await link.getAttribute('href'), '/customers?status=enabled')
    await link.click()
    await page.waitForURL('**/customers?status=enabled')
    await context.close()
  })

  it('is left to the browser in a component of React with content of its own', async () => {
    // Made from the manifest: it is not there yet when the types of this file are checked.
    const components = import.meta.resolve('@lmp-widgets/react')
    const { Dashboard } = await import(components)
    // The React that the package itself finds.
    const theirs = createRequire(components)
    const { createElement } = theirs('react') as typeof React
    const { renderToString } = theirs('react-dom/server') as typeof ReactServer
    const own = createElement('h1', { slot: 'title' }, 'Mine')
    const shown = async (...children: (typeof own | false)[]) =>
      renderToString(createElement(Dashboard, { written: await dashboard() }, ...children))
    for (const nothing of [[], [false as const]])
      assert.match(await shown(...nothing), /^<lmp-dashboard.*12,482/s)
    assert.equal(await shown(own), '<lmp-dashboard><h1 slot="title">Mine</h1></lmp-dashboard>')
  })

  for (const kind of ['widgets', 'dashboard'] as const)
    it(`is taken over without a change on the screen and without a question: ${kind}`, async () => {
      const url = await site.write(await (kind === 'widgets' ? widgets : dashboard)('/lmp'))
      const { page, before, after, cards, asked, violations, said } = await openWritten(browser, url)
      assert.deepEqual(after.trees, before.trees)
      assert.equal(await differenceOf(before.picture, after.picture), undefined)
      assert.ok(cards.all >= 12)
      assert.equal(cards.kept, cards.all, 'no card was drawn anew')
      assert.deepEqual({ asked, violations, said }, { asked: [], violations: [], said: [] })
      await page.close()
    })

  it('has its style sheets in it where the policy names their hashes', async () => {
    const sources = await written.server.styleSources()
    const url = await site.write(await dashboard(), sources.join(' '))
    const linked = await openWritten(browser, await site.write(await dashboard('/lmp')))
    const { page, before, violations } = await openWritten(browser, url)
    assert.equal(await differenceOf(linked.before.picture, before.picture), undefined)
    assert.deepEqual(violations, [])
    await Promise.all([page.close(), linked.page.close()])
  })

  it('is asked again when the user or the host wants it, and by nobody else', async () => {
    const { page } = await openWritten(browser, await site.write(await widgets('/lmp')))
    const asked = await page.evaluate(async () => {
      const tile = document.querySelector<Dashboard>('lmp-enabled-customers')!
      await tile.refresh()
      return (window as unknown as { asked: string[] }).asked
    })
    assert.deepEqual(asked, ['enabled-customers'])
    await page.getByRole('link', { name: 'Enabled customers 4,711' }).waitFor()
    await page.close()
  })

  for (const [harm, done] of Object.entries({
    'has lost its comments': (html: string) => html.replace(/<!--.*?-->/g, ''),
    'is of another version': (html: string) => html.replace(/lit-part [\w+/=]+/g, 'lit-part another='),
    'has an answer that nobody can read': (html: string) => html.replaceAll('answer="', 'answer="?'),
  }))
    it(`is drawn anew, once, where it ${harm}`, async () => {
      const { page, before, after } = await openWritten(
        browser,
        await site.write(done(await widgets('/lmp'))),
      )
      assert.equal(after.trees.length, before.trees.length)
      assert.equal(await page.getByRole('group', { name: 'Enabled customers' }).count(), 1)
      await page.getByRole('link', { name: /^Enabled customers (12,482|4,711)$/ }).waitFor()
      await page.close()
    })

  it('has names as text only', async () => {
    const { answerOf, SCREENS, server } = written
    const answer = await answerOf('new-partner-overview', 'longNames')
    const html = await server.renderWidget(answer, {
      attributes: { ...SCREENS, heading: '"><img src=x>' },
      stylesheets: '/lmp',
    })
    assert.doesNotMatch(html, /<img/)
    const { page, after, before } = await openWritten(browser, await site.write(html))
    assert.deepEqual(after.trees, before.trees)
    assert.equal(await page.locator('img').count(), 0)
    await page.close()
  })

  it('is nothing where there is no number, and leaves nothing behind on the server', async () => {
    const { answers, manifest, server } = written
    const [first] = answers
    const { asOf, widget } = first!
    const gone = { asOf, widget, state: 'forbidden' } as const
    assert.equal(await server.renderWidget(gone), '')
    assert.doesNotMatch(await server.renderDashboard(manifest, [gone]), new RegExp(`lmp-${widget}`))
    assert.equal(typeof document, 'undefined')
  })

  it('is refused where the answer is none', async () => {
    const { answers, server } = written
    const wrong = { ...answers[1]!, data: { value: 1.5 } } as (typeof answers)[0]
    await assert.rejects(server.renderWidget(wrong), /^TypeError: lmp-server-answer: .*enabled-customers/)
    const unknown = { ...wrong, widget: 'nonsense' } as unknown as typeof wrong
    await assert.rejects(server.renderWidget(unknown), /^TypeError: lmp-server-tag: <lmp-nonsense>/)
  })

  it('is what the files for servers in other languages hold, byte for byte', async () => {
    const { golden, goldenFiles } = await import('./golden.js')
    for (const [name, text] of Object.entries(await goldenFiles()))
      assert.equal(await golden(name), text, `${name}: test/packed/golden.ts writes it anew`)
  })

  for (const [widget, fixture] of [
    ['enabled-customers', 'ready'],
    ['enabled-customers', 'fallen'],
    ['enabled-customers', 'unchanged'],
    ['new-partner-overview', 'ready'],
    ['new-partner-overview', 'longNames'],
  ] as const)
    it(`is what a server in Python writes: ${widget}, ${fixture}`, async () => {
      const { inPython } = await import('./golden.js')
      const { ours, python } = await inPython(await written.answerOf(widget, fixture))
      assert.equal(python, ours)
    })
})
