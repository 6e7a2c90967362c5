/** The colours of the portal: for everybody, and for readers who ask their system for more contrast. */
import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Page } from 'playwright-core'
import { readList } from '../numbers.js'
import type { Stage } from '../portal-stage.js'

/** WCAG 2.2: 1.4.3 and, for those who ask for more, 1.4.6 for text; 1.4.11 for edges. */
const TEXT_AT_LEAST = 4.5
const TEXT = 7
const EDGE = 3

export function contrast({ signedIn, stranger }: Stage): void {
  it('stays in the colours that were chosen, signed out too, until they are again as the system has them', async () => {
    const context = await stranger()
    const page = await context.newPage()
    const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
    await page.goto('/sign-in')
    assert.equal(await scheme(), 'light dark')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    await page.getByTitle('Dark').click()
    assert.equal(await scheme(), 'dark')
    await page.reload()
    await page.getByRole('radio', { name: 'Dark', checked: true }).waitFor()
    assert.equal(await scheme(), 'dark')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Sign in' }).waitFor()
    assert.equal(await scheme(), 'dark')
    await page.getByRole('button', { name: 'administrator@northwind.example' }).click()
    await page.getByTitle('As the system').click()
    await page.reload()
    await page.getByRole('radio', { name: 'As the system', checked: true }).waitFor()
    assert.equal(await scheme(), 'light dark')
    await context.close()
  })

  it('has text of 7:1 and edges of 3:1 for readers who ask for more contrast, light and dark', async () => {
    await signedIn('administrator@northwind.example', async page => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, contrast: 'more' })
        await page.goto('/partners?status=active')
        await readList(page)
        const text = '.name, .place, .table td a, .pill, thead .sort, .user span'
        assert.ok((await leastOnCard(page, text, 'color')) >= TEXT, colorScheme)
        const edges = '.table, .filters input, form button:not(.primary), .pill'
        assert.ok((await leastOnCard(page, edges, 'borderTopColor')) >= EDGE, colorScheme)
      }
    })
  })

  it('greys old rows while the next ones are loading, and they can still be read, light and dark', async () => {
    await signedIn('administrator@northwind.example', async page => {
      await page.goto('/partners')
      await readList(page)
      await page.route('**/api/dashboard/**', () => {})
      await page.getByRole('columnheader', { name: 'Partner' }).getByRole('link').click()
      await page.locator('[aria-busy=true]').waitFor()
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        assert.ok((await leastOnCard(page, 'tbody :is(.name, td a, .status)', 'color')) >= TEXT_AT_LEAST)
        const colors = page.locator('.name, .place, td a')
        const greys = await colors.evaluateAll(
          all => new Set(all.map(each => getComputedStyle(each).color)).size,
        )
        assert.equal(greys, 1, colorScheme)
        const opacity = await page.locator('tbody').evaluate(rows => getComputedStyle(rows).opacity)
        assert.equal(opacity, '1', colorScheme)
      }
    })
  })
}

/** The lowest contrast that these have to the ground of a card. */
async function leastOnCard(page: Page, selector: string, property: 'color' | 'borderTopColor') {
  const ground = await page.locator('.table').evaluate(card => getComputedStyle(card).backgroundColor)
  const colors = await page
    .locator(selector)
    .evaluateAll((all, property) => all.map(each => getComputedStyle(each)[property]), property)
  return Math.min(...colors.map(color => ratio(color, ground)))
}

function ratio(one: string, other: string) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

function luminance(color: string) {
  const [red, green, blue] = color.match(/\d+/g)!.map(each => {
    const share = Number(each) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
