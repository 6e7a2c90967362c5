/** Two versions of the package, each with its own lit, on one page under the strictest policy. */
import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { build, type Plugin } from 'esbuild'
import type { Browser } from 'playwright-core'
import { ROOT } from '../check/command.js'
import { openBrowser } from '../support/bundled-page.js'
import { serveFolder } from '../support/static-server.js'
import { buildAll } from './tarballs.js'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "require-trusted-types-for 'script'",
  // Each copy of lit makes a policy of that name.
  "trusted-types lit-html 'allow-duplicates'",
].join('; ')

const OLD = `
  import '@lmp-widgets/elements'
  import { MemoryAdapter } from '@lmp-widgets/data-adapter/memory'
  import { generateBook } from '@lmp-widgets/data-adapter/book'
  const book = generateBook({ seed: 1, today: '2026-11-24' })
  const viewer = { accountId: book.accounts[0].id, role: 'administrator' }
  const adapter = new MemoryAdapter(book, viewer)
  for (const element of document.querySelectorAll('lmp-dashboard, lmp-provider')) element.adapter = adapter
  window.adapter = adapter
`
const NEW = `
  import '@lmp-widgets/elements'
  import { define } from '@lmp-widgets/elements/prefix'
  define({ prefix: 'acme' })
  document.querySelector('acme-dashboard').adapter = window.adapter
`
/** One widget, brought sooner than the dashboard by somebody else. */
const SINGLE = `import '@lmp-widgets/elements/enabled-customers'`
/** An application whose copy came second: its tags are taken, its language and its adapter are its own. */
const SECOND = `
  import { setDefaultAdapter } from '@lmp-widgets/elements'
  import { fr } from '@lmp-widgets/elements/catalogues/fr.js'
  import '@lmp-widgets/elements/languages/fr.js'
  import { AdapterError } from '@lmp-widgets/data-adapter'
  setDefaultAdapter(window.adapter)
  const { manifest } = window.adapter
  const signedOut = { manifest, load: async () => { throw new AdapterError('unauthenticated', 'Signed out.') } }
  const given = { bare: {}, adapter: { adapter: window.adapter }, texts: { adapter: window.adapter, messages: fr } }
  addEventListener('session-expired', () => document.documentElement.classList.add('expired'))
  for (const [id, properties] of Object.entries({ ...given, ended: { adapter: signedOut, messages: fr } })) {
    const lang = 'fr'
    document.body.append(Object.assign(document.createElement('lmp-enabled-customers'), { id, lang, ...properties }))
  }
`
/** As French writes one. */
const NUMBER = /^[\d\s]+$/
const APPLICATIONS = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two applications</title>
<script type="module" src="old.js"></script><script type="module" src="second.js"></script></html>`
const SHARED = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A dashboard of two copies</title>
<script type="module" src="single.js"></script><script type="module" src="old.js"></script>
<lmp-dashboard></lmp-dashboard></html>`
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two versions</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<script type="module" src="violations.js"></script>
<script type="module" src="old.js"></script><script type="module" src="new.js"></script>
<lmp-dashboard></lmp-dashboard>
<acme-dashboard></acme-dashboard>
<lmp-provider><acme-enabled-customers></acme-enabled-customers></lmp-provider></html>`
const VIOLATIONS = `
  window.violations = []
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) =>
    window.violations.push(effectiveDirective + ' ' + sample))
`

/** The same code under the number of a version to come. */
const later: Plugin = {
  name: 'later',
  setup: ({ onLoad }) =>
    onLoad({ filter: /elements\/dist\/base\/version\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(/'\d+\.\d+\.\d+'/, "'9.9.9'"),
    })),
}

describe('two versions on one page, each with its own lit', () => {
  let folder: string
  let browser: Browser
  let server: { origin: string; stop: () => Promise<void> }

  before(async () => {
    await buildAll()
    folder = await mkdtemp(join(tmpdir(), 'lmp-two-'))
    const bundle = (contents: string, name: string, plugins: Plugin[]) =>
      build({
        stdin: { contents, resolveDir: `${ROOT}test` },
        outfile: join(folder, name),
        bundle: true,
        format: 'esm',
        target: 'es2022',
        plugins,
      })
    await Promise.all([
      bundle(OLD, 'old.js', []),
      bundle(NEW, 'new.js', [later]),
      bundle(SINGLE, 'single.js', [later]),
      bundle(SECOND, 'second.js', [later]),
    ])
    await writeFile(join(folder, 'index.html'), PAGE)
    await writeFile(join(folder, 'shared.html'), SHARED)
    await writeFile(join(folder, 'applications.html'), APPLICATIONS)
    await writeFile(join(folder, 'violations.js'), VIOLATIONS)
    server = await serveFolder(folder)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function open() {
    const page = await browser.newPage()
    const warned: string[] = []
    const thrown: string[] = []
    page.on('console', message => warned.push(message.text()))
    page.on('pageerror', error => thrown.push(String(error)))
    await page.goto(`${server.origin}/index.html`)
    for (const tag of ['lmp-dashboard', 'acme-dashboard', 'lmp-provider'])
      await page
        .locator(tag)
        .getByRole('group', { name: 'Enabled customers' })
        .getByText(/^[\d,]+$/)
        .waitFor({ timeout: 10_000 })
    return { page, warned, thrown }
  }

  it('shows the numbers of both, side by side, and no policy is violated', async () => {
    const { page, thrown } = await open()
    const numbers = await page.evaluate(() =>
      ['lmp', 'acme'].map(prefix => {
        const { shadowRoot } = document.querySelector(`${prefix}-dashboard`)!
        const widgets = [...shadowRoot!.querySelectorAll('[part~=widget]')]
        return widgets.map(widget => ({
          tag: widget.localName,
          key: widget.localName.slice(prefix.length + 1),
          value: widget.shadowRoot!.querySelector('[part~=value]')?.textContent.trim(),
        }))
      }),
    )
    const [lmp, acme] = numbers
    assert.equal(lmp?.length, 12)
    assert.ok(acme?.every(({ tag }) => tag.startsWith('acme-')))
    assert.deepEqual(
      acme?.map(({ key, value }) => [key, value]),
      lmp?.map(({ key, value }) => [key, value]),
    )
    assert.deepEqual(thrown, [])
    assert.deepEqual(
      await page.evaluate(() => (window as unknown as { violations: string[] }).violations),
      [],
    )
    await page.close()
  })

  it('has in its dashboard also the widget that another version has defined', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/shared.html`)
    const dashboard = page.locator('lmp-dashboard')
    await dashboard
      .getByRole('group', { name: 'Active partners' })
      .getByText(/^[\d,]+$/)
      .waitFor()
    const customers = dashboard.getByRole('group', { name: 'Enabled customers' })
    await customers.getByText(/^[\d,]+$/).waitFor({ timeout: 10_000 })
    await page.close()
  })

  it('takes an adapter, its failure and texts from an application of the other copy, not its default or its language', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/applications.html`)
    const card = (id: string, name: string) => page.locator(`#${id}`).getByRole('group', { name })
    await card('adapter', 'Enabled customers').getByText(NUMBER).waitFor({ timeout: 10_000 })
    await card('texts', 'Clients activés').getByText(NUMBER).waitFor()
    await card('ended', 'Clients activés').getByText('unauthenticated').waitFor()
    await page.locator('html.expired').waitFor()
    const bare = await page.locator('#bare').elementHandle()
    assert.equal(await (await bare!.getProperty('state')).jsonValue(), 'loading')
    await page.close()
  })

  it('leaves a tag that is taken, and says so once with both versions', async () => {
    const { page, warned } = await open()
    assert.ok(warned.length > 0)
    for (const text of warned)
      assert.match(text, /^\[lmp-taken\] <lmp-[a-z-]+> 9\.9\.9 is not used, \d\S* is defined already$/)
    assert.equal(new Set(warned).size, warned.length)
    await page.close()
  })
})
