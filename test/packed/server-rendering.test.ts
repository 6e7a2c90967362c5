/** What a server writes, as a browser shows it: without its scripts, and when they take it over. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { ROOT } from '../check/command.js'
import { differenceOf } from '../pictures/difference.js'
import { openBrowser } from '../support/bundled-page.js'
import type { Dashboard, EnabledCustomers } from '@lmp-widgets/elements'
import type * as Prefix from '@lmp-widgets/elements/prefix'
import { servePieces } from './serve-pieces.js'
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
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await site?.close()
  })

  it('shows its numbers and leads to their lists with scripts off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(await site.write(await written.dashboard('/lmp')))
    await context.route('**/customers?*', route => route.fulfill({ body: 'the list' }))
    const link = page.getByRole('link', { name: 'Enabled customers 12,482' })
    assert.equal(await link.getAttribute('href'), '/customers?status=enabled')
    await link.click()
    await page.waitForURL('**/customers?status=enabled')
    await context.close()
  })

  for (const kind of ['widgets', 'dashboard'] as const)
    it(`is taken over without a change on the screen and without a question: ${kind}`, async () => {
      const url = await site.write(await written[kind]('/lmp'))
      const { page, before, after, cards, asked, violations, said } = await openWritten(browser, url)
      assert.deepEqual(after.trees, before.trees)
      assert.equal(await differenceOf(before.picture, after.picture), undefined)
      assert.ok(cards.all >= 12)
      assert.equal(cards.kept, cards.all, 'no card was drawn anew')
      assert.deepEqual({ asked, violations, said }, { asked: [], violations: [], said: [] })
      await page.close()
    })

  it('is taken over where a bundler loads lit first, as the development server of Vite does', async test => {
    const litFirst = await written.openSite("import 'lit'\n")
    test.after(() => litFirst.close())
    const url = await litFirst.write(await written.dashboard('/lmp'))
    const { page, cards, asked, said } = await openWritten(browser, url)
    assert.equal(cards.kept, cards.all, 'no card was drawn anew')
    assert.deepEqual({ asked, said }, { asked: [], said: [] })
    await page.close()
  })

  it('is taken over with the links and the words of the host, where the page has set the same', async test => {
    const { answers, manifest, server } = written
    const html = await server.renderDashboard(manifest, answers, {
      hrefFor: ({ screen }, params) => `/our/${screen}/${params.size}`,
      messages: { 'enabled-customers': 'Customers of ours' },
      stylesheets: '/lmp',
    })
    const theSame = `Object.assign(document.querySelector("lmp-dashboard"), {
      hrefFor: ({ screen }, params) => "/our/" + screen + "/" + params.size,
      messages: { "enabled-customers": "Customers of ours" } })`
    const ours = await written.openSite(`import 'data:text/javascript,${encodeURIComponent(theSame)}'\n`)
    test.after(() => ours.close())
    assert.match(html, /href="\/our\/customers\/1"/)
    const { page, before, after, cards, asked } = await openWritten(browser, await ours.write(html))
    assert.deepEqual(after.trees, before.trees)
    assert.equal(cards.kept, cards.all, 'no card was drawn anew')
    assert.deepEqual(asked, [])
    const link = page.getByRole('link', { name: 'Customers of ours 12,482' })
    assert.equal(await link.getAttribute('href'), '/our/customers/1')
    await page.close()
  })

  it('is taken over in another language, where the page has it too', async test => {
    const { answers, manifest, SCREENS, server } = written
    await import(`${ROOT}packages/elements/dist/languages/de.js`)
    const html = await server.renderDashboard(manifest, answers, {
      attributes: { ...SCREENS, lang: 'de' },
      stylesheets: '/lmp',
    })
    const german = await written.openSite(
      "import '@lmp-widgets/elements/hydrate'\nimport '@lmp-widgets/elements/languages/de.js'\n",
    )
    test.after(() => german.close())
    const { page, before, after, cards, asked } = await openWritten(browser, await german.write(html))
    assert.deepEqual(after.trees, before.trees)
    assert.equal(cards.kept, cards.all, 'no card was drawn anew')
    assert.deepEqual(asked, [])
    await page.getByRole('link', { name: 'Aktivierte Kunden 12.482' }).waitFor()
    await page.close()
  })

  it('is taken over under tags of the host’s own', async test => {
    const { answers, manifest, SCREENS, server } = written
    const { define } = (await import(`${ROOT}packages/elements/dist/prefix/prefix.js`)) as typeof Prefix
    define({ prefix: 'acme' })
    const options = { attributes: SCREENS, prefix: 'acme', stylesheets: '/lmp' }
    const acme = await written.openSite(
      "import '@lmp-widgets/elements/hydrate'\nimport { define } from '@lmp-widgets/elements/prefix'\ndefine({ prefix: 'acme' })\n",
    )
    test.after(() => acme.close())
    const url = await acme.write(await server.renderDashboard(manifest, answers, options))
    const { page, before, after, cards } = await openWritten(browser, url)
    assert.deepEqual(after.trees, before.trees)
    assert.ok(cards.all >= 12)
    assert.equal(cards.kept, cards.all, 'no card was drawn anew')
    await page.locator('acme-enabled-customers').getByRole('link', { name: '12,482' }).waitFor()
    await page.close()
  })

  it('says how old its oldest number is, as the page does', async () => {
    const { answers, manifest, server } = written
    const [first, ...rest] = answers
    const aged = [{ ...first!, asOf: '2026-11-24T14:03:00Z' }, ...rest]
    const html = await server.renderDashboard(manifest, aged, { stylesheets: '/lmp' })
    const { page, before, after } = await openWritten(browser, await site.write(html))
    assert.match(before.trees.join(), /as of Nov 24, 2026, 09:03\sAM/)
    assert.deepEqual(after.trees, before.trees)
    await page.close()
  })

  for (const [when, follows] of Object.entries({
    'whole, if the page breaks off in it': false,
    'at once, if only what follows it is to come': true,
  }))
    it(`is taken over ${when}, where a script does not wait for the page`, async test => {
      const html = await written.dashboard('/lmp')
      const async = '<script type="module" async src="/page.js"></script>'
      const more = follows ? `<p>${'more '.repeat(html.length / 4)}</p>` : ''
      const inPieces = await servePieces(await site.write(async + html + more))
      test.after(() => inPieces.close())
      const page = await browser.newPage()
      await page.goto(inPieces.url, { waitUntil: 'commit' })
      await page.waitForFunction(() => Array.isArray((window as { asked?: unknown }).asked))
      if (!follows) inPieces.rest()
      await page.locator('lmp-dashboard:not([answer])').waitFor({ state: 'attached' })
      inPieces.rest()
      await page.locator('lmp-dashboard').evaluate((each: Dashboard) => each.whenReady())
      await page.getByRole('link', { name: 'Enabled customers 12,482' }).waitFor()
      assert.equal(await page.getByRole('group', { name: 'Enabled customers' }).count(), 1)
      await page.close()
    })

  it('has its style sheets in it where the policy names their hashes', async () => {
    const sources = await written.server.styleSources()
    const url = await site.write(await written.dashboard(), sources.join(' '))
    const linked = await openWritten(browser, await site.write(await written.dashboard('/lmp')))
    const { page, before, violations } = await openWritten(browser, url)
    assert.equal(await differenceOf(linked.before.picture, before.picture), undefined)
    assert.deepEqual(violations, [])
    await Promise.all([page.close(), linked.page.close()])
  })

  it('is asked again when the user or the host wants it, and by nobody else', async () => {
    const { page } = await openWritten(browser, await site.write(await written.widgets('/lmp')))
    const asked = await page.evaluate(async () => {
      const tile = document.querySelector<Dashboard>('lmp-enabled-customers')!
      await tile.refresh()
      return (window as unknown as { asked: string[] }).asked
    })
    assert.deepEqual(asked, ['enabled-customers'])
    await page.getByRole('link', { name: 'Enabled customers 4,711' }).waitFor()
    await page.close()
  })

  it('shows what its server has written anew, of another account even, where a morph keeps its elements', async () => {
    const { page } = await openWritten(browser, await site.write(await written.dashboard('/lmp')))
    const account = { id: 'nordlys', name: 'Nordlys' }
    const { answers, manifest, server } = written
    const other = { ...manifest, account, timeZone: 'Europe/Oslo' }
    const anew = await server.renderDashboard(other, answers, { stylesheets: '/lmp' })
    const [, answer] = /answer="([^"]*)"/.exec(anew)!
    await page
      .locator('lmp-dashboard')
      .evaluate((each, text) => each.setAttribute('answer', text), answer!.replaceAll('&quot;', '"'))
    await page.getByText('Nordlys', { exact: true }).waitFor()
    await page.getByText('as of Nov 24, 2026, 03:41 PM').waitFor()
    await page.getByRole('link', { name: 'Enabled customers 4,711' }).waitFor()
    assert.equal(await page.locator('lmp-dashboard').getAttribute('answer'), null)
    await page.close()
  })

  it('keeps a number that was asked for since, where a morph brings the same HTML again, as from a cache', async () => {
    const { answerOf, SCREENS, server } = written
    const { page } = await openWritten(browser, await site.write(await written.widgets('/lmp')))
    const tile = page.locator('lmp-enabled-customers')
    const shows = (value: string) => page.getByRole('link', { name: `Enabled customers ${value}` }).waitFor()
    const bring = async (fixture: string) => {
      const html = await server.renderWidget(await answerOf('enabled-customers', fixture), {
        attributes: SCREENS,
      })
      const [, answer] = /answer="([^"]*)"/.exec(html)!
      await tile.evaluate(
        async (each: Dashboard, text) => {
          each.setAttribute('answer', text)
          // Who follows the attributes hears of it first.
          await Promise.resolve()
          await each.updateComplete
        },
        answer!.replaceAll('&quot;', '"'),
      )
      assert.equal(await tile.getAttribute('answer'), null)
    }
    await tile.evaluate((each: Dashboard) => each.refresh())
    await shows('4,711')
    await bring('ready')
    await shows('4,711')
    await bring('zero')
    await shows('0')
    await bring('ready')
    await shows('12,482')
    await page.close()
  })

  it('says in the time zone of its account when it was counted, where a router inserts it without its shadow root', async () => {
    const { page } = await openWritten(browser, await site.write(await written.widgets('/lmp')))
    const html = await written.dashboard('/lmp')
    await page.evaluate(text => {
      const inserted = document.implementation.createHTMLDocument()
      const [tag] = /<lmp-dashboard[^>]*>/.exec(text)!
      const element = inserted.body.appendChild(inserted.createElement('lmp-dashboard'))
      for (const [, name, value] of tag.matchAll(/ ([\w-]+)="([^"]*)"/g))
        element.setAttribute(name!, value!.replaceAll('&quot;', '"'))
      document.body.append(document.adoptNode(element))
    }, html)
    await page.getByText('as of Nov 24, 2026, 09:41 AM').waitFor()
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
        await site.write(done(await written.widgets('/lmp'))),
      )
      assert.equal(after.trees.length, before.trees.length)
      assert.equal(await page.getByRole('group', { name: 'Enabled customers' }).count(), 1)
      await page.getByRole('link', { name: /^Enabled customers (12,482|4,711)$/ }).waitFor()
      await page.close()
    })

  it('is taken over where a receipt then comes into it', async test => {
    const withReceipt = await written.openSite(
      "import '@lmp-widgets/elements/hydrate'\nimport '@lmp-widgets/elements/receipt'\n",
    )
    test.after(() => withReceipt.close())
    const { page, cards } = await openWritten(
      browser,
      await withReceipt.write(await written.dashboard('/lmp')),
    )
    assert.equal(cards.kept, cards.all, 'no card was drawn anew')
    await page.getByRole('button', { name: 'About these numbers: Enabled customers' }).waitFor()
    await page.close()
  })

  for (const [harm, done] of Object.entries({
    'has lost its comments': (html: string) => html.replace(/<!--.*?-->/g, ''),
    'is of another version': (html: string) => html.replace(/lit-part [\w+/=]+/g, 'lit-part another='),
  }))
    it(`is drawn anew with the answers and the time zone that it has, where a dashboard ${harm}`, async () => {
      const { page, before, after, asked } = await openWritten(
        browser,
        await site.write(done(await written.dashboard('/lmp'))),
      )
      // What is chosen is an attribute in HTML only.
      const chosen = / (?:checked|selected)="true"/g
      assert.equal(after.trees.join(), before.trees.join().replace(chosen, ''))
      assert.deepEqual(asked, [])
      await page.close()
    })

  for (const [harm, done] of Object.entries({
    'a whole text': (html: string) => html.replace(/(<!--lit-part-->)([^<]+)/g, '$1<font>$2</font>'),
    'the end of a text': (html: string) => html.replace(/(<!--lit-part-->[^<]+)([^<])/g, '$1<font>$2</font>'),
  }))
    it(`shows the number and the account that it hears of last, where a proxy has put an element around ${harm}`, async () => {
      const { page, asked } = await openWritten(
        browser,
        await site.write(done(await written.dashboard('/lmp'))),
      )
      assert.deepEqual(asked, [])
      await page.getByRole('link', { name: 'Enabled customers 12,482' }).waitFor()
      const { answers, manifest, server } = written
      const other = { ...manifest, account: { ...manifest.account, name: 'Acme Group' } }
      const anew = await server.renderDashboard(other, answers, { stylesheets: '/lmp' })
      const [, answer] = /answer="([^"]*)"/.exec(anew)!
      await page.locator('lmp-dashboard').evaluate(
        async (each: Dashboard, text) => {
          each.setAttribute('answer', text)
          await each.shadowRoot!.querySelector<Dashboard>('lmp-enabled-customers')!.refresh()
        },
        answer!.replaceAll('&quot;', '"'),
      )
      await page.getByRole('link', { name: 'Enabled customers 4,711' }).waitFor()
      await page.getByText('Acme Group', { exact: true }).waitFor()
      await page.close()
    })

  it('gives way to the data that the host sets', async () => {
    const { answerOf, SCREENS, server } = written
    const html = await server.renderWidget(await answerOf('enabled-customers'), { attributes: SCREENS })
    const { page } = await openWritten(browser, await site.write(html))
    const card = page.getByRole('group', { name: 'Enabled customers' })
    await card.getByText('12,482', { exact: true }).waitFor()
    await page
      .locator('lmp-enabled-customers')
      .evaluate((tile: EnabledCustomers) => (tile.data = { value: 391 }))
    await card.getByText('391', { exact: true }).waitFor()
    await page.close()
  })

  it('shows no number of the month that it came with once another is chosen, though nobody answers yet', async () => {
    const { answerOf, SCREENS, server } = written
    const html = await server.renderWidget(await answerOf('usage-report-status'), { attributes: SCREENS })
    const { page } = await openWritten(browser, await site.write(html))
    const card = page.getByRole('group', { name: 'Usage report status' })
    const numbers = card.getByRole('link')
    assert.ok((await numbers.count()) > 1)
    await card.getByRole('combobox').selectOption('2026-09')
    await page.locator('lmp-usage-report-status:state(loading)').waitFor()
    assert.equal(await numbers.count(), 0)
    await page.close()
  })

  it('shows no number of another question than the page asks', async () => {
    const { answerOf, SCREENS, server } = written
    const html = await server.renderWidget(await answerOf('usage-report-status'), { attributes: SCREENS })
    const other = html.replace(' lang=', ' cycle="2026-09"$&')
    const { page, asked } = await openWritten(
      browser,
      await site.write(`<lmp-provider time-zone="UTC">${other}</lmp-provider>`),
    )
    assert.deepEqual(asked, ['usage-report-status'])
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
})
