/** `UPDATE=trees node test/support/node-suite.js test/accessibility` writes anew what is expected: read the difference. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { engineTree } from './engine-tree.js'
import { openBrowser } from '../support/bundled-page.js'
import { openStage } from './stage.js'
import { arrange, readTrees, SITUATIONS, writeTrees } from './trees.js'

describe('the accessibility tree of', () => {
  let browser: Browser
  let page: Page
  let expected: Record<string, string>
  const found: Record<string, string> = {}

  before(async () => {
    browser = await openBrowser()
    page = await openStage(browser)
    expected = process.env.UPDATE === 'trees' ? {} : await readTrees()
  })
  after(async () => {
    await browser?.close()
    if (process.env.UPDATE === 'trees') await writeTrees(found)
  })

  for (const situation of SITUATIONS) {
    const { title } = situation
    it(title, async () => {
      await arrange(page, situation)
      found[title] = await engineTree(page)
      if (process.env.UPDATE !== 'trees') assert.equal(found[title], expected[title])
      assert.match(found[title], /group ".+"\n {2}heading ".+" level=\d/)
    })
  }

  it('nothing else', () => {
    const titles = SITUATIONS.map(({ title }) => title)
    if (process.env.UPDATE !== 'trees') assert.deepEqual(Object.keys(expected), titles)
  })
})
