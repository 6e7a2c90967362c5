/** The dashboard by keyboard alone, with real keys. */
import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/bundled-page.js'
import { openStage, show } from './stage.js'

/** The widgets in the order of the page, and how many tab stops each has. */
const STOPS = {
  'account-search': 3,
  'enabled-customers': 1,
  'active-partners': 1,
  'enabled-service-plans': 1,
  'customer-license-status': 5,
  'usage-report-status': 6,
  'billing-report-status': 11,
  'new-partner-acquisition': 6,
  'new-partner-overview': 11,
  'chargeable-unit-decrease': 6,
  'inactive-new-partners': 1,
  'partner-license-status': 5,
}

/** The element that has the focus, through shadow roots, and the widget that it is in. */
const focus = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement
    let widget = ''
    while (at?.shadowRoot?.activeElement) {
      if (at.localName !== 'lmp-dashboard') widget = at.localName.slice(4)
      at = at.shadowRoot.activeElement
    }
    const { height, width, top } = at!.getBoundingClientRect()
    const said = at!.getAttribute('aria-label') ?? at!.textContent!.trim()
    const outlined = [at!.closest('.segments label') ?? at!, at!].some(
      (each, i) => getComputedStyle(each, i ? '::after' : null).outlineStyle !== 'none',
    )
    return {
      widget,
      said,
      seen: width > 0 && height > 0 && top >= 0 && top < innerHeight,
      marked: outlined || at!.matches('.bar'),
    }
  })

describe('the dashboard by keyboard', () => {
  let browser: Browser
  let page: Page

  before(async () => {
    browser = await openBrowser()
    page = await openStage(browser)
  })
  after(() => browser?.close())
  beforeEach(async () => {
    await show(page, 'lmp-dashboard')
    await page.evaluate(() => document.querySelector<HTMLElement>('lmp-dashboard')!.scrollIntoView())
  })

  it('is walked through by Tab in the order of the page, and back by Shift+Tab, with the focus in sight', async () => {
    const forth: string[] = []
    const steps = Object.values(STOPS).reduce((sum, stops) => sum + stops, 0)
    for (let step = 0; step < steps; step++) {
      await page.keyboard.press('Tab')
      const { marked, said, seen, widget } = await focus(page)
      assert.ok(seen && marked, `${widget}, ${said}: in sight ${seen}, marked ${marked}`)
      forth.push(widget)
    }
    const expected = Object.entries(STOPS).flatMap(([widget, stops]) => Array<string>(stops).fill(widget))
    assert.deepEqual(forth, expected)
    const back = [forth.at(-1)!]
    for (let step = 1; step < steps; step++) {
      await page.keyboard.press('Shift+Tab')
      back.push((await focus(page)).widget)
    }
    assert.deepEqual(back, expected.reverse())
  })

  it('keeps the focus where it is when everything is asked again', async () => {
    for (const [tag, selector] of [
      ['lmp-enabled-customers', 'a'],
      ['lmp-usage-report-status', 'select'],
      ['lmp-billing-report-status', 'li:last-child a'],
      ['lmp-new-partner-acquisition', '.bar:nth-of-type(5)'],
      ['lmp-new-partner-overview', 'tbody a'],
      ['lmp-account-search', 'input'],
    ]) {
      const kept = await page.evaluate(
        async ([tag, selector]) => {
          const dashboard = document.querySelector('lmp-dashboard') as HTMLElement & {
            refresh(): Promise<void>
          }
          const root = dashboard.shadowRoot!.querySelector(tag!)!.shadowRoot!
          const target = root.querySelector<HTMLElement>(selector!)!
          target.focus()
          await dashboard.refresh()
          return target.isConnected && root.activeElement === target
        },
        [tag, selector],
      )
      assert.ok(kept, `${tag} ${selector}`)
    }
  })

  it('goes through the bars by arrows, Home and End, shows the number of each, and opens its list by Enter', async () => {
    await page.getByRole('link', { name: 'Jan 2025: 2' }).focus()
    const at = async (key: string) => {
      await page.keyboard.press(key)
      return (await focus(page)).said
    }
    assert.equal(await at('ArrowRight'), 'Jan 2026: 3')
    assert.equal(await at('ArrowRight'), 'Feb 2025: 4')
    assert.equal(await at('ArrowLeft'), 'Jan 2026: 3')
    assert.equal(await at('End'), 'Dec 2025: 4')
    assert.equal(await at('Home'), 'Jan 2025: 2')
    assert.ok(await page.getByRole('link', { name: 'Jan 2025: 2' }).locator('text').isVisible())
    await page.evaluate(() =>
      document.body.addEventListener('lmp-drill-down', event => {
        event.preventDefault()
        document.title = event.detail.href
      }),
    )
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.title.startsWith('/'))
    assert.match(await page.title(), /^\/partners\?acquired-before=2025-02-01/)
  })

  it('leaves the ring around a bar to the keyboard: a press draws none, and no line under the number', async () => {
    const bar = page.getByRole('link', { name: 'Jan 2026: 3' })
    await page.evaluate(() =>
      document.body.addEventListener('lmp-drill-down', event => event.preventDefault()),
    )
    await bar.click()
    const drawn = await bar.evaluate(each => {
      const { outlineStyle, textDecorationLine } = getComputedStyle(each)
      return { focused: each.matches(':focus'), outlineStyle, textDecorationLine }
    })
    assert.deepEqual(drawn, { focused: true, outlineStyle: 'none', textDecorationLine: 'none' })
  })

  it('shows the table of the chart by Space, and hides it again', async () => {
    await page.getByRole('button', { name: 'Show as table' }).focus()
    await page.keyboard.press('Space')
    assert.ok(await page.getByRole('table', { name: /56 new partners/ }).isVisible())
    await page.keyboard.press('Space')
    assert.equal(await page.getByRole('table', { name: /56 new partners/ }).count(), 0)
  })

  it('moves on to the number after "Try again"', async () => {
    await show(page, 'lmp-enabled-customers', 'none then ready')
    await page.getByRole('button', { name: 'Try again Enabled customers' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link').waitFor()
    await page.waitForFunction(() => document.activeElement !== document.body)
    assert.equal((await focus(page)).said, '12,482')
  })
})
