import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { Plugin } from 'vite'
import { StartProblem } from './start-problem.js'

const PORTAL = fileURLToPath(new URL('../..', import.meta.url))
const OUT = join(PORTAL, 'dist/client')
const STAMP = join(OUT, 'sources.sha256')

/** The oldest that docs/support.md promises: they know all that is used, so nothing is lowered for them. */
export const BROWSERS: readonly string[] = ['chrome125', 'firefox128', 'safari17.5']

/** Builds the client unless what it is made of is as it was, and returns the folder that it is in. */
export async function buildClient(report: (state: string) => void): Promise<string> {
  const sources = await hashSources()
  if ((await readFile(STAMP, 'utf8').catch(() => undefined)) === sources) {
    report('ready')
    return OUT
  }
  report('building')
  try {
    await runVite()
    await compressAssets()
    await writeFile(STAMP, sources)
  } catch (error) {
    throw new StartProblem(
      `The client could not be built: ${error instanceof Error ? error.message.trim() : String(error)}`,
      'A source file may be broken, or a package may not be installed.',
      'Run npm ci, and npm run check to see what is wrong in the sources.',
      { cause: error },
    )
  }
  report('ready')
  return OUT
}

async function runVite() {
  // Loaded only when there is something to build: the second start does not wait for it.
  const { build, defaultClientConditions } = await import('vite')
  const root = join(PORTAL, 'src/client')
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    plugins: [preloadFont],
    resolve: { conditions: ['lmp-source', ...defaultClientConditions] },
    build: {
      outDir: OUT,
      target: [...BROWSERS],
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { input: [join(root, 'app.html'), join(root, 'plain.html')] },
    },
  })
}

/** The font is asked for with the page, not when the first text wants it. */
const preloadFont: Plugin = {
  name: 'preload-font',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const font = Object.keys(bundle).find(name => name.includes('inter-latin-wght'))
      const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${font}` }
      return [{ tag: 'link', attrs, injectTo: 'head' }]
    },
  },
}

async function compressAssets() {
  const compress = promisify(brotliCompress)
  const folder = join(OUT, 'assets')
  const names = (await readdir(folder)).filter(name => ['.js', '.css'].includes(extname(name)))
  await Promise.all(
    names.map(async name =>
      writeFile(join(folder, `${name}.br`), await compress(await readFile(join(folder, name)))),
    ),
  )
}

async function hashSources() {
  const folders = [
    ...['client', 'lists'].map(name => join(PORTAL, 'src', name)),
    ...['@lmp-widgets/data-adapter', '@lmp-widgets/elements'].map(name =>
      join(dirname(fileURLToPath(import.meta.resolve(`${name}/package.json`))), 'src'),
    ),
  ]
  const files = (await Promise.all(folders.map(filesIn))).flat().sort()
  const hash = createHash('sha256')
  const how = ['tsconfig.json', '../../tsconfig.json', '../../package-lock.json'].map(name =>
    join(PORTAL, name),
  )
  for (const file of [...files, ...how, fileURLToPath(import.meta.url)])
    hash.update(file).update(await readFile(file))
  return hash.digest('hex')
}

async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile() && !entry.name.includes('.test.'))
    .map(entry => join(entry.parentPath, entry.name))
}
