/** Every widget in every state looks as it did when somebody last looked at it; `npm run pictures` accepts what has changed. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { accepted, acceptedNames, bytes, clearDifferences, keep } from './album.js'
import { differenceOf } from './difference.js'
import { openCamera, openSheet, PICTURES, take } from './pictures.js'

const MEGABYTE = 1_000_000

let browser: Browser
let page: Page

before(async () => {
  await clearDifferences()
  browser = await openCamera()
  page = await openSheet(browser)
})
after(() => browser?.close())

describe('looks as accepted:', () => {
  for (const picture of PICTURES) {
    const { name } = picture
    it(name, async () => {
      const [actual, expected] = [await take(page, picture), await accepted(name)]
      const found = expected && (await differenceOf(expected, actual))
      if (expected && !found) return
      await keep(name, actual, expected, found)
      const words = found?.words ?? 'has no accepted picture'
      assert.fail(
        `${name} ${words}: look into test/pictures/differences, accept it by npm run pictures -- ${name}`,
      )
    })
  }

  it('nothing else: a picture of what is no more goes by npm run pictures', async () => {
    assert.deepEqual((await acceptedNames()).sort(), PICTURES.map(({ name }) => name).sort())
  })

  it('in less than 8 MB', async () => {
    assert.ok((await bytes()) < 8 * MEGABYTE, `${(await bytes()) / MEGABYTE} MB`)
  })
})

describe('a change that a person sees is found:', () => {
  const picture = PICTURES.find(({ name }) => name === 'enabled-customers-light-320-ltr')!

  /** What differs once each widget wears this. */
  async function differenceWith(css: string): Promise<number | undefined> {
    const before = await take(page, picture)
    const style = await page.addStyleTag({ content: css })
    const found = await differenceOf(before, await take(page, picture))
    await style.evaluate(each => (each as HTMLElement).remove())
    return found?.pixels
  }

  it('another colour of links', async () => {
    assert.ok((await differenceWith(':root { --lmp-color-accent: #2f7bea }'))! > 0)
  })

  it('a number that moved by 2 px', async () => {
    const css = 'figure:first-of-type > *::part(value) { position: relative; inset-inline-start: 2px }'
    assert.ok((await differenceWith(css))! > 0)
  })

  it('and nothing when nothing has changed', async () => {
    assert.equal(await differenceWith('/* nothing */'), undefined)
  })
})
