/** A Chromium, and pages in it that run a script of ours. */
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { CHROMIUM_ARGS, findHeadless } from './browsers.js'
import { QUIET } from './quiet-bundles.js'

const scripts = new Map<string, Promise<string>>()

/** A script from its sources, as one classic script; `alias` says where other packages are. */
export async function bundled(script: URL, alias: Readonly<Record<string, string>> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(script)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['lmp-source'],
    alias,
    // The other one is of a module that the page does not run.
    logOverride: { ...QUIET, 'empty-import-meta': 'silent' },
  })
  return outputFiles[0]!.text
}

export const openBrowser = async (
  args: readonly string[] = [],
  executablePath = findHeadless(),
): Promise<Browser> =>
  chromium.launch({ executablePath: await executablePath, args: [...CHROMIUM_ARGS, ...args] })

/** An empty page with a script, from its sources; `css` is the host's. */
export async function openPage(
  browser: Browser,
  script: URL,
  options: BrowserContextOptions = {},
  css = '',
): Promise<Page> {
  if (!scripts.has(script.href)) scripts.set(script.href, bundled(script))
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options })
  await page.setContent(
    `<!doctype html><html lang="en"><title>Stage</title><style>body { margin: 0 } ${css}</style><body></body></html>`,
  )
  await page.addScriptTag({ content: await scripts.get(script.href)! })
  return page
}
