import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { EnabledCustomers } from '@lmp-widgets/elements'
import type { Browser, Page } from 'playwright-core'
import { bundled, openBrowser } from '../support/bundled-page.js'
import { installed } from './install-host.js'

declare const draw: (props: object, late?: boolean) => void
declare const drawAhead: (props: object, hidden: boolean) => void
declare const drawKept: (hidden: boolean, customers: number) => void
declare const tell: (text: string) => () => void
declare const heard: string[]

const PAGE = new URL('react-life-page.js', import.meta.url)

describe('a component of React', () => {
  let browser: Browser

  before(async () => (browser = await openBrowser()))
  after(() => browser?.close())

  for (const [version, modules] of [
    ['18', 'packages/react/node_modules'],
    ['19', undefined],
  ] as const)
    describe(version, () => {
      let page: Page

      before(async () => {
        const alias = Object.fromEntries(['react', 'react-dom'].map(name => [name, installed(name, modules)]))
        page = await browser.newPage()
        await page.setContent('<!doctype html><html lang="en"><title>React</title><body></body></html>')
        await page.addScriptTag({ content: await bundled(PAGE, alias) })
      })
      after(() => page?.close())

      it('tells its host once what happens while React hides it behind a fallback', async () => {
        // In one breath: the answer comes later.
        await page.evaluate(() => (draw({}), draw({}, true)))
        const widget = page.locator('lmp-enabled-customers')
        assert.equal(await widget.isVisible(), false)
        await widget.evaluate((element: EnabledCustomers) => element.whenReady())
        assert.deepEqual(await page.evaluate(() => heard), ['session', 'error'])
        await page.evaluate(() => draw({}))
        assert.equal(await widget.isVisible(), true)
        assert.equal(await page.evaluate(() => heard.length), 2)
      })

      // React 18 draws nothing ahead.
      if (version === '19')
        it('tells its host what happens while React draws it ahead, hidden', async () => {
          await page.evaluate(() => {
            heard.length = 0
            drawAhead({ onError: tell('error') }, true)
          })
          const widget = page.locator('lmp-enabled-customers')
          assert.equal(await widget.isVisible(), false)
          await widget.evaluate((element: EnabledCustomers) => element.whenReady())
          assert.deepEqual(await page.evaluate(() => heard), ['error'])
          await page.evaluate(() => drawAhead({ onError: tell('error again') }, false))
          assert.equal(await widget.isVisible(), true)
          await widget.evaluate((element: EnabledCustomers) => element.refresh())
          assert.deepEqual(await page.evaluate(() => heard), ['error', 'error again'])
        })

      if (version === '19')
        it('asks again when React shows what it has kept, as a router keeps a page, and not in between', async () => {
          const number = page.locator('lmp-dashboard lmp-enabled-customers [part~=value]')
          await page.evaluate(() => drawKept(false, 1))
          await number.filter({ hasText: /^1$/ }).waitFor()
          await page.evaluate(() => drawKept(true, 2))
          assert.equal(await number.isVisible(), false)
          assert.equal(await number.textContent(), '1')
          await page.evaluate(() => drawKept(false, 2))
          await number.filter({ hasText: /^2$/ }).waitFor()
        })

      it('has no attribute that its host no longer says, and keeps the style of others', async () => {
        const said = { id: 'one', title: 'Ours', lang: 'de', tabIndex: 0, customersHref: '/customers' }
        const attributes = () =>
          page.locator('lmp-enabled-customers').evaluate(element => element.getAttributeNames())
        await page.evaluate(props => draw(props), said)
        assert.ok((await attributes()).includes('title'))
        await page.locator('lmp-enabled-customers').evaluate(element => (element.style.order = '2'))
        for (const gone of [undefined, null]) {
          const nothing = Object.fromEntries(Object.keys(said).map(name => [name, gone]))
          await page.evaluate(([before, props]) => (draw(before!), draw(props!)), [said, nothing])
          assert.deepEqual(await attributes(), ['style'])
        }
      })
    })
})
