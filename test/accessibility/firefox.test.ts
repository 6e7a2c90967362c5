/** What a reader of Firefox may have set, and its paper: nothing is lost. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { bundled } from '../support/bundled-page.js'
import { findFirefox, optional } from '../support/browsers.js'
import { openFirefox, until, type FirefoxPage } from '../support/engines.js'
import type { Look } from './look.js'
import { NOTHING_LOST, NOT_ON_PAPER } from './stage.js'
import { assertSystemColors } from './assert-system-colors.js'

const firefox = await optional(findFirefox())

describe('in Firefox the dashboard loses nothing', { skip: !firefox }, () => {
  let page: FirefoxPage
  let inFull: string[]

  const look = () => page.read<Look>('stage.look()')
  /** A preference takes its time to reach the page. */
  const matches = (query: string) => until(page, `matchMedia('${query}').matches`)

  before(async () => {
    page = await openFirefox(firefox!)
    await page.goTo(
      'data:text/html,<!doctype html><html lang="en"><title>Stage</title><style>:root { --lmp-color-accent: red }</style><body></body></html>',
    )
    await page.read(await bundled(new URL('stage-page.ts', import.meta.url)))
    await page.read("stage.show('lmp-dashboard')")
    inFull = (await look()).said
    assert.ok(inFull.length > 100)
  })
  after(() => page?.close())

  it('with colours forced, where every mark has a system colour, whatever the host has set', async () => {
    await page.prefer('browser.display.document_color_use', 2)
    try {
      await matches('(forced-colors: active)')
      assert.deepEqual(await look(), { ...NOTHING_LOST, said: inFull })
      await assertSystemColors(page.read)
    } finally {
      await page.prefer('browser.display.document_color_use', 0)
    }
  })

  it('with motion reduced', async () => {
    await page.prefer('ui.prefersReducedMotion', 1)
    try {
      await matches('(prefers-reduced-motion: reduce)')
      assert.deepEqual(await look(), { ...NOTHING_LOST, said: inFull })
    } finally {
      await page.prefer('ui.prefersReducedMotion', 0)
    }
  })

  it('on paper', async () => {
    await page.read("void dispatchEvent(new Event('beforeprint'))")
    await page.medium('print')
    try {
      await matches('print')
      const { outside, said, scrolls } = await look()
      assert.deepEqual({ outside, scrolls }, { outside: [], scrolls: false })
      assert.deepEqual(
        said,
        inFull.filter(words => !NOT_ON_PAPER.includes(words)),
      )
    } finally {
      await page.medium('')
    }
  })
})
