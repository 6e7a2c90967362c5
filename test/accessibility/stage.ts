/** A Chromium with a page on which the tests put widgets. */
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import type { Look } from './look.js'
import { CHROMIUM_ARGS, findChromium } from '../support/browsers.js'

let script: Promise<string> | undefined

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('stage-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['lmp-source'],
    // Of a module that the page does not run.
    logOverride: { 'empty-import-meta': 'silent' },
  })
  return outputFiles[0]!.text
}

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS })

/** An empty page that knows every widget; `css` is the host's. */
export async function openStage(
  browser: Browser,
  options: BrowserContextOptions = {},
  css = '',
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  await page.setContent(
    `<!doctype html><html lang="en"><title>Stage</title><style>body { margin: 0 } ${css}</style><body></body></html>`,
  )
  await page.addScriptTag({ content: await (script ??= bundle()) })
  return page
}

/** Puts an element on the stage; see the script of the page. */
export const show = (page: Page, tag: string, fixture = 'ready', attributes: Record<string, string> = {}) =>
  page.evaluate(
    ([tag, fixture, attributes]) => (globalThis as unknown as StagePage).stage.show(tag, fixture, attributes),
    [tag, fixture, attributes] as const,
  )

/** What is in sight, and what is wrong with it. */
export const look = (page: Page) => page.evaluate(() => (globalThis as unknown as StagePage).stage.look())

interface StagePage {
  stage: {
    show(tag: string, fixture: string, attributes: Record<string, string>): Promise<void>
    look(): Look
  }
}
