/** Every sample of every page does what it says: types, programs, pages, style sheets, commands. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../support/bundled-page.js'
import { wrongCommands } from './commands.js'
import { EXPECTED } from './expected.js'
import { isForNode, runInNode } from './in-node.js'
import { isProgram, keyOf, SAMPLES } from './read-samples.js'
import { openSite, type SampleSite } from './sample-site.js'
import { wrongStyles } from './styles.js'
import { TABLES, wrongTables } from './tables.js'
import { wrongTypes } from './types.js'

const written = (...languages: string[]) => SAMPLES.filter(({ language }) => languages.includes(language))
const programs = SAMPLES.filter(isProgram)

describe('the samples of the documentation', () => {
  it('are of a kind that is run; a fence without a word is what a program prints', () => {
    const run = ['', 'css', 'html', 'http', 'js', 'json', 'sh', 'sql', 'ts']
    assert.deepEqual(
      SAMPLES.filter(({ language }) => !run.includes(language)).map(
        ({ where, language }) => `${where} ${language}`,
      ),
      [],
    )
  })

  it('have right types', () => {
    assert.deepEqual(wrongTypes(programs), [])
  })

  describe('in a browser', () => {
    let browser: Browser
    let site: SampleSite
    const blank = async (): Promise<Page> => browser.newPage()

    before(async () => {
      browser = await openBrowser()
      site = await openSite(browser)
    })
    after(async () => {
      await site?.close()
      await browser?.close()
    })

    for (const sample of [...written('html'), ...programs.filter(each => !isForNode(each))]) {
      it(`${sample.where} leaves the console silent`, async () => {
        const expected = EXPECTED[keyOf(sample)]
        const { page, said, without } = await site.open(sample, expected?.before)
        assert.deepEqual(said, [])
        if (expected) await expected.sees(page)
        else assert.deepEqual(without, [], 'all elements have their numbers')
      })
    }

    it('are style sheets that it takes as they stand', async () => {
      const page = await blank()
      for (const { where, text } of written('css'))
        assert.deepEqual(await page.evaluate(wrongStyles, text), [], where)
      await page.close()
    })
  })

  for (const [i, sample] of programs.filter(isForNode).entries())
    it(`${sample.where} runs in Node`, async () => {
      assert.equal(await runInNode(sample, `sample-${i}`), '')
    })

  it('are commands that exist, with their options', async () => {
    for (const sample of written('sh')) assert.deepEqual(await wrongCommands(sample), [], sample.where)
  })

  it('are JSON', () => {
    for (const { text, where } of written('json')) assert.doesNotThrow(() => JSON.parse(text), where)
  })

  it('name tables that the server has, and to distribute all of them', () => {
    for (const sample of written('sql')) assert.deepEqual(wrongTables(sample), [], sample.where)
    const [, citus] = written('sql')
    for (const table of TABLES) assert.ok(citus!.text.includes(`('lmp.${table}', 'account_id'`), table)
  })

  it('do what is expected of them by name', () => {
    const keys = SAMPLES.map(keyOf)
    for (const key of Object.keys(EXPECTED)) assert.ok(keys.includes(key), key)
  })
})
