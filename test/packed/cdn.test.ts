import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { ROOT } from '../check/command.js'
import { openBrowser } from '../support/bundled-page.js'
import { serveFolder } from '../support/static-server.js'
import { buildAll } from './tarballs.js'

const CDN = `${ROOT}packages/elements/dist/cdn`

describe('what a page loads without a build step', () => {
  let browser: Browser
  let server: { origin: string; stop: () => Promise<void> }

  before(async () => {
    await buildAll()
    server = await serveFolder(CDN)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** Opens a page and reads its numbers as a user does; says what else happened. */
  async function open(url: string) {
    const page = await browser.newPage()
    const said: string[] = []
    const loaded: string[] = []
    page.on('console', message => said.push(message.text()))
    page.on('pageerror', error => said.push(String(error)))
    page.on('request', request => loaded.push(new URL(request.url()).pathname.split('/').at(-1)!))
    await page.goto(url)
    await page.getByRole('link', { name: 'Enabled customers 12,482' }).waitFor()
    await page.getByText('346', { exact: true }).waitFor()
    const expired = page.getByRole('link', { name: /391/ })
    const href = await expired.getAttribute('href')
    await page.close()
    return { said, loaded, href }
  }

  for (const way of ['all-in-one', 'classic', 'autoloader', 'import-map']) {
    it(`shows numbers that are links: ${way}`, async () => {
      const { said, href } = await open(`${server.origin}/${way}.html`)
      assert.equal(href, '/customers?license-status=expired')
      assert.deepEqual(said, [], 'nothing is said on the console, no policy is violated')
    })
  }

  it('opens from a file, without a server', async () => {
    const { said } = await open(`${pathToFileURL(CDN)}/classic.html`)
    assert.deepEqual(said, [])
  })

  it('says the same on a page in another encoding, in which its classic scripts are read', async () => {
    const scripts = (await readdir(CDN)).filter(file => /\.classic\..*js$/.test(file))
    assert.ok(scripts.length > 1)
    for (const script of scripts)
      assert.doesNotMatch(await readFile(`${CDN}/${script}`, 'utf8'), /[^\0-\x7f]/)
  })

  it('is one copy where the classic script runs again, as in a page that htmx or Turbo puts in', async () => {
    const page = await browser.newPage()
    const said: string[] = []
    page.on('console', message => said.push(message.text()))
    page.on('pageerror', error => said.push(String(error)))
    await page.goto(`${server.origin}/classic.html`)
    await page.getByRole('link', { name: 'Enabled customers 12,482' }).waitFor()
    await page.addScriptTag({ url: './lmp-widgets.classic.js' })
    await page.evaluate(() => {
      const { addLanguage } = (
        globalThis as unknown as { lmpWidgets: { addLanguage(tag: string, texts: object): void } }
      ).lmpWidgets
      addLanguage('en', { 'enabled-customers': 'Customers of ours' })
    })
    await page.getByRole('link', { name: 'Customers of ours 12,482' }).waitFor()
    assert.deepEqual(said, [])
    await page.close()
  })

  it('loads only the widgets that are there', async () => {
    const { loaded } = await open(`${server.origin}/autoloader.html`)
    assert.ok(loaded.includes('active-partners.js'))
    assert.deepEqual(
      loaded.filter(name => /dashboard|account-search|lmp-widgets/.test(name)),
      [],
    )
  })

  it('finds tags that come later, deep down, in open shadow roots and in closed ones that are handed over', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/autoloader.html`)
    const defined = await page.evaluate(async () => {
      const section = document.body.appendChild(document.createElement('section'))
      const deep = document.createElement('p')
      deep.append(document.createElement('lmp-enabled-service-plans'))
      section.append(deep)

      document.body.append(document.createElement('host-card'))
      customElements.define(
        'host-card',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' }).append(document.createElement('lmp-inactive-new-partners'))
          }
        },
      )

      const closed = section.attachShadow({ mode: 'closed' })
      closed.append(document.createElement('lmp-account-search'))
      const { watch } = (await import('./autoloader.js' as string)) as { watch(root: ShadowRoot): void }
      watch(closed)

      const tags = ['lmp-enabled-service-plans', 'lmp-inactive-new-partners', 'lmp-account-search']
      await Promise.all(tags.map(tag => customElements.whenDefined(tag)))
      return customElements.get('lmp-new-partner-overview') === undefined
    })
    assert.ok(defined, 'and loads no other')

    await page.evaluate(() => document.body.append(document.createElement('lmp-dashboard')))
    await page.waitForFunction(() => customElements.get('lmp-new-partner-overview'))
    await page.close()
  })

  it('says once that it does not know a tag, however often that is on the page', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/autoloader.html`)
    const said: string[] = []
    page.on('console', message => said.push(message.text()))
    for (const tag of ['lmp-missing', 'lmp-missing', 'lmp-active-partners'])
      await page.evaluate(tag => void document.body.append(document.createElement(tag)), tag)
    await page.waitForFunction(() => customElements.get('lmp-active-partners'))
    assert.equal(said.filter(words => words.includes('<lmp-missing>')).length, 1)
    await page.close()
  })

  it('loads the code of a widget when its tag comes again, after a network that failed once', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/autoloader.html`)
    await page.route('**/account-search.js', route => route.abort())
    const warned = page.waitForEvent('console', said => said.text().includes('<lmp-account-search>'))
    await page.evaluate(() => document.body.append(document.createElement('lmp-account-search')))
    await warned
    await page.unroute('**/account-search.js')
    await page.evaluate(() => document.body.append(document.createElement('lmp-account-search')))
    await page.waitForFunction(() => customElements.get('lmp-account-search'))
    await page.close()
  })

  it('loads no code of a widget that another script of the page has defined', async () => {
    const page = await browser.newPage()
    const loaded: string[] = []
    page.on('request', request => loaded.push(new URL(request.url()).pathname.split('/').at(-1)!))
    await page.goto(`${server.origin}/classic.html`)
    await page.getByRole('link', { name: 'Enabled customers 12,482' }).waitFor()
    await page.evaluate(() => import('./autoloader.js' as string))
    const missing = page.waitForEvent('console', said => said.text().includes('<lmp-missing>'))
    await page.evaluate(() => document.body.append(document.createElement('lmp-missing')))
    await missing
    assert.ok(loaded.includes('autoloader.js'))
    assert.ok(!loaded.includes('enabled-customers.js'), loaded.join())
    await page.close()
  })

  it('finds tags in an open shadow root that comes with its tags in it', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/autoloader.html`)
    await page.evaluate(() => {
      const card = document.createElement('div')
      card.attachShadow({ mode: 'open' }).append(document.createElement('lmp-account-search'))
      document.body.append(card)
    })
    await page.waitForFunction(() => customElements.get('lmp-account-search'))
    await page.close()
  })

  it('holds no element of a tag that nobody defines, and finds what is in it where somebody does', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/autoloader.html`)
    const held = await page.evaluate(async () => {
      const rows = Array.from({ length: 100 }, () => new WeakRef(document.createElement('host-row.late')))
      for (const row of rows) document.body.append(row.deref()!)
      await new Promise(resolve => setTimeout(resolve))
      for (const row of rows.slice(1)) row.deref()!.remove()
      let held = rows.length
      for (let turn = 0; turn < 50 && held > 1; turn++) {
        ;(globalThis as unknown as { gc: () => void }).gc()
        // In a turn of its own: to look is to hold.
        await new Promise(resolve => setTimeout(resolve, 20))
        held = rows.filter(row => row.deref()).length
        await new Promise(resolve => setTimeout(resolve, 20))
      }
      return held
    })
    assert.equal(held, 1, 'the one that is on the page')
    await page.evaluate(() =>
      customElements.define(
        'host-row.late',
        class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' }).append(document.createElement('lmp-usage-report-status'))
          }
        },
      ),
    )
    await page.waitForFunction(() => customElements.get('lmp-usage-report-status'))
    await page.close()
  })

  const FRENCH = {
    'all-in-one': './lmp-widgets.fr.js',
    classic: './lmp-widgets.classic.fr.js',
    autoloader: './languages/fr.js',
    'import-map': '@lmp-widgets/elements/languages/fr.js',
  }
  for (const [way, file] of Object.entries(FRENCH)) {
    it(`speaks another language once its file is there: ${way}`, async () => {
      const page = await browser.newPage()
      const said: string[] = []
      page.on('console', message => said.push(message.text()))
      page.on('pageerror', error => said.push(String(error)))
      await page.goto(`${server.origin}/${way}.html`)
      await page.getByRole('link', { name: 'Enabled customers 12,482' }).waitFor()
      if (way === 'classic') await page.addScriptTag({ url: file })
      else await page.evaluate(file => import(file), file)
      await page.evaluate(() => (document.documentElement.lang = 'fr'))
      await page.getByRole('link', { name: /^Clients activés 12\s482$/ }).waitFor()
      assert.deepEqual(said, [])
      await page.close()
    })
  }

  it('holds the licence of each package that is in it', async () => {
    const text = await readFile(`${CDN}/LICENSES.txt`, 'utf8')
    const { sources } = JSON.parse(await readFile(`${CDN}/lmp-widgets.js.map`, 'utf8')) as {
      sources: string[]
    }
    const names = sources.flatMap(each => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(each)?.[1] ?? [])
    assert.ok(names.includes('lit-html') && names.includes('d3-array'))
    for (const name of new Set(names))
      assert.match(text, new RegExp(`^${name}\n\n[^]*?copyright .*\n[^]*?permi`, 'im'), name)
  })

  it('has under bare names all that it holds but the parts, and what stands beside them', async () => {
    const { imports } = JSON.parse(await readFile(`${CDN}/importmap.json`, 'utf8')) as {
      imports: Record<string, string>
    }
    const scripts = (await readdir(CDN, { recursive: true })).filter(file => file.endsWith('.js'))
    const own = scripts.filter(file => !/^parts\/|^lmp-widgets\.|page/.test(file)).map(file => `./${file}`)
    assert.deepEqual(Object.values(imports).sort(), own.sort())
  })

  it('has every element under its bare name, in one copy with each of them alone', async () => {
    const page = await browser.newPage()
    const said: string[] = []
    page.on('console', message => said.push(message.text()))
    await page.goto(`${server.origin}/import-map.html`)
    const defined = await page.evaluate(async () => {
      await import('@lmp-widgets/elements' as string)
      return ['lmp-dashboard', 'lmp-enabled-customers'].every(tag => customElements.get(tag))
    })
    assert.ok(defined)
    assert.deepEqual(said, [])
    await page.close()
  })

  it('looks at the integrity on a page elsewhere, whose import map has the address of the folder', async () => {
    const map = (await readFile(`${CDN}/importmap.json`, 'utf8')).replaceAll('"./', `"${server.origin}/`)
    const page = await browser.newPage()
    const body = `<!doctype html><script type="importmap">${map}</script>
      <script type="module">import '@lmp-widgets/elements/autoloader'</script><lmp-active-partners></lmp-active-partners>`
    await page.route('**/shop/', route => route.fulfill({ contentType: 'text/html', body }))
    await page.goto(`${server.origin}/shop/`)
    await page.waitForFunction(() => customElements.get('lmp-active-partners'))
    await page.route('**/account-search.js', route =>
      route.fulfill({ contentType: 'text/javascript', body: 'changed = true' }),
    )
    const refused = page.waitForEvent('console', said => said.text().includes("'integrity'"))
    await page.evaluate(() => document.body.append(document.createElement('lmp-account-search')))
    await refused
    await page.close()
  })

  it('says the integrity of every file', async () => {
    const { imports, integrity } = JSON.parse(await readFile(`${CDN}/importmap.json`, 'utf8')) as Record<
      'imports' | 'integrity',
      Record<string, string>
    >
    for (const path of Object.values(imports)) assert.ok(integrity[path], `${path} has none`)
    for (const [path, said] of Object.entries(integrity)) {
      const hash = createHash('sha384')
        .update(await readFile(`${CDN}/${path}`))
        .digest('base64')
      assert.equal(said, `sha384-${hash}`, path)
    }
  })
})
