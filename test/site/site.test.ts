/** The documentation as one site: every page is reached, every link leads somewhere, and it can be read by all. */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { ROOT } from '../check/command.js'
import { violationsOn } from '../stories/accessible.js'
import { openBrowser } from '../support/bundled-page.js'
import { serveFolder } from '../support/static-server.js'
import { buildSite, placeOf } from './build-site.js'

describe('the documentation as a site', () => {
  let folder: string
  let pages: Map<string, string>
  let server: Awaited<ReturnType<typeof serveFolder>>
  let browser: Browser

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'site-'))
    // It has no fixed place: it is served from below another path.
    pages = new Map()
    for (const [path, place] of await buildSite(`${folder}/any/where`))
      if (place.endsWith('.html')) pages.set(place, await readFile(`${folder}/any/where/${place}`, 'utf8'))
      else pages.set(place, path)
    // From an address, browsers keep it compiled from one page to the next.
    await copyFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), `${folder}/axe.js`)
    server = await serveFolder(folder)
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const linksOf = (place: string) =>
    [...pages.get(place)!.matchAll(/<a (?:class="skip" )?href="([^"]*)"/g)]
      .map(([, href]) => href!)
      .filter(href => !href.startsWith('http'))

  it('has no link that leads nowhere, to a page or within it', () => {
    const lost: string[] = []
    for (const place of pages.keys()) {
      if (!place.endsWith('.html')) continue
      for (const href of linksOf(place)) {
        const [path = '', hash] = href.split('#')
        const target = path ? posix.join(posix.dirname(place), path) : place
        const there = pages.get(target)
        if (there === undefined || (hash && !there.includes(`id="${decodeURIComponent(hash)}"`)))
          lost.push(`${place}: ${href}`)
      }
    }
    assert.deepEqual(lost, [])
  })

  it('names each page by its heading, as a tab shows it: without marks, and none as another', () => {
    const titles = [...pages]
      .filter(([place]) => place.endsWith('.html'))
      .map(([, html]) => /<title>(.*)<\/title>/.exec(html)![1]!)
    assert.deepEqual(
      titles.filter((title, i) => /[`*_[\]]/.test(title) || titles.indexOf(title) !== i),
      [],
    )
  })

  it('says of each page what it is about, and of none what another is, with an icon that is there', () => {
    const said = new Map<string, string>()
    for (const [place, html] of pages) {
      if (!place.endsWith('.html')) continue
      const about = /<meta name="description" content="([^"]{20,})">/.exec(html)?.[1]
      assert.ok(about && !/[`*]|\]\(/.test(about), `${place}: ${about}`)
      assert.equal(said.get(about), undefined, place)
      said.set(about, place)
      const [, icon = ''] = /<link rel="icon" href="([^"]*)">/.exec(html) ?? []
      assert.ok(existsSync(join(folder, 'any/where', posix.dirname(place), icon || 'none')), place)
    }
  })

  it('is reached from its first page, every page of it', () => {
    const reached = new Set(['index.html'])
    for (const place of reached) {
      if (!place.endsWith('.html')) continue
      for (const href of linksOf(place))
        reached.add(posix.join(posix.dirname(place), href.split('#')[0] || posix.basename(place)))
    }
    assert.deepEqual(
      [...pages.keys()].filter(place => place.endsWith('.html') && !reached.has(place)),
      [],
    )
  })

  it('has beside each page a list of all of them, one to a row', () => {
    const [, list] = /<nav id="pages"[^>]*>([^]*?)<\/nav>/.exec(pages.get('theming.html')!)!
    const rows = list!
      .split('<ul>')
      .slice(2)
      .flatMap(part => part.split('<li>').slice(1))
    assert.ok(rows.length > 25, String(rows.length))
    assert.deepEqual(
      rows.filter(row => row.match(/<a /g)?.length !== 1 && !row.startsWith('To ')),
      [],
    )
    assert.doesNotMatch(list!, / · /)
  })

  it('loses no link that the repository has between its pages', async () => {
    for (const [, path] of (await readFile(`${ROOT}README.md`, 'utf8')).matchAll(/\]\((docs\/[^)#]+\.md)/g))
      assert.ok(linksOf('index.html').includes(placeOf(path!)), path)
  })

  it('leads to a page that the text of a package names, since there no link could lead to it', () => {
    const text = pages.get('packages/elements/index.html')!.split('<main')[1]!
    assert.match(text, /<a href="\.\.\/\.\.\/theming\.html"><code>docs\/theming\.md<\/code><\/a>/)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`says nothing on the console, and has nothing that axe finds, in ${colorScheme}`, async () => {
      const context = await browser.newContext({ colorScheme, bypassCSP: true })
      const said: string[] = []
      context.on('console', message => said.push(message.text()))
      const page = await context.newPage()
      const some = ['index.html', 'frameworks.html', 'contract/specification.html', 'errors/timeout.html']
      // What is the same in both is asked for in one of them.
      for (const place of colorScheme === 'dark' ? some : pages.keys()) {
        if (!place.endsWith('.html')) continue
        await page.goto(`${server.origin}/any/where/${place}`)
        await page.addScriptTag({ url: `${server.origin}/axe.js` })
        assert.deepEqual(await violationsOn(page, 'docs'), [], place)
      }
      assert.deepEqual(said, [])
      await context.close()
    })
  }

  it('leads from its first page to the first lines in each framework', () => {
    const frameworks = [...pages.get('frameworks.html')!.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id!)
    const linked = linksOf('index.html')
    // Who has an older React goes by what is on the page; what the tests see is of all of them.
    for (const id of frameworks.filter(each => each !== 'react-18' && each !== 'what-the-tests-see'))
      assert.ok(linked.includes(`frameworks.html#${id}`), id)
    for (const id of frameworks) assert.ok(linksOf('frameworks.html').includes(`#${id}`), id)
  })

  it('leads to all its pages from the head of a narrow page', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 700 } })
    const page = await context.newPage()
    await page.goto(`${server.origin}/any/where/frameworks.html`)
    await page.getByRole('link', { name: 'All pages' }).click()
    const top = await page.evaluate(() => document.querySelector('#pages')!.getBoundingClientRect().top)
    assert.ok(top < 700)
    await context.close()
  })

  it('moves nothing when the way to the text has the focus', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.origin}/any/where/index.html`)
    const top = () => page.evaluate(() => document.querySelector('h1')!.getBoundingClientRect().top)
    const before = await top()
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement!.className), 'skip')
    assert.equal(await top(), before)
    await page.close()
  })

  it('loses nothing on paper, upright or across', async () => {
    const page = await browser.newPage()
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const place of pages.keys()) {
      if (!place.endsWith('.html')) continue
      await page.goto(`${server.origin}/any/where/${place}`)
      for (const width of [700, 1040]) {
        await page.setViewportSize({ width, height: 1000 })
        const looks = await page.evaluate(() => ({
          cut: [document.documentElement, ...document.querySelectorAll('pre, .wide')]
            .filter(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth)
            .map(({ textContent }) => textContent!.slice(0, 60)),
          text: document.querySelector('main')!.clientWidth,
          ground: getComputedStyle(document.body).backgroundColor,
        }))
        assert.deepEqual(looks, { cut: [], text: width, ground: 'rgb(255, 255, 255)' }, place)
      }
    }
    await page.close()
  })

  it('is as wide as the window, and what is wider in it is a named stop of the keyboard, as nothing else is', async () => {
    const page = await browser.newPage()
    const needless = []
    for (const place of pages.keys()) {
      if (!place.endsWith('.html')) continue
      await page.goto(`${server.origin}/any/where/${place}`)
      for (const width of [320, 640, 800, 960, 1280]) {
        await page.setViewportSize({ width, height: 700 })
        const found = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          stuck: [...document.querySelectorAll('body *')]
            .filter(
              each => each.scrollWidth > each.clientWidth && getComputedStyle(each).overflowX === 'auto',
            )
            .filter(each => !each.matches('[tabindex="0"][role="group"][aria-label]:not([aria-label=""])'))
            .map(({ textContent }) => textContent!.slice(0, 60)),
          still: [...document.querySelectorAll('[tabindex]')]
            .filter(each => each.scrollWidth === each.clientWidth)
            .map(({ textContent }) => textContent!.slice(0, 60)),
        }))
        assert.ok(found.wide <= width, `${place} at ${width}: ${found.wide}`)
        assert.deepEqual(found.stuck, [], `${place} at ${width}`)
        if (width === 320) needless.push(...found.still)
      }
    }
    await page.close()
    assert.deepEqual(needless, [])
  })
})
