/** Forced colours: nothing that carries a meaning keeps a colour of ours, or of the host's. */
import { build } from 'esbuild'
import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'
import { CHROMIUM_ARGS, findHeadless } from '../support/browsers.js'
import { SYSTEM_COLORS } from './system-colors.js'

const PAGE = `
  import '@lmp-widgets/elements'
  import { fixtures as count } from '../../packages/elements/src/enabled-customers/enabled-customers.fixtures.ts'
  import { fixtures as years } from '../../packages/elements/src/new-partner-acquisition/new-partner-acquisition.fixtures.ts'
  import { fixtures as statuses } from '../../packages/elements/src/usage-report-status/usage-report-status.fixtures.ts'
  const show = (tag, data) => document.body.appendChild(Object.assign(document.createElement(tag), { data })).whenReady()
  window.shown = Promise.all([
    show('lmp-enabled-customers', count.ready),
    show('lmp-new-partner-acquisition', years.ready),
    show('lmp-usage-report-status', statuses.ready),
  ])`

let browser: Browser

before(async () => {
  browser = await chromium.launch({ executablePath: await findHeadless(), args: CHROMIUM_ARGS })
})
after(() => browser?.close())

it('draws every mark in a system colour, whatever the host has set', async () => {
  const { outputFiles } = await build({
    stdin: { contents: PAGE, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['lmp-source'],
  })
  const page = await browser.newPage({ forcedColors: 'active' })
  await page.setContent(`<style>:root { --lmp-color-accent: red; --lmp-color-good: lime }</style>`)
  await page.addScriptTag({ content: outputFiles[0]!.text })
  await page.evaluate('window.shown')
  for (const [widget, selector, property, allowed] of SYSTEM_COLORS) {
    const { found, system } = await page.evaluate(
      ({ widget, selector, property, allowed }) => {
        const marks = document.querySelector(`lmp-${widget}`)!.shadowRoot!.querySelectorAll(selector)
        const system = allowed.map(color => {
          const probe = document.body.appendChild(document.createElement('i'))
          probe.style.cssText = `color: ${color}; forced-color-adjust: none`
          return color === 'none' ? 'none' : getComputedStyle(probe).color
        })
        return {
          found: [...marks].map(mark => getComputedStyle(mark).getPropertyValue(property)),
          system,
        }
      },
      { widget, selector, property, allowed: [allowed].flat() },
    )
    assert.notEqual(found.length, 0, `${widget} has ${selector}`)
    for (const color of found)
      assert.ok(system.includes(color), `${widget} ${selector} ${property} is ${color}, not ${system}`)
  }
})
