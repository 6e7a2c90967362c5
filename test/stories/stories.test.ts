/** Every page of the built book, as a designer opens it: it plays, it is accessible, and the console stays quiet. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_ARGS, findChromium } from '../support/browsers.js'
import { buildBook, openBook } from './book.js'

const entries = await buildBook()

describe('the book', () => {
  let browser: Browser
  let book: Awaited<ReturnType<typeof openBook>>

  before(async () => {
    browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })
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
})
