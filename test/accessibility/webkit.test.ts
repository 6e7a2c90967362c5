/** What a reader of WebKit may have set, and its paper: nothing is lost. */
import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { findWebKit, findWebKitPaper, optional } from '../support/browsers.js'
import { bundled } from '../support/bundled-page.js'
import { openWebKit, until } from '../support/engines.js'
import { printInWebKit } from '../support/webkit-paper.js'
import type { Look } from './look.js'
import { NOTHING_LOST, NOT_ON_PAPER } from './stage.js'

const webkit = await optional(findWebKit())
const paper = await optional(findWebKitPaper())

const folder = await mkdtemp(join(tmpdir(), 'lmp-webkit-'))
after(() => rm(folder, { recursive: true }))

/** A page of a host with both schemes; its title says when all is there. */
async function written(tag: string): Promise<string> {
  const script = await bundled(new URL('stage-page.ts', import.meta.url))
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stage</title>
    <style>:root { color-scheme: light dark }</style><body></body>
    <script>${script.replaceAll('</script', '<\\/script')}
    stage.show('${tag}').then(() => (document.title = 'ready'))</script></html>`
  const file = join(folder, `${tag}.html`)
  await writeFile(file, page)
  return file
}

const CARD = `document.querySelector('lmp-dashboard').shadowRoot.querySelector('lmp-active-partners')
  .shadowRoot.querySelector('.card')`

/** The dashboard, whose reader has made these settings of GTK: the media by which WebKit tells a page of them match. */
async function seen(settings: Readonly<Record<string, string>>, media: string) {
  const page = await openWebKit(webkit!, settings)
  try {
    await page.goTo(`file://${await written('lmp-dashboard')}`)
    await until(page, `document.title === 'ready' && matchMedia('${media}').matches`)
    return {
      look: await page.read<Look>('stage.look()'),
      card: await page.read<string>(`getComputedStyle(${CARD}).backgroundColor`),
      colorsAreForced: await page.read<boolean>("matchMedia('(forced-colors: active)').matches"),
    }
  } finally {
    await page.close()
  }
}

describe('in WebKit the dashboard loses nothing', { skip: !webkit }, () => {
  let inFull: string[]

  before(async () => {
    inFull = (await seen({}, 'all')).look.said
    assert.ok(inFull.length > 100)
  })

  it('with motion reduced', async () => {
    const { look } = await seen({ 'gtk-enable-animations': '0' }, '(prefers-reduced-motion: reduce)')
    assert.deepEqual(look, { ...NOTHING_LOST, said: inFull })
  })

  it('with high contrast, which forces no colours in this engine', async () => {
    const { look, colorsAreForced } = await seen(
      { 'gtk-theme-name': 'HighContrast' },
      '(prefers-contrast: more)',
    )
    assert.deepEqual(look, { ...NOTHING_LOST, said: inFull })
    assert.equal(colorsAreForced, false)
  })

  it('in the dark', async () => {
    const { look, card } = await seen({ 'gtk-theme-name': 'Adwaita-dark' }, '(prefers-color-scheme: dark)')
    assert.deepEqual(look, { ...NOTHING_LOST, said: inFull })
    assert.equal(card, 'rgb(22, 26, 33)')
  })

  it('on paper, but for the buttons and the search', { skip: !paper }, async () => {
    const { said } = await printInWebKit(paper!, await written('lmp-dashboard'))
    const text = said.join(' ')
    // Where a table has become cards its headers stand in the cells, and a company stands for itself.
    for (const words of inFull.filter(each => ![...NOT_ON_PAPER, 'Company'].includes(each)))
      assert.ok(text.includes(words), words)
    assert.doesNotMatch(text, /Search|Show as table/)
    assert.equal(text.match(/Acme Distribution · as of Nov 24, 2026, 09:41\sAM/g)?.length, 1)
    assert.equal(text.match(/as of/g)?.length, 1)
  })
})

describe('the end of a sheet cuts through no words', { skip: !paper }, () => {
  for (const tag of ['lmp-dashboard', 'all'])
    it(`of ${tag} in WebKit`, async () => {
      const { cut } = await printInWebKit(paper!, await written(tag))
      assert.deepEqual(cut, [])
    })

  it('which would be seen', async () => {
    const file = join(folder, 'picture.html')
    const lines = Array.from({ length: 60 }, (_, i) => `<text y="${i * 31}">Line ${i}</text>`)
    await writeFile(file, `<title>ready</title><svg width="90" height="1900">${lines.join('')}</svg>`)
    const { cut } = await printInWebKit(paper!, file)
    assert.notDeepEqual(cut, [])
  })
})
