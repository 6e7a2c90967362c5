/** A PDF with tags, as Chromium saves one: a reader of it says what a screen reader says of the page. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, describe, it } from 'node:test'
import { openBrowser } from '../support/bundled-page.js'
import { findWebKitPaper, optional } from '../support/browsers.js'
import { openStage, show } from './stage.js'

const READER = fileURLToPath(new URL('../support/tagged-pdf.py', import.meta.url))

const tools = await optional(findWebKitPaper())

describe('a PDF with tags', { skip: !tools }, () => {
  let folder: string
  let path: string
  let pdf: { title: string; said: string }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lmp-pdf-'))
    path = join(folder, 'dashboard.pdf')
    const browser = await openBrowser()
    const page = await openStage(browser, { viewport: { width: 794, height: 1123 } })
    await show(page, 'lmp-dashboard')
    await page.getByRole('button', { name: 'Show as table' }).click()
    await page.pdf({ format: 'A4', path, tagged: true })
    await browser.close()
    pdf = JSON.parse(execFileSync(tools!.python, [READER, path], { encoding: 'utf8' })) as typeof pdf
  })
  after(() => rm(folder, { recursive: true, force: true }))

  const says = (words: string) => assert.ok(pdf.said.includes(words), `${words}\n${pdf.said}`)

  it('has the title and the language of the page', async () => {
    assert.equal(pdf.title, 'Stage')
    assert.ok((await readFile(path, 'latin1')).includes('/Lang (en)>>'))
  })

  it('says in which direction a number has changed', () => {
    says('Enabled customers 12,482 up 1.8% vs last month')
    says('Enabled service plans 58 down 2 vs last month')
  })

  it('says the share that a bar shows', () => says('Approved , 241 , 70 percent'))

  it('says of what years a chart is', () => says('56 new partners in 2026 to Nov 24,'))

  it('says which decreases are counted', () =>
    says('Partners with decrease in chargeable units more than 10% in October 2026'))

  it('says the numbers of a chart that is shown as a table', () => {
    says('Period 2026 2025 Jan 3 2 Feb 5 4')
    says('Nov to Nov 24 5 3')
  })

  it('has a table with its headers', () => {
    says('Company Type Acquired Customers Full licenses Trial licenses Chargeable units')
    says('Blue Heron IT Leeds, West Yorkshire MSP Nov 21, 2026 3 2 1 48')
  })
})
