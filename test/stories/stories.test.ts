/** Every page of the built book, as a designer opens it: it plays, it is accessible, and the console stays quiet. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_ARGS, findHeadless } from '../support/browsers.js'
import { buildBook, openBook } from './book.js'
import { CHOICES, WIDTHS } from './choices.js'

const entries = await buildBook()

describe('the book', () => {
  let browser: Browser
  let book: Awaited<ReturnType<typeof openBook>>

  before(async () => {
    browser = await chromium.launch({ executablePath: await findHeadless(), args: CHROMIUM_ARGS })
    book = await openBook(browser)
  })
  after(async () => {
    await browser?.close()
    await book?.close()
  })

  for (const entry of entries)
    it(`${entry.title}: ${entry.name}`, { timeout: 60_000 }, async () => {
      const faults = await book.faultsOf(entry)
      assert.ok(faults.length === 0, faults.join('\n'))
    })

  describe('the dashboard at four widths', () => {
    for (const [name, expected] of Object.entries(WIDTHS))
      it(`${name}: ${expected.tiles} tiles side by side`, async () => {
        const entry = entries.find(each => each.title === 'dashboard' && each.name === name)!
        assert.deepEqual(await book.widthsOf(entry), expected)
      })
  })

  describe('the toolbar', () => {
    before(() => book.widthsOf(entries.find(({ id }) => id === 'dashboard--playground')!))
    after(() => book.lookWith({}, {}))

    it('has no choice that is not looked at', async () => {
      const choices = Object.entries(CHOICES).map(([menu, looks]) => [menu, Object.keys(looks)])
      assert.deepEqual(await book.menus(), Object.fromEntries(choices))
    })

    for (const [menu, looks] of Object.entries(CHOICES))
      for (const [choice, expected] of Object.entries(looks))
        it(`${menu}, ${choice}`, async () => {
          const look = await book.lookWith({ [menu]: choice }, expected)
          assert.deepEqual({ ...look, ...expected }, look)
        })
  })
})
